// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/storearchive.h"
#include "core/service/maintenancestore.h"
#include "core/service/transfer/archivesource.h"
#include "core/service/transfer/exporter.h"
#include "core/service/transfer/importer.h"
#include "storage/outagefixture.h"
#include "support/bytesinmemory.h"

namespace powermon {

/// Stores that are written out and filled, for the tests of both.
class TransferFixture
{
public:
    static constexpr TimeRange always{Timestamp::fromMilliseconds(-9'000'000'000'000'000),
                                      Timestamp::fromMilliseconds(9'000'000'000'000'000)};

    [[nodiscard]] static Timestamp at(qint64 seconds) { return OutageFixture::at(seconds); }

    [[nodiscard]] static Switch makeSwitch(const QString& name, const QString& host, qint64 createdAt = 0)
    {
        Switch powerSwitch;
        powerSwitch.name = name;
        powerSwitch.target.host = host;
        powerSwitch.createdAt = powerSwitch.updatedAt = at(createdAt);
        return powerSwitch;
    }
    [[nodiscard]] static CheckResult check(SwitchId id, qint64 seconds, std::optional<int> status = 200,
                                           int duration = 20)
    {
        const Milliseconds took(duration);
        const ProbeOutcome outcome =
            status ? ProbeOutcome::answer(*status, took) : ProbeOutcome::failed(FailureKind::Refused, took);
        return {id, at(seconds) - took, at(seconds), outcome};
    }

    /// Everything, or the first error in its place.
    [[nodiscard]] static QByteArray exported(Store& store, ExportScope scope = ExportScope::All,
                                             ExportFormat format = ExportFormat::Json)
    {
        Exporter exporter(
            {scope, format, always, {{QStringLiteral("MONITOR_INTERVAL"), QStringLiteral("30")}}});
        QByteArray all;
        for (;;) {
            const auto bytes = exporter.step(store);
            if (!bytes)
                return errorMessage(bytes.error()).toUtf8();
            if (bytes->isEmpty())
                return all;
            all += *bytes;
        }
    }
    [[nodiscard]] static Result<TransferCounts> import(Store& store, std::unique_ptr<ImportSource> source,
                                                       Importer::Mode mode = Importer::Mode::Real)
    {
        Importer importer(std::move(source), mode);
        for (;;) {
            const auto done = importer.step(store);
            if (!done)
                return failure(done.error());
            if (*done)
                return importer.counts();
        }
    }
    [[nodiscard]] static Result<TransferCounts> import(Store& store, const QByteArray& archive,
                                                       qsizetype piece = 100'000)
    {
        return import(store,
                      std::make_unique<ArchiveSource>(std::make_unique<BytesInMemory>(archive, piece)));
    }
};

} // namespace powermon
