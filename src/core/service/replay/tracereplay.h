// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/service/replay/replay.h"
#include "core/service/replay/replayconfig.h"
#include "core/service/replay/tracereader.h"

namespace powermon {

/// A trace through one detector for each of some policies. A switch that the config does not describe takes
/// part from the beginning where it is named within the first two intervals, else from when it is first
/// named.
class TraceReplay
{
public:
    /// \a source: what the trace is called in errors.
    TraceReplay(const QString& source, const ReplayConfig& config, const QList<DetectionPolicy>& policies);

    /// The next bytes of the trace. Errors: BadInput; nothing after it counts.
    [[nodiscard]] Result<void> add(QByteArrayView bytes);
    /// One result for each policy, in their order. Errors: BadInput.
    [[nodiscard]] Result<QList<ReplayResult>> finish();

private:
    void take(const TraceRecord& record);
    void begin();
    void feed(const TraceRecord& record);

    TraceSwitches m_switches;
    std::vector<Replay> m_replays;
    Milliseconds m_overture;
    std::vector<TraceRecord> m_first; ///< until it is known who takes part
    bool m_hasBegun = false;
    qsizetype m_switchCount = 0; ///< that the replays know
    TraceReader m_reader;
};

} // namespace powermon
