// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "core/base/clock.h"
#include "core/service/history.h"

namespace powermon {

/// What of the past is being looked at.
struct HistoryInterest
{
    std::optional<Milliseconds> span;   ///< the site's history from so long ago until now
    std::optional<SwitchId> latencyOf;  ///< response times over the same span
    bool wantsOutages = false;          ///< the newest outages of all time
    int outageLimit = 1000;             ///< so many
    std::optional<TimeRange> past = {}; ///< instead of a span: this time, which does not move on

    friend bool operator==(const HistoryInterest&, const HistoryInterest&) = default;
};

/// Asks History for what is being looked at, again and again while somebody looks. Never more than one
/// question is under way, and asking takes at most a quarter of a percent of the store's time: a question
/// that took long is asked seldom.
class HistoryFeed final : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds shortestPause{10'000};
    static constexpr Milliseconds longestPause{600'000};
    /// After news the next round begins so soon, however short the last one was.
    static constexpr Milliseconds newsPause{1000};
    /// An answer that takes longer is late: then people are told why nothing is shown.
    static constexpr Milliseconds patience{1500};
    static constexpr int latencyColumns = 400;

    HistoryFeed(const History& history, const Clock& clock, QObject* parent = nullptr);

    /// Asks at once for what was not looked at before.
    void setInterest(const HistoryInterest& interest);
    [[nodiscard]] const HistoryInterest& interest() const { return m_interest; }
    /// Nobody looks: nothing is asked.
    void setActive(bool isActive);
    /// What was answered may be out of date.
    void noteNews();
    /// Asks everything now, as far as nothing is under way.
    void readNow();

Q_SIGNALS:
    void siteRead(const powermon::SiteHistory& history);
    void latencyRead(powermon::SwitchId id, const powermon::TimeRange& range,
                     const QList<powermon::LatencyPoint>& points);
    void outagesRead(const QList<powermon::Outage>& outages);
    void readFailed(const powermon::Error& error);
    /// The store has not answered for so long. What comes next is an answer, or a failure.
    void answerIsLate();

private:
    enum class Question
    {
        Site,
        Latency,
        Outages,
    };

    [[nodiscard]] bool isWanted(TimeRange range) const;
    void askNext();
    void askSite(TimeRange range);
    void askLatency(SwitchId id, TimeRange range);
    void askOutages(Timestamp now);
    void answered();
    void finishRound();
    [[nodiscard]] QList<Question> questions() const;

    const History& m_history;
    const Clock& m_clock;
    HistoryInterest m_interest;
    QList<Question> m_due;
    QTimer m_timer;
    QTimer m_lateTimer;
    SteadyTime m_askedAt{};
    Milliseconds m_cost{0}; ///< of the round so far
    Milliseconds m_lastCost{0};
    bool m_isActive = false;
    bool m_isAsking = false;
};

} // namespace powermon
