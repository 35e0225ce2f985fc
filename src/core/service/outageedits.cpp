// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/outageedits.h"

#include <algorithm>
#include <limits>

namespace powermon {

namespace {

bool overlap(Timestamp start, std::optional<Timestamp> end, const Outage& other)
{
    return (!other.endedAt || start < *other.endedAt) && (!end || other.startedAt < *end);
}

std::optional<Timestamp> chosen(const std::optional<TimeChoice>& choice, std::optional<Timestamp> said)
{
    return choice ? choice->time : said;
}

} // namespace

tl::unexpected<Error> OutageEdits::refuse(const QString& why) const
{
    return failure(ErrorCode::BadInput, {tr("outage %1").arg(m_outage.id.value()), why});
}

OutageEdit OutageEdits::single(OutageEditKind kind, const OutageCorrection& after) const
{
    OutageEdit edit;
    edit.kind = kind;
    edit.changes = {{m_outage.id, m_outage.correction, after}};
    return edit;
}

Result<OutageEdit> OutageEdits::operator()(const MarkPlanned& step) const
{
    OutageCorrection after = m_outage.correction;
    after.isPlanned = step.isPlanned;
    return single(step.isPlanned ? OutageEditKind::MarkPlanned : OutageEditKind::MarkUnplanned, after);
}

Result<OutageEdit> OutageEdits::operator()(const MarkPower& step) const
{
    const Result<Outage> found = m_store.outages().found(m_outage.id);
    if (!found)
        return failure(found.error());
    OutageCorrection after = m_outage.correction;
    // Said even where it was found so: detection may come to think otherwise.
    after.cause = OutageCause::Power;
    if (!step.wasPower && found->cause == OutageCause::Power)
        after.cause = OutageCause::Undetermined;
    else if (!step.wasPower)
        after.cause.reset();
    return single(step.wasPower ? OutageEditKind::MarkPower : OutageEditKind::MarkNotPower, after);
}

Result<OutageEdit> OutageEdits::operator()(const WriteNote& step) const
{
    if (step.text.size() > maximumNoteLength)
        return refuse(tr("the note has %1 characters, at most %2 are kept")
                          .arg(step.text.size())
                          .arg(maximumNoteLength));
    OutageCorrection after = m_outage.correction;
    after.note = step.text.trimmed().isEmpty() ? QString() : step.text;
    return single(OutageEditKind::Note, after);
}

// ---- times

Result<OutageEdit> OutageEdits::operator()(const CorrectTimes& step) const
{
    OutageCorrection after = m_outage.correction;
    after.startedAt = chosen(step.start, after.startedAt);
    after.endedAt = chosen(step.end, after.endedAt);
    const Result<Outage> found = m_store.outages().found(m_outage.id);
    if (!found)
        return failure(found.error());
    const Result<Outage> ending =
        after.endOf.isValid() ? m_store.outages().found(after.endOf) : Result<Outage>(*found);
    if (!ending)
        return failure(ending.error());
    const Timestamp start = after.startedAt.value_or(found->startedAt);
    const std::optional<Timestamp> end = after.endedAt ? after.endedAt : ending->endedAt;
    if (const Result<void> sound = checkTimes(start, end); !sound)
        return failure(sound.error());
    if (const Result<void> free = checkNeighbours(start, end); !free)
        return failure(free.error());
    return single(OutageEditKind::Times, after);
}

Result<void> OutageEdits::checkTimes(Timestamp start, std::optional<Timestamp> end) const
{
    if (start >= m_now)
        return refuse(tr("its start cannot lie in the future"));
    if (end && *end > m_now)
        return refuse(tr("its end cannot lie in the future"));
    if (end && *end <= start)
        return refuse(tr("its end must lie after its start"));
    return {};
}

/// Times that reach into another outage of the same kind would count twice.
Result<void> OutageEdits::checkNeighbours(Timestamp start, std::optional<Timestamp> end) const
{
    const auto others = m_store.outages().find({.range = {start, end.value_or(m_now)},
                                                .withIncidents = true,
                                                .limit = std::numeric_limits<int>::max()});
    if (!others)
        return failure(others.error());
    for (const Outage& other : *others) {
        const bool isAlike =
            other.id != m_outage.id && other.cause == m_outage.cause && other.group == m_outage.group;
        const bool wasInIt = overlap(m_outage.startedAt, m_outage.endedAt, other);
        if (isAlike && !wasInIt && overlap(start, end, other))
            return refuse(tr("outage %1 lies in this time; merge them instead").arg(other.id.value()));
    }
    return {};
}

// ---- back and forth

Result<OutageEdit> OutageEdits::operator()(const UndoEdit&) const
{
    const auto edits = m_store.outages().edits(m_outage.id);
    if (!edits)
        return failure(edits.error());
    const std::optional<OutageEdit> latest = undoState(*edits).undo;
    return latest ? reversed(latest, OutageEditKind::Undo) : refuse(tr("there is nothing to take back"));
}

Result<OutageEdit> OutageEdits::operator()(const RedoEdit&) const
{
    const auto edits = m_store.outages().edits(m_outage.id);
    if (!edits)
        return failure(edits.error());
    const std::optional<OutageEdit> latest = undoState(*edits).redo;
    return latest ? reversed(latest, OutageEditKind::Redo) : refuse(tr("there is nothing to do again"));
}

Result<OutageEdit> OutageEdits::reversed(const std::optional<OutageEdit>& edit, OutageEditKind kind) const
{
    OutageEdit back;
    back.kind = kind;
    back.refersTo = edit->id;
    for (const OutageChange& change : edit->changes) {
        const bool isUndo = kind == OutageEditKind::Undo;
        const OutageChange wanted{change.outage, isUndo ? change.after : change.before,
                                  isUndo ? change.before : change.after};
        const Result<OutageCorrection> said = m_store.outages().correction(change.outage);
        if (!said)
            return failure(said.error());
        if (*said != wanted.before)
            return refuse(
                tr("outage %1 was changed after that; take that back first").arg(change.outage.value()));
        back.changes.append(wanted);
    }
    return back;
}

} // namespace powermon
