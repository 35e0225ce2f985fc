// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "core/service/outageedits.h"

namespace powermon {

namespace {

bool endsEarlier(const Outage& left, const Outage& right)
{
    return left.endedAt && (!right.endedAt || *left.endedAt < *right.endedAt);
}

/// The outage whose found end is the end of this one, unless somebody set it.
OutageId endSourceOf(const Outage& outage)
{
    if (outage.correction.endOf.isValid())
        return outage.correction.endOf;
    return outage.partOf.isValid() ? outage.partOf : outage.id;
}

/// What is said of the one that stays: from the start of the first to the end of the last.
OutageCorrection joinedCorrection(const QList<Outage>& merged)
{
    OutageCorrection after = merged.constFirst().correction;
    const Outage& last = *std::ranges::max_element(merged, endsEarlier);
    after.endedAt = last.correction.endedAt;
    after.endOf = endSourceOf(last);
    if (after.endOf == merged.constFirst().id)
        after.endOf = OutageId();
    after.isPlanned = std::ranges::all_of(merged, &Outage::isPlanned);
    QStringList notes;
    for (const Outage& outage : merged) {
        if (!outage.correction.note.isEmpty())
            notes.append(outage.correction.note);
    }
    after.note = notes.join(QChar(QChar::LineFeed)).left(maximumNoteLength);
    return after;
}

} // namespace

// ---- merging

Result<OutageEdit> OutageEdits::operator()(const MergeWith& step) const
{
    const Result<QList<Outage>> merged = readMerged(step);
    if (!merged)
        return failure(merged.error());
    if (const Result<void> sound = checkMerge(*merged); !sound)
        return failure(sound.error());
    const Outage& kept = merged->constFirst();
    OutageEdit edit;
    edit.kind = OutageEditKind::Merge;
    edit.changes = {{kept.id, kept.correction, joinedCorrection(*merged)}};
    for (const Outage& outage : merged->sliced(1)) {
        OutageCorrection after = outage.correction;
        after.mergedInto = kept.id;
        edit.changes.append({outage.id, outage.correction, after});
        if (const auto moved = moveAbsorbed(edit, outage.id, kept.id, std::nullopt); !moved)
            return failure(moved.error());
    }
    return edit;
}

/// The outage and those it is to be merged with, in order of their starts.
Result<QList<Outage>> OutageEdits::readMerged(const MergeWith& step) const
{
    QList<Outage> merged{m_outage};
    for (const OutageId id : step.others) {
        const Result<Outage> other = m_store.outages().get(id);
        if (!other)
            return failure(other.error());
        if (other->id != id)
            return refuse(tr("outage %1 is merged into %2 already").arg(id.value()).arg(other->id.value()));
        if (std::ranges::find(merged, id, &Outage::id) != merged.end())
            return refuse(tr("an outage cannot be merged with itself"));
        merged.append(*other);
    }
    if (merged.size() < 2)
        return refuse(tr("say with which others it is to be merged"));
    std::ranges::stable_sort(merged, {}, &Outage::startedAt);
    return merged;
}

Result<void> OutageEdits::checkMerge(const QList<Outage>& merged) const
{
    for (const Outage& outage : merged) {
        if (outage.group != m_outage.group)
            return refuse(tr("outage %1 is of another group").arg(outage.id.value()));
        if (outage.cause != m_outage.cause)
            return refuse(tr("outage %1 is of another kind; mark it first").arg(outage.id.value()));
    }
    const TimeRange between{merged.constFirst().startedAt, merged.constLast().startedAt};
    const auto others = m_store.outages().find(
        {.range = between, .withIncidents = true, .limit = std::numeric_limits<int>::max()});
    if (!others)
        return failure(others.error());
    for (const Outage& other : *others) {
        const bool isAlike = other.cause == m_outage.cause && other.group == m_outage.group;
        const bool isNamed = std::ranges::find(merged, other.id, &Outage::id) != merged.end();
        if (isAlike && !isNamed && other.startedAt >= between.start)
            return refuse(tr("outage %1 lies between them").arg(other.id.value()));
    }
    return {};
}

/// Only edits bring anything into another outage, and they are in its trail.
Result<QList<OutageId>> OutageEdits::absorbedBy(OutageId id) const
{
    const auto edits = m_store.outages().edits(id);
    if (!edits)
        return failure(edits.error());
    QList<OutageId> absorbed;
    for (const OutageEdit& edit : *edits) {
        for (const OutageChange& change : edit.changes) {
            if (change.outage == id || absorbed.contains(change.outage))
                continue;
            const Result<OutageCorrection> said = m_store.outages().correction(change.outage);
            if (!said)
                return failure(said.error());
            if (said->mergedInto == id)
                absorbed.append(change.outage);
        }
    }
    return absorbed;
}

Result<void> OutageEdits::moveAbsorbed(OutageEdit& edit, OutageId from, OutageId to,
                                       std::optional<Timestamp> since) const
{
    const Result<QList<OutageId>> absorbed = absorbedBy(from);
    if (!absorbed)
        return failure(absorbed.error());
    for (const OutageId id : *absorbed) {
        const Result<Outage> found = m_store.outages().found(id);
        const Result<OutageCorrection> said = m_store.outages().correction(id);
        if (!found || !said)
            return failure(found ? said.error() : found.error());
        if (since && said->startedAt.value_or(found->startedAt) < *since)
            continue;
        OutageCorrection after = *said;
        after.mergedInto = to;
        edit.changes.append({id, *said, after});
    }
    return {};
}

// ---- splitting

Result<OutageEdit> OutageEdits::operator()(const SplitAt& step) const
{
    if (step.at <= m_outage.startedAt || step.at >= m_outage.endedAt.value_or(m_now))
        return refuse(tr("it can only be split between its start and its end"));
    const Result<OutageId> part = m_store.outages().addPart(m_outage.id);
    if (!part)
        return failure(part.error());
    const Result<OutageCorrection> waiting = m_store.outages().correction(*part);
    if (!waiting)
        return failure(waiting.error());
    OutageCorrection first = m_outage.correction;
    first.endedAt = step.at;
    OutageCorrection second = m_outage.correction;
    second.startedAt = step.at;
    second.endOf = endSourceOf(m_outage);
    second.note.clear();
    OutageEdit edit;
    edit.kind = OutageEditKind::Split;
    edit.changes = {{m_outage.id, m_outage.correction, first}, {*part, *waiting, second}};
    if (const auto moved = moveAbsorbed(edit, m_outage.id, *part, step.at); !moved)
        return failure(moved.error());
    return edit;
}

} // namespace powermon
