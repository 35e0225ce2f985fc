// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QHash>
#include <QSet>

#include "core/service/transfer/bytesource.h"
#include "core/service/transfer/checkcoverage.h"
#include "core/service/transfer/csvrow.h"
#include "core/service/transfer/csvtext.h"
#include "core/service/transfer/importsource.h"
#include "core/service/transfer/switchgathering.h"

namespace powermon {

/// Tables with a heading (RFC 4180), which tells what each holds: switches (as people keep them, too),
/// outages or checks. Checks are read twice, and never held all. Where no table of switches comes first,
/// switches are known by their names alone, like those of a trace. When somebody watched is what the checks
/// tell.
class CsvSource final : public ImportSource
{
public:
    /// \a files: a table of switches first. \a now: when those were added that do not say when.
    CsvSource(std::vector<std::unique_ptr<ByteSource>> files, Timestamp now)
        : m_files(std::move(files)), m_gathering(now)
    {
    }

    [[nodiscard]] Result<bool> prepare() override;
    [[nodiscard]] const TransferHead& head() const override { return m_head; }
    [[nodiscard]] qint64 checkCount() const override { return m_checkCount; }
    [[nodiscard]] Result<QList<CheckDigest>> nextDays() override { return QList<CheckDigest>(); }
    [[nodiscard]] Result<QList<CheckResult>> nextChecks() override;

private:
    enum class Table
    {
        Unknown,
        Switches,
        Outages,
        Checks,
    };
    [[nodiscard]] Result<void> begin();
    /// Reads a piece of the file; false: that was all of it.
    [[nodiscard]] Result<bool> readOn();
    [[nodiscard]] Result<void> takeRecord(const QStringList& cells);
    [[nodiscard]] Result<void> takeHeading(const QStringList& cells);
    [[nodiscard]] Result<void> takeSwitch(const CsvRow& row);
    [[nodiscard]] Result<void> takeOutage(const CsvRow& row);
    [[nodiscard]] Result<void> takeCheck(const CsvRow& row);
    /// Which switch of the head is meant by what a table says of it. Errors: BadInput without a place.
    [[nodiscard]] Result<SwitchId> switchOf(SwitchId id, const QString& name);

    std::vector<std::unique_ptr<ByteSource>> m_files;
    size_t m_file = 0; ///< that is read
    std::optional<CsvReader> m_reader;
    QStringList m_columns; ///< empty: its heading is to come
    Table m_table = Table::Unknown;
    SwitchGathering m_gathering;
    bool m_hasSwitches = false; ///< a table of them
    QSet<SwitchId> m_switches;
    QHash<QString, SwitchId> m_byName; ///< without those that were removed
    QSet<OutageId> m_outages;
    CheckCoverage m_coverage;
    TransferHead m_head;
    qint64 m_checkCount = 0;
    QList<CheckResult> m_checks;
    bool m_isPrepared = false;
};

} // namespace powermon
