// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <QByteArrayView>

#include "core/base/result.h"
#include "core/service/replay/tracerecord.h"
#include "core/service/replay/traceswitches.h"

namespace powermon {

/// Reads single lines of a trace: JSON objects with the keys of /api/power-checks, or of a start of the
/// monitor.
class TraceParser
{
public:
    /// \a switches learns the names. A check that timed out and does not say how long it took began \a
    /// timeout before its record.
    TraceParser(TraceSwitches& switches, Milliseconds timeout);
    ~TraceParser();

    /// One line without its end. Errors: BadInput without a place.
    [[nodiscard]] Result<TraceRecord> parse(QByteArrayView line);

private:
    struct Fields;
    struct Library;

    [[nodiscard]] Result<Fields> readFields(QByteArrayView line);
    [[nodiscard]] Result<TraceRecord> checkOf(const Fields& fields);
    [[nodiscard]] ProbeOutcome outcomeOf(const Fields& fields);
    [[nodiscard]] FailureKind kindOf(std::string_view errorMessage);

    TraceSwitches& m_switches;
    Milliseconds m_timeout;
    std::unique_ptr<Library> m_library;
    std::string m_lastMessage; ///< most failures say the same
    FailureKind m_lastKind = FailureKind::Unreachable;
};

} // namespace powermon
