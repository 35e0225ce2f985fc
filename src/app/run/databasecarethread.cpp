// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/databasecarethread.h"

#include <algorithm>

#include <QCoreApplication>
#include <QPromise>

#include "app/run/waitingspools.h"
#include "core/base/logging.h"
#include "core/base/whenfinished.h"
#include "settings/secretkeys.h"
#include "storage/backupfolder.h"
#include "storage/databasebackup.h"
#include "storage/databasecopy.h"
#include "storage/foreign/ancestorcopy.h"
#include "storage/sqlstore.h"

namespace powermon {

namespace {

Result<DatabaseUrl> parsed(const QString& url, const QString& password)
{
    Result<DatabaseUrl> found = DatabaseUrl::parse(url);
    if (found && found->engine == SqlEngine::PostgreSql && found->password.isEmpty())
        found->password = password;
    return found;
}

bool wantsPassword(const QString& url)
{
    const Result<DatabaseUrl> found = DatabaseUrl::parse(url);
    return found && found->engine == SqlEngine::PostgreSql && !found->userName.isEmpty() &&
           found->password.isEmpty();
}

Result<CopyReport> copyStores(const DatabaseUrl& from, const DatabaseUrl& to, Timestamp now,
                              const CareProgress& progress)
{
    if (isSamePlace(from, to)) {
        const QString text = QCoreApplication::translate("DatabaseCare", "both are the same database");
        return failure(ErrorCode::BadInput, {to.location(), text});
    }
    const auto source = SqlStore::open(from, OpenMode::Existing);
    const bool isAncestor = !source && source.error().code == ErrorCode::DatabaseMissing &&
                            AncestorCopy::isPossible(from).value_or(false);
    if (!source && !isAncestor)
        return failure(source.error());
    const auto target = SqlStore::open(to, OpenMode::CreateIfMissing);
    if (!target)
        return failure(target.error());
    auto copied = isAncestor ? AncestorCopy(from, **target, now).run(progress)
                             : DatabaseCopy(**source, **target).run(progress);
    if (copied)
        WaitingSpools().tellOthers(to.location());
    return copied;
}

} // namespace

DatabaseCareThread::DatabaseCareThread(const Clock& clock, Place place, std::unique_ptr<SecretStore> secrets)
    : m_clock(clock), m_place(std::move(place)), m_secrets(std::move(secrets))
{
    m_thread.setMaxThreadCount(1);
}

DatabaseCareThread::~DatabaseCareThread()
{
    m_thread.waitForDone();
}

template <typename Report, typename Work>
QFuture<Result<Report>> DatabaseCareThread::submit(const QStringList& urls, Work work)
{
    auto promise = std::make_shared<QPromise<Result<Report>>>();
    promise->start();
    promise->setProgressRange(0, 1000);
    const auto begin = [this, promise, work](const QString& password) {
        m_thread.start([promise, work, password] {
            const CareProgress progress = [promise](int thousandths) {
                promise->setProgressValue(thousandths);
                return !promise->isCanceled();
            };
            promise->addResult(work(password, progress));
            promise->finish();
        });
    };
    if (!m_secrets || std::none_of(urls.cbegin(), urls.cend(), wantsPassword)) {
        begin(QString());
    } else {
        whenFinished(m_secrets->read(databasePasswordKey()), &m_context,
                     [begin](const Result<std::optional<QString>>& found) {
                         if (!found)
                             qCWarning(logApp)
                                 << "no password from the keychain:" << errorMessage(found.error());
                         begin(found ? found->value_or(QString()) : QString());
                     });
    }
    return promise->future();
}

QFuture<Result<BackupReport>> DatabaseCareThread::backUp(const QString& file)
{
    return submit<BackupReport>(
        {m_place.databaseUrl},
        [place = m_place, file, now = m_clock.now()](const QString& password,
                                                     const CareProgress& progress) -> Result<BackupReport> {
            const auto url = parsed(place.databaseUrl, password);
            if (!url)
                return failure(url.error());
            if (!file.isEmpty())
                return backUpDatabase(*url, file, progress);
            if (url->engine == SqlEngine::Sqlite)
                return backUpDatabase(*url, BackupFolder(url->path, place.backupFolder).pathFor(now),
                                      progress);
            const QString text = QCoreApplication::translate("DatabaseCare", "name a FILE for the backup");
            return failure(ErrorCode::BadInput, {url->location(), text});
        });
}

QFuture<Result<RestoreReport>> DatabaseCareThread::restore(const QString& file)
{
    return submit<RestoreReport>(
        {m_place.databaseUrl},
        [place = m_place, file, now = m_clock.now()](const QString& password,
                                                     const CareProgress& progress) -> Result<RestoreReport> {
            const auto url = parsed(place.databaseUrl, password);
            return url ? restoreDatabase(*url, file, now, progress) : failure(url.error());
        });
}

QFuture<Result<CopyReport>> DatabaseCareThread::copy(const QString& from, const QString& to)
{
    return submit<CopyReport>(
        {from, to},
        [from, to, now = m_clock.now()](const QString& password,
                                        const CareProgress& progress) -> Result<CopyReport> {
            const auto source = parsed(from, password);
            const auto target = parsed(to, password);
            if (!source || !target)
                return failure(source ? target.error() : source.error());
            return copyStores(*source, *target, now, progress);
        });
}

} // namespace powermon
