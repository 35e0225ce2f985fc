// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "core/detection/bootevidence.h"
#include "core/detection/clockloss.h"
#include "core/detection/eventend.h"
#include "core/detection/losttogether.h"
#include "core/detection/openevent.h"
#include "core/detection/outagedetector.h"
#include "core/detection/streampause.h"

namespace powermon {

/// Tells a power outage from everything else by what goes and what stays: src/README.md, "How outages are
/// decided". It decides on records alone, never on time passing, so that a recorded run replays to the same
/// decisions.
class EvidenceDetector final : public OutageDetector
{
public:
    explicit EvidenceDetector(const DetectionPolicy& policy);

    void setSurroundings(const Surroundings& surroundings) override;
    [[nodiscard]] QList<DetectorEvent> monitorStarted(const MonitorStart& start) override;
    [[nodiscard]] QList<DetectorEvent> setSwitches(const QList<Switch>& switches, Timestamp now) override;
    [[nodiscard]] QList<quint64> restore(const QList<Outage>& open) override;
    [[nodiscard]] QList<DetectorEvent> apply(const CheckResult& check) override;
    [[nodiscard]] QList<DetectorEvent> advanceTo(Timestamp now) override;
    [[nodiscard]] QList<DetectorEvent> clockStepped(Timestamp now, Milliseconds by) override;
    [[nodiscard]] QList<DetectorEvent> hostPowerChanged(HostPower power, Timestamp at) override;
    [[nodiscard]] QList<DetectorEvent> monitorGap(const Coverage& gap) override;
    [[nodiscard]] int consecutiveFailures(SwitchId id) const override;
    [[nodiscard]] QList<SwitchFacts> learnt() const override;

private:
    /// A computer is up again sooner after a crash: below this nothing is inferred from its absence.
    static constexpr std::chrono::minutes shortestInferred{5};

    /// A group that is still dead after the site's outage ended.
    struct Leftover
    {
        QString group;
        quint64 event = 0;
        EventEnd end;
        std::vector<size_t> members;
    };
    /// This computer lost its power, perhaps: what the others say soon after its start will tell.
    struct DoubtfulStop
    {
        TimeRange range;
        Timestamp decideAt;
    };

    /// This computer went off, and its clock with it: when it was, and when it booted by the wrong clock.
    struct LostClock
    {
        Timestamp lastRecordAt;
        Timestamp bootedAt;
    };

    // the switches
    /// \a moved: for each index before, the one now; nothing: the switch is gone.
    void renumber(const std::vector<std::optional<size_t>>& moved);
    void countFailing();
    void takeUp(std::vector<size_t>& lost, const Reason& reason, const OpenEvent& event);

    // the stream
    [[nodiscard]] bool noteTime(Timestamp started, Timestamp finished);
    [[nodiscard]] std::chrono::seconds usualInterval() const;
    void noteGap(Timestamp until, std::chrono::seconds grace);
    using Moved = std::function<Timestamp(Timestamp)>;
    [[nodiscard]] bool noteClockAtStart(const MonitorStart& start);
    [[nodiscard]] std::optional<Timestamp> newestKnown() const;
    void loseClock(Timestamp now, Timestamp newest);
    void setClock(Timestamp now, Milliseconds by);
    void mendClock(Milliseconds by);
    void forgetLoss();
    void shift(Timestamp now, Milliseconds by);
    void moveAll(const Moved& moved);
    static void move(OpenEvent& event, const Moved& moved);
    [[nodiscard]] Outage told(const OpenEvent& event) const;
    void noteAnswer(size_t index, const CheckResult& check);
    [[nodiscard]] bool endsDarkness(const SwitchTrack& track, Timestamp now) const;
    void noteFailure(size_t index, const CheckResult& check);
    [[nodiscard]] bool isMaintained(const QString& group, Timestamp time) const;

    // new events
    void findNew(Timestamp now);
    [[nodiscard]] std::vector<size_t> candidates(quint64 event, Timestamp now) const;
    [[nodiscard]] bool openTogether(const std::vector<size_t>& failing, Timestamp now);
    void openByQuorum(const std::vector<size_t>& failing, Timestamp now);
    OpenEvent& open(const std::vector<size_t>& members, TimeInterval moment, const QString& group,
                    Timestamp now);
    void openCommonBoot(Timestamp now);
    [[nodiscard]] bool isKnownBoot(TimeInterval moment) const;
    void openInferred(TimeRange off, Confidence confidence, OutageCause cause);
    void openLeftovers(Timestamp now);

    // open events
    void follow(OpenEvent& event, Timestamp now);
    void gather(OpenEvent& event, Timestamp now);
    [[nodiscard]] bool gatherAnew(OpenEvent& event, const std::vector<size_t>& failing);
    [[nodiscard]] std::vector<size_t> membersOf(const LostSet& set, const Scope& scope) const;
    void setMembers(OpenEvent& event, const std::vector<size_t>& members);
    void adjustMoment(OpenEvent& event, TimeInterval moment);
    [[nodiscard]] bool applyVerdict(OpenEvent& event, Timestamp now);
    void overturn(OpenEvent& event);
    [[nodiscard]] bool closeIfOver(OpenEvent& event, Timestamp now);
    void keepLeftovers(const OpenEvent& event, const EventEnd& end);
    void confirmByHost(Timestamp hostBootedAt);
    [[nodiscard]] bool isWithHost(TimeInterval window) const;
    void openByHost(const std::vector<size_t>& failing, Timestamp now);
    void confirmByMains(OpenEvent& event);
    void noteStop(TimeRange off);
    void noteClockFound(Milliseconds by);
    void decideDoubtfulStop(Timestamp now);
    void forgetEarlyReturns(OpenEvent& event, Timestamp now);
    void learnFrom(const OpenEvent& event);
    void tell(DetectorEventKind kind, const OpenEvent& event);
    [[nodiscard]] QList<DetectorEvent> takeEvents() { return std::exchange(m_events, {}); }

    DetectionPolicy m_policy;
    Surroundings m_surroundings;
    SwitchTracks m_tracks;
    QHash<SwitchId, size_t> m_index;
    StreamPause m_stream;
    BootWatch m_boots;
    std::vector<OpenEvent> m_open;
    std::vector<Leftover> m_leftovers;
    std::optional<DoubtfulStop> m_doubt;
    std::optional<TimeRange> m_lastPower; ///< the newest outage that is over
    std::optional<TimeRange> m_lastStop;  ///< this computer was off in it, and nobody knows why
    std::optional<LostClock> m_lostClock;
    std::optional<ClockLoss> m_loss;
    std::vector<OpenEvent> m_endedInLoss;
    bool m_monitorSurvives = false;        ///< it went on watching through an outage of the site
    std::optional<Timestamp> m_hostLostAt; ///< this computer lost its own mains, and has not got them back
    std::optional<Timestamp> m_ignoreFailuresUntil;
    bool m_anyAnswerSinceGap = false;
    size_t m_failing = 0;
    quint64 m_lastNumber = 0;
    QList<DetectorEvent> m_events;
};

} // namespace powermon
