// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/service/replay/tracerecord.h"

namespace powermon {

/// Lets records pass in the order in which they were written, and refuses what no monitor can have written: a
/// line that stands alone far from its neighbours in time, and time that runs backwards. A step of the clock,
/// which lasts, passes, and so does what little disorder checks beside each other make.
class TraceOrder
{
public:
    /// From so far back on a line has to prove that the clock was set. Checks beside each other end in
    /// another order than they are written by a timeout at most.
    static constexpr std::chrono::seconds farBack{35};
    /// And from so far ahead on.
    static constexpr std::chrono::seconds farAhead{90};
    /// So many lines prove it.
    static constexpr size_t proof = 8;

    explicit TraceOrder(std::function<void(const TraceRecord&)> pass) : m_pass(std::move(pass)) {}

    /// Errors: BadInput with the line alone ("line 7") for a place.
    [[nodiscard]] Result<void> add(const TraceRecord& record, qint64 line);
    /// The trace is over.
    [[nodiscard]] Result<void> finish();

private:
    struct Held
    {
        TraceRecord record;
        Timestamp at;
        qint64 line = 0;
    };
    void passOn(const TraceRecord& record);
    void passHeld();
    [[nodiscard]] Result<void> hold(const TraceRecord& record, Timestamp at, qint64 line);
    [[nodiscard]] bool isFarBack() const { return m_held.front().at < *m_latest; }

    std::function<void(const TraceRecord&)> m_pass;
    std::optional<Timestamp> m_latest; ///< of those that passed, since the clock was set last
    std::vector<Held> m_held;          ///< what would be a jump, until it is known to last
};

} // namespace powermon
