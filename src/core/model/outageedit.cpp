// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/outageedit.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QStringList>

#include "core/model/textformat.h"
#include "core/model/words.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr std::array sourceWords{Word{EditSource::CommandLine, "cli"_L1},
                                 Word{EditSource::Window, "window"_L1}, Word{EditSource::Rest, "rest"_L1}};
constexpr std::array kindWords{
    Word{OutageEditKind::MarkPlanned, "planned"_L1}, Word{OutageEditKind::MarkUnplanned, "unplanned"_L1},
    Word{OutageEditKind::MarkPower, "power"_L1},     Word{OutageEditKind::MarkNotPower, "not_power"_L1},
    Word{OutageEditKind::Note, "note"_L1},           Word{OutageEditKind::Times, "times"_L1},
    Word{OutageEditKind::Merge, "merge"_L1},         Word{OutageEditKind::Split, "split"_L1},
    Word{OutageEditKind::Undo, "undo"_L1},           Word{OutageEditKind::Redo, "redo"_L1}};

QString translated(const char* text)
{
    return QCoreApplication::translate("OutageEdit", text);
}

QString timeOrFound(std::optional<Timestamp> time, Timestamp now)
{
    return time ? timeText(*time, now) : translated(QT_TRANSLATE_NOOP("OutageEdit", "what was found"));
}

QString timesText(const OutageCorrection& before, const OutageCorrection& after, Timestamp now)
{
    QStringList parts;
    if (before.startedAt != after.startedAt)
        parts.append(translated(QT_TRANSLATE_NOOP("OutageEdit", "start set to %1"))
                         .arg(timeOrFound(after.startedAt, now)));
    if (before.endedAt != after.endedAt)
        parts.append(translated(QT_TRANSLATE_NOOP("OutageEdit", "end set to %1"))
                         .arg(timeOrFound(after.endedAt, now)));
    return parts.join(u", "_s);
}

QString mergeText(const OutageEdit& edit)
{
    QStringList absorbed;
    OutageId into;
    for (const OutageChange& change : edit.changes) {
        if (change.before.mergedInto != change.after.mergedInto) {
            absorbed.append(QString::number(change.outage.value()));
            into = change.after.mergedInto;
        }
    }
    return translated(QT_TRANSLATE_NOOP("OutageEdit", "%1 merged into %2"))
        .arg(absorbed.join(u", "_s), QString::number(into.value()));
}

QString splitText(const OutageEdit& edit, Timestamp now)
{
    for (const OutageChange& change : edit.changes) {
        if (change.before.mergedInto.isValid() && !change.after.mergedInto.isValid() &&
            change.after.startedAt)
            return translated(QT_TRANSLATE_NOOP("OutageEdit", "split at %1: what follows is %2"))
                .arg(timeText(*change.after.startedAt, now), QString::number(change.outage.value()));
    }
    return translated(QT_TRANSLATE_NOOP("OutageEdit", "split"));
}

QString ownText(const OutageEdit& edit, Timestamp now)
{
    const OutageChange change = edit.changes.value(0);
    switch (edit.kind) {
    case OutageEditKind::MarkPlanned:
        return translated(QT_TRANSLATE_NOOP("OutageEdit", "marked as planned"));
    case OutageEditKind::MarkUnplanned:
        return translated(QT_TRANSLATE_NOOP("OutageEdit", "marked as not planned"));
    case OutageEditKind::MarkPower:
        return translated(QT_TRANSLATE_NOOP("OutageEdit", "marked as a power outage"));
    case OutageEditKind::MarkNotPower:
        return translated(QT_TRANSLATE_NOOP("OutageEdit", "marked as no power outage"));
    case OutageEditKind::Note:
        return change.after.note.isEmpty() ? translated(QT_TRANSLATE_NOOP("OutageEdit", "note removed"))
                                           : translated(QT_TRANSLATE_NOOP("OutageEdit", "note written"));
    case OutageEditKind::Times:
        return timesText(change.before, change.after, now);
    case OutageEditKind::Merge:
        return mergeText(edit);
    case OutageEditKind::Split:
        return splitText(edit, now);
    case OutageEditKind::Undo:
    case OutageEditKind::Redo:
        break;
    }
    return {};
}

} // namespace

UndoState undoState(const QList<OutageEdit>& edits)
{
    QList<OutageEdit> done;
    QList<OutageEdit> undone;
    for (const OutageEdit& edit : edits) {
        const auto referred = std::ranges::find(edits, edit.refersTo, &OutageEdit::id);
        if (edit.kind != OutageEditKind::Undo && edit.kind != OutageEditKind::Redo) {
            done.append(edit);
            undone.clear();
        } else if (referred != edits.end()) {
            const bool isUndo = edit.kind == OutageEditKind::Undo;
            (isUndo ? done : undone).removeOne(*referred);
            (isUndo ? undone : done).append(*referred);
        }
    }
    UndoState state;
    if (!done.isEmpty())
        state.undo = done.constLast();
    if (!undone.isEmpty())
        state.redo = undone.constLast();
    return state;
}

QString toWord(EditSource source)
{
    return wordOf(sourceWords, source);
}

QString toWord(OutageEditKind kind)
{
    return wordOf(kindWords, kind);
}

std::optional<EditSource> editSourceFromWord(const QString& word)
{
    return valueOf(sourceWords, word);
}

std::optional<OutageEditKind> outageEditKindFromWord(const QString& word)
{
    return valueOf(kindWords, word);
}

QString editText(const OutageEdit& edit, const std::optional<OutageEdit>& referred, Timestamp now)
{
    if (edit.kind != OutageEditKind::Undo && edit.kind != OutageEditKind::Redo)
        return ownText(edit, now);
    const QString what = referred ? ownText(*referred, now) : QString::number(edit.refersTo.value());
    return edit.kind == OutageEditKind::Undo
               ? translated(QT_TRANSLATE_NOOP("OutageEdit", "taken back: %1")).arg(what)
               : translated(QT_TRANSLATE_NOOP("OutageEdit", "done again: %1")).arg(what);
}

} // namespace powermon
