// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filespool.h"

#include <memory>
#include <unistd.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPromise>

#include "core/base/logging.h"
#include "storage/fileexchange.h"

namespace powermon {

namespace {

/// A record is smaller as a rule; a larger one is read at once all the same.
constexpr qint64 readSize = 256LL * 1024;
/// Longer than any record: what looks longer is broken.
constexpr qint64 largestRecord = 16LL * 1024 * 1024;

/// A file that was made, or went, is so after a power cut only when its folder is on disk.
void syncFolderOf(const QString& path)
{
    const Result<void> synced = syncToDisk(QFileInfo(path).absolutePath());
    if (!synced)
        qCDebug(logStorage).noquote() << "folder not synced reason=" << errorMessage(synced.error());
}

} // namespace

FileSpool::FileSpool(const QString& path, qint64 limit) : m_path(path), m_limit(limit)
{
    m_thread.setMaxThreadCount(1);
}

FileSpool::~FileSpool()
{
    m_thread.waitForDone();
}

template <typename T>
QFuture<T> FileSpool::inThread(std::function<T()> work)
{
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    m_thread.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

QFuture<Result<void>> FileSpool::append(const QList<CheckResult>& checks, const SpoolNote& note)
{
    return inThread<Result<void>>([this, checks, note] {
        SpoolRecord::Content content{checks, std::nullopt};
        if (m_note != note)
            content.note = note;
        Result<void> written = write(content);
        if (written)
            m_note = note;
        return written;
    });
}

QFuture<Result<SpoolPage>> FileSpool::read(qint64 begin)
{
    return inThread<Result<SpoolPage>>([this, begin] { return readPage(begin); });
}

QFuture<Result<void>> FileSpool::clear()
{
    return inThread<Result<void>>([this]() -> Result<void> {
        m_note.reset();
        QFile file(m_path);
        if (file.exists() && !file.remove())
            return failure(unwritable(file.errorString()));
        syncFolderOf(m_path);
        return {};
    });
}

Error FileSpool::unwritable(const QString& reason) const
{
    return {ErrorCode::FileUnwritable, {QDir::toNativeSeparators(m_path), reason}};
}

Result<void> FileSpool::write(const SpoolRecord::Content& content)
{
    const QByteArray record = SpoolRecord::toBytes(content);
    QFile file(m_path);
    const bool isNew = !file.exists();
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    if (!file.open(QIODevice::ReadWrite))
        return failure(unwritable(file.errorString()));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const qint64 before = file.size();
    if (before + record.size() > m_limit)
        return failure(unwritable(QCoreApplication::translate("FileSpool", "it is full")));
    const bool isDone = file.seek(before) && file.write(record) == record.size() && file.flush() &&
                        ::fsync(file.handle()) == 0;
    if (!isDone) {
        const QString reason = file.errorString();
        file.resize(before);
        return failure(unwritable(reason));
    }
    if (isNew)
        syncFolderOf(m_path);
    return {};
}

Result<SpoolPage> FileSpool::readPage(qint64 begin)
{
    SpoolPage page;
    page.end = begin;
    QFile file(m_path);
    if (!file.exists())
        return page;
    if (!file.open(QIODevice::ReadOnly) || !file.seek(begin))
        return failure(ErrorCode::FileUnreadable, {QDir::toNativeSeparators(m_path), file.errorString()});
    QByteArray bytes;
    qint64 skipped = 0;
    while (page.checks.size() < pageSize) {
        const auto found = SpoolRecord::find(bytes);
        if (!found && !file.atEnd() && bytes.size() < largestRecord) {
            bytes += file.read(readSize);
            continue;
        }
        const auto next = found ? std::optional(found->size) : SpoolRecord::skip(bytes);
        if (!next)
            break;
        if (found) {
            page.checks += found->content.checks;
            page.note = found->content.note ? found->content.note : page.note;
        } else {
            skipped += *next;
        }
        bytes.remove(0, *next);
        page.end += *next;
    }
    page.isLast = file.atEnd() && !SpoolRecord::find(bytes) && !SpoolRecord::skip(bytes);
    if (skipped > 0 || (page.isLast && !bytes.isEmpty()))
        qCWarning(logStorage) << "broken records left out file=" << m_path
                              << "bytes=" << skipped + (page.isLast ? bytes.size() : 0);
    return page;
}

} // namespace powermon
