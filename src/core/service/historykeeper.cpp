// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/historykeeper.h"

#include <optional>

#include "core/base/logging.h"
#include "core/base/whenfinished.h"

namespace powermon {

namespace {

/// Whether there is more to do. \a removeBefore: nothing where checks are kept for ever.
Result<bool> tidy(Store& store, Timestamp sealBefore, std::optional<Timestamp> removeBefore, int stepSize)
{
    // What is removed has to be packed before: its sums stay.
    const auto sealed = store.checks().seal(sealBefore, stepSize);
    if (!sealed || *sealed > 0)
        return sealed ? Result<bool>(true) : failure(sealed.error());
    if (removeBefore) {
        const auto removed = store.checks().removeBefore(*removeBefore, stepSize);
        if (!removed || *removed > 0)
            return removed ? Result<bool>(true) : failure(removed.error());
    }
    return store.giveBackSpace();
}

} // namespace

HistoryKeeper::HistoryKeeper(const Clock& clock, StoreExecutor& store, QObject* parent)
    : QObject(parent), m_clock(clock), m_store(store), m_clockSetAt(clock.steadyNow())
{
    m_watchTime.begin(clock);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HistoryKeeper::step);
}

void HistoryKeeper::start()
{
    m_isRunning = true;
    if (!m_isStepping)
        m_timer.start(pause);
}

void HistoryKeeper::stop()
{
    m_isRunning = false;
    m_timer.stop();
}

void HistoryKeeper::step()
{
    m_isStepping = true;
    const Timestamp now = m_clock.now();
    const bool removes = isClockSettled() && m_kept.count() > 0;
    const auto removeBefore = removes ? std::optional(now - m_kept) : std::nullopt;
    const auto done = m_store.submit([sealBefore = now - grace, removeBefore](Store& store) {
        return tidy(store, sealBefore, removeBefore, stepSize);
    });
    whenFinished(done, this, [this](const Result<bool>& hasMore) { finishStep(hasMore); });
}

bool HistoryKeeper::isClockSettled()
{
    if (!m_watchTime.look(m_clock).isEmpty())
        m_clockSetAt = m_clock.steadyNow();
    return m_clock.steadyNow() - m_clockSetAt >= clockPatience;
}

void HistoryKeeper::finishStep(const Result<bool>& hasMore)
{
    m_isStepping = false;
    if (!hasMore && !m_isInTrouble)
        qCWarning(logStorage).noquote() << "history not tidied reason=" << errorMessage(hasMore.error());
    m_isInTrouble = !hasMore;
    if (m_isRunning)
        m_timer.start(hasMore.value_or(false) ? pause : period);
    Q_EMIT stepped(hasMore.value_or(false));
}

} // namespace powermon
