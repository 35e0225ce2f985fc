// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/interfaces/store.h"
#include "storage/databaseurl.h"
#include "storage/mendable.h"
#include "storage/openmode.h"
#include "storage/sqlcheckrepository.h"
#include "storage/sqlconnection.h"
#include "storage/sqlcoveragerepository.h"
#include "storage/sqlmessagerepository.h"
#include "storage/sqloutagerepository.h"
#include "storage/sqlstorearchive.h"
#include "storage/sqlswitchrepository.h"
#include "storage/sqlvaluerepository.h"

namespace powermon {

class MonitorLease;

/// A store in SQLite or PostgreSQL. Belongs to the thread that opened it.
class SqlStore final : public Store, public Mendable
{
public:
    /// Opens it and brings its schema up to date. Errors: those of SqliteDialect, PostgresDialect and
    /// SchemaMigrator.
    [[nodiscard]] static Result<std::unique_ptr<SqlStore>> open(const DatabaseUrl& url, OpenMode mode);
    /// Leaves a mark beside a file that turned out to be damaged (StoreMender).
    ~SqlStore() override;

    [[nodiscard]] SwitchRepository& switches() override { return m_switches; }
    [[nodiscard]] CheckRepository& checks() override { return m_checks; }
    [[nodiscard]] OutageRepository& outages() override { return m_outages; }
    [[nodiscard]] CoverageRepository& coverage() override { return m_coverage; }
    [[nodiscard]] ValueRepository& values() override { return m_values; }
    [[nodiscard]] MessageRepository& messages() override { return m_messages; }
    [[nodiscard]] StoreArchive& archive() override { return m_archive; }

    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()>& work) override;
    [[nodiscard]] Result<qint64> revision() override;
    [[nodiscard]] bool isStale() override { return m_connection->isStale(); }
    [[nodiscard]] Result<bool> giveBackSpace() override;
    /// For what works on whole tables.
    [[nodiscard]] SqlConnection& connection() { return *m_connection; }
    [[nodiscard]] Result<bool> acquireMonitorLease() override;
    [[nodiscard]] Result<void> releaseMonitorLease() override;
    [[nodiscard]] Result<bool> isMonitored() override;
    [[nodiscard]] Result<QStringList> sites() override;
    [[nodiscard]] Result<void> atSite(const QString& site,
                                      const std::function<Result<void>()>& work) override;
    [[nodiscard]] QString location() const override { return m_connection->location(); }

private:
    [[nodiscard]] std::optional<quint64> notices() override { return m_connection->notices(); }
    [[nodiscard]] bool isDamaged() const override { return m_connection->isDamaged(); }

    SqlStore(std::unique_ptr<SqlConnection> connection, std::unique_ptr<MonitorLease> lease,
             QString markPath);

    std::unique_ptr<SqlConnection> m_connection;
    std::unique_ptr<MonitorLease> m_lease;
    QString m_markPath; ///< empty: the server looks after damage
    SqlSwitchRepository m_switches;
    SqlCheckRepository m_checks;
    SqlOutageRepository m_outages;
    SqlCoverageRepository m_coverage;
    SqlValueRepository m_values;
    SqlMessageRepository m_messages;
    SqlStoreArchive m_archive;
};

} // namespace powermon
