// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QObject>
#include <QTimer>

#include "core/base/clock.h"
#include "core/interfaces/storeexecutor.h"
#include "core/service/watchtime.h"

namespace powermon {

/// Keeps the history small, beside the monitor of a database: packs the checks of hours that are over,
/// deletes those that are older than they are to be kept, and gives the room back; a small step at a time,
/// with a pause behind each, so that whoever else needs the store waits for one step at most.
class HistoryKeeper final : public QObject
{
    Q_OBJECT

public:
    /// When there was nothing to do, it looks again after this time.
    static constexpr Milliseconds period{60'000};
    /// Between two steps.
    static constexpr Milliseconds pause{100};
    /// An hour is packed so much after its end: what a monitor could not write at once comes late.
    static constexpr Milliseconds grace{300'000};
    /// Nothing is deleted until the clock has gone on this long without being set: one that comes up in
    /// another year makes everything old.
    static constexpr Milliseconds clockPatience{600'000};
    /// Checks to a step, about.
    static constexpr int stepSize = 5000;

    HistoryKeeper(const Clock& clock, StoreExecutor& store, QObject* parent = nullptr);

    /// How long checks are kept; 0: for ever.
    void setKept(std::chrono::days kept) { m_kept = kept; }
    /// This process is the monitor. The first step comes after a pause.
    void start();
    /// The step under way is finished.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// One step, now. The timer calls it.
    void step();

Q_SIGNALS:
    /// After each step: whether another follows soon.
    void stepped(bool hasMore);

private:
    /// Whether the clock has not been set lately.
    [[nodiscard]] bool isClockSettled();
    void finishStep(const Result<bool>& hasMore);

    const Clock& m_clock;
    StoreExecutor& m_store;
    QTimer m_timer;
    WatchTime m_watchTime{Milliseconds::max()};
    SteadyTime m_clockSetAt;
    std::chrono::days m_kept{0};
    bool m_isRunning = false;
    bool m_isStepping = false;
    bool m_isInTrouble = false;
};

} // namespace powermon
