// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/replay/tracelines.h"
#include "core/service/replay/traceorder.h"
#include "core/service/replay/traceparser.h"

namespace powermon {

/// Reads a trace as it comes in, JSON Lines in the order in which the monitor wrote them, and hands out its
/// records. What it remembers does not grow with the trace.
class TraceReader
{
public:
    /// \a source: what the trace is called in errors. \a switches: what is known of them; learns the others.
    TraceReader(const QString& source, TraceSwitches& switches, Milliseconds timeout,
                const std::function<void(const TraceRecord&)>& take);

    /// Errors: BadInput with source and line; nothing after it counts.
    [[nodiscard]] Result<void> add(QByteArrayView bytes);
    /// The trace is over. Errors: BadInput, also for a trace of nothing.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<void> located(const Result<void>& result) const;

    QString m_source;
    TraceParser m_parser;
    TraceOrder m_order;
    TraceLines m_lines;
    bool m_isEmpty = true;
};

} // namespace powermon
