// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/database.h"

#include <utility>

#include "app/run/deferredstore.h"
#include "app/run/waitingspools.h"
#include "core/base/logging.h"
#include "core/base/whenfinished.h"
#include "settings/secretkeys.h"
#include "storage/filespool.h"
#include "storage/memorystore.h"
#include "storage/openstore.h"
#include "storage/sqlitebackupmaker.h"
#include "storage/storemender.h"
#include "storage/storethread.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// Mends and makes nothing: where there is no database, an empty one in memory stands in.
Result<std::unique_ptr<Store>> openToLook(const DatabaseUrl& url, const QString& password)
{
    auto store = openStore(url, password, OpenMode::Look);
    if (!store && store.error().code == ErrorCode::DatabaseMissing)
        return std::unique_ptr<Store>(std::make_unique<MemoryStore>());
    return store;
}

} // namespace

Result<std::unique_ptr<Database>> Database::make(const Clock& clock, const QString& url, OpenMode mode,
                                                 std::unique_ptr<SecretStore> secrets, BackupOptions backups)
{
    auto parsed = DatabaseUrl::parse(url);
    if (!parsed)
        return failure(parsed.error());
    std::unique_ptr<Database> database(
        new Database(std::move(*parsed), std::move(secrets), std::move(backups)));
    database->open(clock, mode);
    return database;
}

Database::Database(DatabaseUrl url, std::unique_ptr<SecretStore> secrets, BackupOptions backups)
    : m_url(std::move(url)), m_secrets(std::move(secrets)), m_backupOptions(std::move(backups))
{
    if (m_url.engine == SqlEngine::PostgreSql)
        m_spool = std::make_unique<FileSpool>(WaitingSpools().pathFor(m_url.location()));
    if (m_url.engine == SqlEngine::Sqlite && m_backupOptions.kept > 0)
        m_backups =
            std::make_unique<SqliteBackupMaker>(m_url.path, m_backupOptions.folder, m_backupOptions.kept);
}

Database::~Database() = default;

void Database::open(const Clock& clock, OpenMode mode)
{
    const auto looking = [url = m_url](const QString& password) {
        return StoreThread::Opener([=] { return openToLook(url, password); });
    };
    const bool wantsPassword =
        m_url.engine == SqlEngine::PostgreSql && !m_url.userName.isEmpty() && m_url.password.isEmpty();
    if (!wantsPassword || !m_secrets) {
        if (mode == OpenMode::Look) {
            use(std::make_unique<StoreThread>(clock, looking(QString())));
            return;
        }
        const auto openerAs = [url = m_url, mender = StoreMender(clock, m_backupOptions.folder)](
                                  OpenMode as) { return [=] { return mender.open(url, QString(), as); }; };
        // What was deleted is not made anew behind people's backs.
        use(std::make_unique<StoreThread>(clock, openerAs(mode), openerAs(OpenMode::Existing)));
        return;
    }
    auto waiting = std::make_unique<DeferredStore>();
    DeferredStore* const deferred = waiting.get();
    use(std::move(waiting));
    whenFinished(m_secrets->read(databasePasswordKey()), this,
                 [this, &clock, mode, deferred, looking](const Result<std::optional<QString>>& found) {
                     if (!found)
                         qCWarning(logApp) << "no password from the keychain:" << errorMessage(found.error());
                     const QString password = found ? found->value_or(QString()) : QString();
                     deferred->open(mode == OpenMode::Look
                                        ? std::make_unique<StoreThread>(clock, looking(password))
                                        : std::make_unique<StoreThread>(clock, m_url, password, mode));
                 });
}

} // namespace powermon
