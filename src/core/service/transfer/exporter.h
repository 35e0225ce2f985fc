// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/transfer/archivewriter.h"
#include "core/service/transfer/storereader.h"

namespace powermon {

enum class ExportFormat
{
    Json,
    Csv, ///< of one kind of record; not of all
};

struct ExportRequest
{
    ExportScope scope = ExportScope::All;
    ExportFormat format = ExportFormat::Json;
    TimeRange range;                 ///< of checks, and of outages in CSV; all else is written whole
    QMap<QString, QString> settings; ///< as TransferHead has them
};

/// Writes a store out, in steps: whoever else wants the store has it in between. What it holds does not grow
/// with the checks.
class Exporter
{
public:
    explicit Exporter(ExportRequest request)
        : m_request(std::move(request)), m_archive(m_request.scope), m_pages(m_request.range)
    {
    }

    /// The next bytes, in the store's thread; empty: that was all. Errors: those of the store.
    [[nodiscard]] Result<QByteArray> step(Store& store);
    /// Of the checks' time.
    [[nodiscard]] int percent() const { return m_pages.percent(); }
    [[nodiscard]] qint64 checkCount() const { return m_checkCount; }

private:
    enum class Phase
    {
        Head,
        Days,
        Checks,
        End,
    };
    [[nodiscard]] Result<QByteArray> begin(Store& store);
    [[nodiscard]] Result<QByteArray> beginTable(Store& store, const TransferHead& head);
    [[nodiscard]] Result<QByteArray> days(Store& store);
    [[nodiscard]] Result<QByteArray> checks(Store& store);

    ExportRequest m_request;
    ArchiveWriter m_archive;
    CheckPages m_pages;
    RemovedDayPages m_days;
    QHash<SwitchId, QString> m_names;
    Phase m_phase = Phase::Head;
    qint64 m_checkCount = 0;
};

} // namespace powermon
