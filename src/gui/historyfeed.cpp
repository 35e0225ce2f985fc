// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/historyfeed.h"

#include <algorithm>

#include "core/base/whenfinished.h"

using namespace Qt::StringLiterals;

namespace powermon {

HistoryFeed::HistoryFeed(const History& history, const Clock& clock, QObject* parent)
    : QObject(parent), m_history(history), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HistoryFeed::readNow);
    m_lateTimer.setParent(this);
    m_lateTimer.setObjectName(u"lateTimer"_s);
    m_lateTimer.setSingleShot(true);
    m_lateTimer.setInterval(patience);
    connect(&m_lateTimer, &QTimer::timeout, this, &HistoryFeed::answerIsLate);
}

QList<HistoryFeed::Question> HistoryFeed::questions() const
{
    QList<Question> all;
    const bool wantsSite = m_interest.span || m_interest.past;
    if (wantsSite)
        all += Question::Site;
    if (wantsSite && m_interest.latencyOf)
        all += Question::Latency;
    if (m_interest.wantsOutages)
        all += Question::Outages;
    return all;
}

void HistoryFeed::setInterest(const HistoryInterest& interest)
{
    if (interest == m_interest)
        return;
    const HistoryInterest old = std::exchange(m_interest, interest);
    if (interest.span == old.span && interest.past == old.past && interest.wantsOutages == old.wantsOutages &&
        interest.outageLimit == old.outageLimit) {
        m_due.removeAll(Question::Latency);
        if (interest.latencyOf)
            m_due += Question::Latency;
    } else {
        m_due = questions();
    }
    askNext();
}

void HistoryFeed::setActive(bool isActive)
{
    if (isActive == m_isActive)
        return;
    m_isActive = isActive;
    m_timer.stop();
    if (isActive)
        readNow();
}

void HistoryFeed::noteNews()
{
    const auto soon = std::max(newsPause, std::min(longestPause, m_lastCost * 20));
    if (m_isActive && (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > soon))
        m_timer.start(soon);
}

void HistoryFeed::readNow()
{
    m_due = questions();
    askNext();
}

void HistoryFeed::askNext()
{
    if (m_isAsking || !m_isActive)
        return;
    if (m_due.isEmpty()) {
        finishRound();
        return;
    }
    const Question question = m_due.takeFirst();
    const Timestamp now = m_clock.now();
    const TimeRange range =
        m_interest.past.value_or(TimeRange{now - m_interest.span.value_or(Milliseconds(0)), now});
    m_isAsking = true;
    m_askedAt = m_clock.steadyNow();
    m_lateTimer.start();
    switch (question) {
    case Question::Site:
        askSite(range);
        break;
    case Question::Latency:
        askLatency(*m_interest.latencyOf, range);
        break;
    case Question::Outages:
        askOutages(now);
        break;
    }
}

void HistoryFeed::finishRound()
{
    m_lastCost = std::exchange(m_cost, Milliseconds(0));
    if (!questions().isEmpty())
        m_timer.start(std::clamp(m_lastCost * 400, shortestPause, longestPause));
}

bool HistoryFeed::isWanted(TimeRange range) const
{
    return m_interest.past ? m_interest.past == range : m_interest.span == range.duration();
}

void HistoryFeed::askSite(TimeRange range)
{
    whenFinished(m_history.site(range), this, [this](const Result<SiteHistory>& answer) {
        answered();
        if (!answer)
            Q_EMIT readFailed(answer.error());
        else if (isWanted(answer->range)) // else another span was chosen meanwhile
            Q_EMIT siteRead(*answer);
        askNext();
    });
}

void HistoryFeed::askLatency(SwitchId id, TimeRange range)
{
    whenFinished(m_history.latency(id, range, latencyColumns), this,
                 [this, id, range](const Result<QList<LatencyPoint>>& answer) {
                     answered();
                     if (!answer)
                         Q_EMIT readFailed(answer.error());
                     else if (m_interest.latencyOf == id && isWanted(range))
                         Q_EMIT latencyRead(id, range, *answer);
                     askNext();
                 });
}

void HistoryFeed::askOutages(Timestamp now)
{
    const OutageQuery query{.range = {Timestamp(), now + std::chrono::hours(1)},
                            .withIncidents = true,
                            .limit = m_interest.outageLimit};
    whenFinished(m_history.outages(query), this, [this](const Result<QList<Outage>>& answer) {
        answered();
        if (answer)
            Q_EMIT outagesRead(*answer);
        else
            Q_EMIT readFailed(answer.error());
        askNext();
    });
}

void HistoryFeed::answered()
{
    m_isAsking = false;
    m_lateTimer.stop();
    m_cost += std::chrono::duration_cast<Milliseconds>(m_clock.steadyNow() - m_askedAt);
}

} // namespace powermon
