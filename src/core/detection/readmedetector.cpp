// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/readmedetector.h"

#include <algorithm>
#include <limits>

namespace powermon {

using namespace Qt::StringLiterals;

ReadmeDetector::ReadmeDetector(const DetectionPolicy& policy) : m_policy(policy)
{
    m_policy.kind = PolicyKind::Readme;
    m_policy.failureThreshold = std::max(m_policy.failureThreshold, minimumFailureThreshold);
}

QList<DetectorEvent> ReadmeDetector::setSwitches(const QList<Switch>& switches, Timestamp now)
{
    std::vector<Watched> watched;
    QHash<SwitchId, size_t> index;
    m_downCount = 0;
    for (const Switch& powerSwitch : switches) {
        if (!powerSwitch.isActive || index.contains(powerSwitch.id))
            continue;
        Watched entry;
        if (const auto known = m_index.constFind(powerSwitch.id); known != m_index.cend())
            entry = m_watched[*known];
        entry.id = powerSwitch.id;
        entry.name = powerSwitch.name;
        m_downCount += isDown(entry) ? 1 : 0;
        index.insert(powerSwitch.id, watched.size());
        watched.push_back(entry);
    }
    m_watched = std::move(watched);
    m_index = std::move(index);
    // The rule is evaluated after a check; without a switch there is none to come.
    return m_watched.empty() ? closeUnwatched(now) : QList<DetectorEvent>();
}

QList<quint64> ReadmeDetector::restore(const QList<Outage>& open)
{
    QList<quint64> numbers;
    for (const Outage& outage : open) {
        m_open.push_back({++m_lastNumber, outage, OutageOrigin::EarlierRun, false});
        numbers.append(m_lastNumber);
        for (Watched& watched : m_watched)
            watched.isUnsure = true;
        for (const OutageMember& member : outage.members) {
            const auto known = m_index.constFind(member.switchId);
            if (known == m_index.cend())
                continue;
            Watched& watched = m_watched[*known];
            watched.isUnsure = false;
            if (member.backAt)
                continue;
            m_downCount += isDown(watched) ? 0 : 1;
            watched.failures = std::max(watched.failures, m_policy.failureThreshold);
            watched.lastAnswer = member.lastAnswer;
            watched.firstFailure = member.firstFailure;
            watched.lastFailure = member.firstFailure;
        }
    }
    return numbers;
}

QList<DetectorEvent> ReadmeDetector::apply(const CheckResult& check)
{
    const auto known = m_index.constFind(check.switchId);
    if (known == m_index.cend())
        return {};
    if (!check.outcome.answered() && check.outcome.failure == FailureKind::Cancelled)
        return {};
    if (m_loss && m_loss->isOverAt(check.started))
        forgetLoss();
    Watched& watched = m_watched[*known];
    count(watched, check);
    if (isQuorum() && m_open.empty())
        return {open(check.finished)};
    if (!isQuorum() && !m_open.empty() && isSure())
        return closeAll(watched, check);
    return check.outcome.answered() ? noteReturn(check) : QList<DetectorEvent>();
}

void ReadmeDetector::count(Watched& watched, const CheckResult& check)
{
    const bool wasDown = isDown(watched);
    if (check.outcome.answered()) {
        watched.failures = 0;
        watched.lastAnswer = check.finished;
        watched.firstFailure.reset();
    } else {
        watched.failures = std::min(watched.failures, std::numeric_limits<int>::max() - 1) + 1;
        if (watched.isUnsure)
            watched.failures = std::max(watched.failures, m_policy.failureThreshold);
        watched.firstFailure = watched.firstFailure.value_or(check.started);
        watched.lastFailure = check.started;
    }
    watched.isUnsure = false;
    m_downCount -= wasDown ? 1 : 0;
    m_downCount += isDown(watched) ? 1 : 0;
}

bool ReadmeDetector::isSure() const
{
    return std::none_of(m_watched.begin(), m_watched.end(),
                        [](const Watched& watched) { return watched.isUnsure; });
}

DetectorEvent ReadmeDetector::open(Timestamp checkedAt)
{
    Outage outage;
    outage.policy = m_policy;
    outage.startedAt = checkedAt;
    outage.detectedAt = checkedAt;
    std::optional<Timestamp> latestAnswer;
    Timestamp earliestFailure = checkedAt;
    for (const Watched& watched : m_watched) {
        if (!isDown(watched))
            continue;
        const Timestamp firstFailure = watched.firstFailure.value_or(checkedAt);
        outage.members.append({watched.id, watched.name, watched.lastAnswer, firstFailure, std::nullopt});
        earliestFailure = std::min(earliestFailure, firstFailure);
        if (watched.lastAnswer)
            latestAnswer = std::max(latestAnswer.value_or(*watched.lastAnswer), *watched.lastAnswer);
    }
    // Nobody ever answered: all that is known is that they failed since then.
    outage.start = {std::min(latestAnswer.value_or(earliestFailure), checkedAt), checkedAt};
    outage.reasons.append({u"quorum"_s,
                           {{u"down"_s, qint64(m_downCount)},
                            {u"active"_s, qint64(m_watched.size())},
                            {u"threshold"_s, m_policy.failureThreshold}}});
    m_open.push_back({++m_lastNumber, outage, OutageOrigin::ThisRun, false});
    return {DetectorEventKind::Opened, m_lastNumber, outage};
}

QList<DetectorEvent> ReadmeDetector::closeAll(const Watched& watched, const CheckResult& check)
{
    QList<DetectorEvent> events;
    for (OpenOutage& entry : m_open) {
        if (check.outcome.answered())
            (void) markBack(entry.outage, check);
        events.append(close(entry, {watched.lastFailure.value_or(check.finished), check.finished}));
    }
    m_open.clear();
    return events;
}

/// Nobody watches the switches any more that could end it.
QList<DetectorEvent> ReadmeDetector::closeUnwatched(Timestamp now)
{
    QList<DetectorEvent> events;
    for (OpenOutage& entry : m_open)
        events.append(close(entry, {now, now}));
    m_open.clear();
    return events;
}

DetectorEvent ReadmeDetector::close(OpenOutage& entry, TimeInterval end)
{
    Outage& outage = entry.outage;
    // A clock that was set back must not end an outage before it began.
    const Timestamp endedAt = std::max(end.latest, outage.startedAt);
    outage.endedAt = endedAt;
    outage.end = TimeInterval{std::clamp(end.earliest, outage.startedAt, endedAt), endedAt};
    if (m_loss)
        m_endedInLoss.push_back(entry);
    return {DetectorEventKind::Closed, entry.number, told(entry)};
}

QList<DetectorEvent> ReadmeDetector::noteReturn(const CheckResult& check)
{
    QList<DetectorEvent> events;
    for (OpenOutage& entry : m_open) {
        if (markBack(entry.outage, check))
            events.append({DetectorEventKind::Changed, entry.number, told(entry)});
    }
    return events;
}

/// Whether that was the first answer of a member.
bool ReadmeDetector::markBack(Outage& outage, const CheckResult& check) const
{
    const auto member =
        std::find_if(outage.members.begin(), outage.members.end(),
                     [&](const OutageMember& each) { return each.switchId == check.switchId; });
    if (member == outage.members.end() || member->backAt)
        return false;
    member->backAt = check.started;
    return true;
}

QList<DetectorEvent> ReadmeDetector::advanceTo(Timestamp now)
{
    Q_UNUSED(now)
    return {};
}

QList<DetectorEvent> ReadmeDetector::clockStepped(Timestamp now, Milliseconds by)
{
    if (m_loss)
        return mendClock(by);
    for (Watched& watched : m_watched) {
        for (auto* time : {&watched.lastAnswer, &watched.firstFailure, &watched.lastFailure}) {
            if (*time)
                **time += by;
        }
    }
    QList<DetectorEvent> events;
    for (OpenOutage& entry : m_open) {
        if (!movesWithClock(entry.outage, entry.origin, now, by))
            continue;
        shiftTimes(entry.outage, by);
        entry.origin = OutageOrigin::ThisRun; // it goes with this run's clock from now on
        events.append({DetectorEventKind::Changed, entry.number, entry.outage});
    }
    return events;
}

QList<DetectorEvent> ReadmeDetector::monitorGap(const Coverage& gap)
{
    Q_UNUSED(gap)
    return {};
}

int ReadmeDetector::consecutiveFailures(SwitchId id) const
{
    const auto known = m_index.constFind(id);
    return known == m_index.cend() ? 0 : m_watched[*known].failures;
}

} // namespace powermon
