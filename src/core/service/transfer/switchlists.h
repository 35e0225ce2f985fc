// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/model/settings.h"
#include "core/service/transfer/transferhead.h"

namespace powermon {

// Lists of switches as people keep them. \a name: what the list is called in errors; \a now: when those are
// added that do not say when. Errors: BadInput with the line.

/// A switch to a line: its name, which may hold spaces, and its address behind it, as add-switch takes it.
/// What stands behind a # is passed over.
[[nodiscard]] Result<TransferHead> switchesFromLines(const QByteArray& bytes, const QString& name,
                                                     Timestamp now);
/// The same of a file that nobody said to be such a list: an address must have a dot, a colon or a scheme in
/// it, so that no text is taken for one.
[[nodiscard]] Result<TransferHead> switchesFromSurmisedLines(const QByteArray& bytes, const QString& name,
                                                             Timestamp now);

/// One of many lines that cannot be taken.
struct RefusedLine
{
    qint64 number = 0; ///< from 1
    QString line;      ///< as it stands there
    QString why;

    friend bool operator==(const RefusedLine&, const RefusedLine&) = default;
};

/// Lines of which each stands for itself: what of them can be added, and what not.
struct SortedLines
{
    QList<NamedTarget> targets; ///< each name and each address once, none of which is known
    QList<RefusedLine> refused;

    friend bool operator==(const SortedLines&, const SortedLines&) = default;
};

/// As switchesFromLines(), but a bad line spoils no other. \a known: those that are there already.
[[nodiscard]] SortedLines sortLines(const QString& text, const QList<Switch>& known);

} // namespace powermon
