// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QSet>
#include <QTime>
#include <QTimeZone>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace powermon {

/// A stretch of the day in which a channel is silent, as a clock on the wall shows it: an hour that comes
/// twice is quiet twice, one that is left out is not there.
struct QuietSpan
{
    QSet<int> days; ///< on which it begins: Qt::Monday to Qt::Sunday
    QTime from;
    QTime to; ///< on the next day where it is not later than from; the same: a whole day

    friend bool operator==(const QuietSpan&, const QuietSpan&) = default;
};

/// When a channel is silent.
class QuietHours
{
public:
    QuietHours() = default;
    QuietHours(QList<QuietSpan> spans, const QTimeZone& zone) : m_spans(std::move(spans)), m_zone(zone) {}

    /// "mon-fri 22:00-07:00", "sat,sun 23:00-09:30" or "22:00-07:00" for every day; several with ";" between
    /// them. \a zone as "Europe/Berlin". Errors: BadInput.
    [[nodiscard]] static Result<QuietHours> parse(const QString& text, const QString& zone);
    /// As parse() reads it; empty: never.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString zone() const { return QString::fromLatin1(m_zone.id()); }

    [[nodiscard]] bool isQuiet(Timestamp time) const;
    /// When it is quiet no more; nothing where it is not quiet at \a time. Where it never ends, eight days
    /// later.
    [[nodiscard]] std::optional<Timestamp> quietUntil(Timestamp time) const;

    friend bool operator==(const QuietHours&, const QuietHours&) = default;

private:
    [[nodiscard]] std::optional<Milliseconds> restAt(Timestamp time) const;

    QList<QuietSpan> m_spans;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace powermon
