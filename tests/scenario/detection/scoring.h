// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/model/outage.h"
#include "scenario/detection/home.h"

namespace powermon::scenario {

/// An event as a detector told of it.
struct Told
{
    Outage outage;                      ///< as told last
    Timestamp openedAt;                 ///< the record at which it was told first
    std::optional<Timestamp> decidedAt; ///< at which it was told as more than suspected
};

/// How well events agree with what happened. Rules:
/// - An event is an outage where its last cause is the power. It fits a true outage that it overlaps (give or
///   take half a minute) and whose scope it has. Each fits one at most, the one that it overlaps most; what
///   fits none, a second one for the same outage too, is a false alarm.
/// - A true outage that the records do not show is left out, found or not: fewer than half of its members
///   failed a check in it, fewer than two told by their uptime that they started anew, and it did not take
///   the monitor's own computer with it for five minutes.
/// - Who was told of planned work must not call it an outage; who was not may.
/// - A detector that was told no groups cannot know them: to it a group's outage may be one of the site, and
///   is no miss where it is none.
/// - Times are compared where the monitor's clock stood still, the start moreover where somebody watched; in
///   seconds.
class Score
{
public:
    enum class Knowledge
    {
        Configured,
        NamesOnly,
    };

    explicit Score(Knowledge knowledge = Knowledge::Configured) : m_knowledge(knowledge) {}

    void add(const World& world, const std::vector<Told>& events, double unknownSeconds);
    void add(const Score& other);

    [[nodiscard]] int found() const { return m_found; }
    [[nodiscard]] int missed() const { return m_missed; }
    [[nodiscard]] int falseAlarms() const { return m_false; }
    /// Outages whose start or end does not lie in the interval that was told.
    [[nodiscard]] int notHeld() const { return m_timed - m_startsHeld + m_ends - m_endsHeld; }
    [[nodiscard]] double f1() const;
    [[nodiscard]] double falsePerMonth() const;
    /// Half a line of figures; the header names them.
    [[nodiscard]] QString line() const;
    [[nodiscard]] static QString header();

private:
    struct Truth;
    [[nodiscard]] std::vector<Truth> truths(const World& world) const;
    void match(const World& world, Truth& truth, const Told& event);

    Knowledge m_knowledge;
    int m_found = 0;
    int m_missed = 0;
    int m_false = 0;
    int m_sustained = 0;
    int m_sustainedFound = 0;
    int m_startsHeld = 0;
    int m_endsHeld = 0;
    int m_ends = 0;
    int m_timed = 0;
    double m_days = 0;
    double m_unknownSeconds = 0;
    std::vector<double> m_startErrors;
    std::vector<double> m_endErrors;
    std::vector<double> m_delays;
    std::vector<double> m_decisions;
};

} // namespace powermon::scenario
