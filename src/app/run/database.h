// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

#include "core/base/clock.h"
#include "core/interfaces/backupmaker.h"
#include "core/interfaces/secretstore.h"
#include "core/interfaces/spool.h"
#include "core/interfaces/storeexecutor.h"
#include "core/interfaces/storerest.h"
#include "storage/databaseurl.h"
#include "storage/openmode.h"

namespace powermon {

/// What is kept of a database beside it.
struct BackupOptions
{
    QString folder; ///< empty: beside a SQLite file
    int kept = 0;   ///< automatic backups; 0: none
};

/// The way to one database, with its password from the keychain where the address has a user and no password.
/// Nothing waits for the keychain: jobs do.
class Database final : public QObject
{
    Q_OBJECT

public:
    /// \a url as in DATABASE_URL. Errors: DatabaseUrlInvalid; a database that cannot be opened is told by the
    /// answers to its jobs.
    [[nodiscard]] static Result<std::unique_ptr<Database>> make(const Clock& clock, const QString& url,
                                                                OpenMode mode,
                                                                std::unique_ptr<SecretStore> secrets,
                                                                BackupOptions backups = {});
    ~Database() override;

    [[nodiscard]] StoreExecutor& executor() { return *m_executor; }
    /// The same, for when somebody else needs the database alone.
    [[nodiscard]] StoreRest& rest() { return *m_rest; }
    /// For what a server out of reach cannot take; null for a file, which lies on the same disk.
    [[nodiscard]] Spool* spool() { return m_spool.get(); }
    /// Whether it may hold more than one site.
    [[nodiscard]] bool isShared() const { return m_url.engine == SqlEngine::PostgreSql; }
    /// Null where there are no automatic backups: a server has its own.
    [[nodiscard]] BackupMaker* backups() const { return m_backups.get(); }
    /// Where it is, for people.
    [[nodiscard]] QString location() const { return m_url.location(); }

private:
    Database(DatabaseUrl url, std::unique_ptr<SecretStore> secrets, BackupOptions backups);
    void open(const Clock& clock, OpenMode mode);
    template <typename Executor>
    void use(std::unique_ptr<Executor> executor)
    {
        m_rest = executor.get();
        m_executor = std::move(executor);
    }

    DatabaseUrl m_url;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<Spool> m_spool;
    BackupOptions m_backupOptions;
    std::unique_ptr<StoreExecutor> m_executor;
    StoreRest* m_rest = nullptr; ///< the executor
    std::unique_ptr<BackupMaker> m_backups;
};

} // namespace powermon
