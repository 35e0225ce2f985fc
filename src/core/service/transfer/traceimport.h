// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "core/detection/blindtime.h"
#include "core/service/replay/tracereader.h"
#include "core/service/transfer/bytesource.h"
#include "core/service/transfer/checkcoverage.h"
#include "core/service/transfer/importsource.h"

namespace powermon {

/// The checks of a trace as `replay` reads it. It is read twice, like an ArchiveSource. Switches are known by
/// their names alone; one that is nowhere else is paused, with an address that cannot exist. When somebody
/// watched, and when the network was away, is what the checks tell.
class TraceImport final : public ImportSource
{
public:
    TraceImport(std::unique_ptr<ByteSource> bytes, Milliseconds timeout, Timestamp now)
        : m_bytes(std::move(bytes)), m_timeout(timeout), m_now(now)
    {
    }

    [[nodiscard]] Result<bool> prepare() override;
    [[nodiscard]] const TransferHead& head() const override { return m_head; }
    [[nodiscard]] qint64 checkCount() const override { return m_checkCount; }
    [[nodiscard]] Result<QList<CheckDigest>> nextDays() override { return QList<CheckDigest>(); }
    [[nodiscard]] Result<QList<CheckResult>> nextChecks() override;

private:
    [[nodiscard]] Result<void> beginAnew(const std::function<void(const TraceRecord&)>& take);
    [[nodiscard]] Result<bool> readOn();
    void take(const CheckResult& check);
    void addBlind(std::optional<TimeRange> blind);
    [[nodiscard]] Result<void> makeHead();

    std::unique_ptr<ByteSource> m_bytes;
    Milliseconds m_timeout;
    Timestamp m_now;
    TraceSwitches m_switches;
    std::optional<TraceReader> m_reader;
    TransferHead m_head;
    CheckCoverage m_coverage;
    BlindTime m_blindness;
    QList<TimeRange> m_blind;
    QHash<SwitchId, Timestamp> m_firstChecks;
    Timestamp m_lastCheck;
    qint64 m_checkCount = 0;
    QList<CheckResult> m_checks;
    bool m_isAtEnd = false;
};

} // namespace powermon
