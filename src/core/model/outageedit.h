// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QString>

#include "core/base/strongid.h"
#include "core/base/timestamp.h"
#include "core/model/outagecorrection.h"

namespace powermon {

/// Where a correction was made. The words of toWord() are stored: never change one.
enum class EditSource
{
    CommandLine,
    Window,
    Rest,
};

/// What a correction did. The words of toWord() are stored: never change one.
enum class OutageEditKind
{
    MarkPlanned,
    MarkUnplanned,
    MarkPower,
    MarkNotPower,
    Note,
    Times,
    Merge,
    Split,
    Undo, ///< takes back the edit that it refers to
    Redo, ///< does again the edit that it refers to
};

/// What an edit did to what is said of one outage.
struct OutageChange
{
    OutageId outage;
    OutageCorrection before;
    OutageCorrection after;

    friend bool operator==(const OutageChange&, const OutageChange&) = default;
};

/// One correction, as it stays in the audit trail for as long as its outages do.
struct OutageEdit
{
    OutageEditId id;
    Timestamp at;
    EditSource source = EditSource::CommandLine;
    OutageEditKind kind = OutageEditKind::Note;
    OutageEditId refersTo;       ///< of Undo and Redo
    QList<OutageChange> changes; ///< the outage that the person named first

    friend bool operator==(const OutageEdit&, const OutageEdit&) = default;
};

/// What can be taken back and done again now; nothing where there is no such edit.
struct UndoState
{
    std::optional<OutageEdit> undo;
    std::optional<OutageEdit> redo;

    friend bool operator==(const UndoState&, const UndoState&) = default;
};
/// Out of an outage's whole trail, oldest first. A new edit ends what could be done again.
[[nodiscard]] UndoState undoState(const QList<OutageEdit>& edits);

[[nodiscard]] QString toWord(EditSource source);   ///< "cli", "window", "rest"
[[nodiscard]] QString toWord(OutageEditKind kind); ///< "planned", "note", "times", "merge", "undo", …
[[nodiscard]] std::optional<EditSource> editSourceFromWord(const QString& word);
[[nodiscard]] std::optional<OutageEditKind> outageEditKindFromWord(const QString& word);

/// What the edit did, as a sentence in the program's language; \a referred is the edit that an Undo or Redo
/// is about, where it is known.
[[nodiscard]] QString editText(const OutageEdit& edit, const std::optional<OutageEdit>& referred,
                               Timestamp now);

} // namespace powermon
