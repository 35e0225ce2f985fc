// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>

#include "core/model/coverage.h"

namespace powermon {

/// Keeps the book of what time was watched: a running record that grows, one for each gap, and one over each
/// time without a network. Owns no clock and no store: unwritten() is what has to be written, written() what
/// was.
class CoverageRecorder
{
public:
    /// The monitor starts; \a latest is what the store wrote last, \a cutOff what it was where that record
    /// was cut off: Killed or HostDown; that lasted until \a hostBootedAt, where it is known. What lay
    /// between as a whole, where there is any: a ClockStepped one where the clock is behind the records.
    std::optional<Coverage> begin(const std::optional<Coverage>& latest, Timestamp now,
                                  CoverageKind cutOff = CoverageKind::Killed,
                                  std::optional<Timestamp> hostBootedAt = std::nullopt);
    /// It still runs. Changes nothing while it sleeps.
    void extendTo(Timestamp now);
    /// The computer will sleep: the running record is over.
    void fallAsleep(Timestamp now);
    /// It did not watch in \a gap, and goes on from \a resumedAt. A sleep that began with fallAsleep() lasted
    /// until the end of \a gap.
    Coverage interrupt(CoverageKind kind, TimeRange gap, Timestamp resumedAt);
    enum class BlindState
    {
        GoesOn,
        Over,
    };
    /// It runs, but in \a time this computer had no network; one that goes on grows with extendTo().
    void noteBlind(TimeRange time, BlindState state);
    /// It stops in order.
    void close(Timestamp now);

    /// Records that differ from what is written; those without an id are new.
    [[nodiscard]] QList<Coverage> unwritten() const { return m_records + m_blind; }
    /// \a stored is what unwritten() was, with ids.
    void written(const QList<Coverage>& stored);
    /// What was watched since it was last written, as records of their own, for another store.
    [[nodiscard]] QList<Coverage> sinceWritten() const;

private:
    [[nodiscard]] bool isAsleep() const;
    [[nodiscard]] bool isBlind() const { return !m_blind.isEmpty() && !m_blind.constLast().isClosed; }
    void endBlindness();

    QList<Coverage> m_records; ///< the last is the one that grows
    QList<Coverage> m_blind;   ///< NoNetwork; the last grows unless it is closed
    QList<Coverage> m_written; ///< last, with ids
};

} // namespace powermon
