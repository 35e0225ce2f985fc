// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QString>

#include "core/detection/blindtime.h"
#include "core/model/checkresult.h"
#include "core/model/coverage.h"
#include "core/service/replay/tracerecord.h"

namespace powermon {

/// Why nobody can say whether there was power.
enum class UnknownReason
{
    NotWatched, ///< the records pause
    MonitorOff, ///< stopped in order
    MonitorKilled,
    Starting, ///< nothing had answered yet since the watching began
    NoNetwork,
};

/// A time of which nothing is known.
struct UnknownTime
{
    TimeRange range;
    UnknownReason reason = UnknownReason::NotWatched;

    friend bool operator==(const UnknownTime&, const UnknownTime&) = default;
};

/// The reason as a sentence in the program's language.
[[nodiscard]] QString reasonText(UnknownReason reason);

/// Finds the unknown time in a stream of records, by the rules of DETECTION.md: pauses of more than three
/// minutes and three intervals, the monitor away, failures before the first answer, and no network on this
/// computer's own side.
class UnknownWatch
{
public:
    explicit UnknownWatch(std::chrono::seconds interval);

    void add(const CheckResult& check);
    void add(const MonitorStart& start);
    /// All that was found, in order and without overlaps.
    [[nodiscard]] QList<UnknownTime> finish();

private:
    void append(TimeRange range, UnknownReason reason);
    void await(Timestamp from, std::chrono::seconds grace);
    void endAwaiting(Timestamp at);
    void endBlindness(Timestamp at);

    /// The watching began and nothing has answered yet.
    struct Awaiting
    {
        Timestamp from;
        Timestamp until;
        bool hasFailed = false;
    };
    Milliseconds m_longestPause;
    std::optional<Timestamp> m_latest;
    std::optional<Awaiting> m_awaiting;
    BlindTime m_blindTime;
    QList<UnknownTime> m_found;
};

} // namespace powermon
