// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/coverage.h"

#include <QList>

#include <optional>

namespace powermon {

/// Keeps the book of what time was watched: a running record that grows, and one for each gap. Owns no clock
/// and no store: unwritten() is what has to be written, written() what was.
class CoverageRecorder
{
public:
    /// The monitor starts; \a latest is what the store knows. The time since then, where there is any.
    std::optional<Coverage> begin(const std::optional<Coverage>& latest, Timestamp now);
    /// It still runs.
    void extendTo(Timestamp now);
    /// It did not watch in \a gap, and goes on from \a resumedAt.
    Coverage interrupt(CoverageKind kind, TimeRange gap, Timestamp resumedAt);
    /// It stops in order.
    void close(Timestamp now);

    /// Records that differ from what is written, oldest first; those without an id are new.
    [[nodiscard]] const QList<Coverage>& unwritten() const { return m_records; }
    /// \a stored is what unwritten() was, with ids.
    void written(const QList<Coverage>& stored);

private:
    QList<Coverage> m_records; ///< the last is the running one
};

} // namespace powermon
