// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/traceimport.h"

#include <utility>

#include "core/service/transfer/switchgathering.h"

namespace powermon {

namespace {

constexpr qsizetype checksAtOnce = 20'000;

} // namespace

Result<void> TraceImport::beginAnew(const std::function<void(const TraceRecord&)>& take)
{
    m_switches = TraceSwitches();
    m_reader.emplace(m_bytes->name(), m_switches, m_timeout, take);
    m_isAtEnd = false;
    return m_bytes->rewind();
}

Result<bool> TraceImport::readOn()
{
    const auto bytes = m_bytes->read();
    if (!bytes)
        return failure(bytes.error());
    m_isAtEnd = bytes->isEmpty();
    const auto taken = m_isAtEnd ? m_reader->finish() : m_reader->add(*bytes);
    return taken ? Result<bool>(!m_isAtEnd) : failure(taken.error());
}

Result<bool> TraceImport::prepare()
{
    if (!m_reader) {
        const auto begun = beginAnew([this](const TraceRecord& record) {
            if (const auto* check = std::get_if<CheckResult>(&record))
                take(*check);
        });
        if (!begun)
            return failure(begun.error());
    }
    const auto more = readOn();
    if (!more || *more)
        return more ? Result<bool>(false) : failure(more.error());
    if (const auto made = makeHead(); !made)
        return failure(made.error());
    const auto begun = beginAnew([this](const TraceRecord& record) {
        if (const auto* check = std::get_if<CheckResult>(&record))
            m_checks.append(*check);
    });
    return begun ? Result<bool>(true) : failure(begun.error());
}

void TraceImport::take(const CheckResult& check)
{
    ++m_checkCount;
    m_coverage.add(check.finished);
    if (check.started > m_lastCheck + CheckCoverage::longestPause)
        addBlind(m_blindness.end(m_lastCheck));
    addBlind(m_blindness.add(check));
    const auto first = m_firstChecks.find(check.switchId);
    if (first == m_firstChecks.end())
        m_firstChecks.insert(check.switchId, check.finished);
    else
        *first = std::min(*first, check.finished);
    m_lastCheck = std::max(m_lastCheck, check.finished);
}

void TraceImport::addBlind(std::optional<TimeRange> blind)
{
    if (blind)
        m_blind.append(*blind);
}

/// The ids of the trace are those of the head: both count from 1.
Result<void> TraceImport::makeHead()
{
    SwitchGathering gathering(m_now);
    for (const Switch& each : m_switches.all()) {
        const auto added = gathering.add(gathering.unknownSwitch(each.name));
        if (!added)
            return failure(ErrorCode::BadInput, {m_bytes->name(), errorMessage(added.error())});
        if (const auto first = m_firstChecks.constFind(each.id); first != m_firstChecks.cend())
            gathering.noteCheck(*added, *first);
    }
    m_head.switches = gathering.all();
    m_head.coverage = m_coverage.coverage();
    addBlind(m_blindness.end(m_lastCheck));
    for (const TimeRange& each : std::as_const(m_blind))
        m_head.coverage.append({{}, each, CoverageKind::NoNetwork, true});
    return {};
}

Result<QList<CheckResult>> TraceImport::nextChecks()
{
    while (m_checks.size() < checksAtOnce && !m_isAtEnd) {
        if (const auto more = readOn(); !more)
            return failure(more.error());
    }
    return std::exchange(m_checks, {});
}

} // namespace powermon
