// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/fileexchange.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

tl::unexpected<Error> unwritable(const QString& path, int error)
{
    return failure(ErrorCode::FileUnwritable, {path, qt_error_string(error)});
}

/// For the time of one exchange: two at once would take the new file for the former one. The lock of a folder
/// leaves no file behind; where a file system knows none, everybody goes on without.
class ExchangeLock
{
public:
    explicit ExchangeLock(const QString& folder)
        : m_descriptor(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        while (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX) != 0 && errno == EINTR) {
        }
    }
    ~ExchangeLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    ExchangeLock(const ExchangeLock&) = delete;
    ExchangeLock& operator=(const ExchangeLock&) = delete;

private:
    int m_descriptor;
};

} // namespace

Result<void> syncToDisk(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isSynced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int error = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    return isSynced ? Result<void>() : unwritable(path, error);
}

Result<void> renameFile(const QString& from, const QString& to)
{
    // QFile::rename() replaces nothing, and copies where it cannot rename.
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    return unwritable(to, errno);
}

QString FileExchange::readyPath(Reason reason) const
{
    return m_path + (reason == Reason::Damaged ? u".salvaged"_s : u".restored"_s);
}

std::optional<FileExchange::Reason> FileExchange::pending() const
{
    for (const Reason reason : {Reason::Damaged, Reason::Restored}) {
        if (QFileInfo::exists(readyPath(reason)))
            return reason;
    }
    return std::nullopt;
}

QString FileExchange::asidePath(Reason reason, Timestamp now) const
{
    const QString date = QDateTime::fromMSecsSinceEpoch(now.milliseconds()).toString(u"yyyy-MM-dd"_s);
    const QString base = m_path + (reason == Reason::Damaged ? u".damaged-"_s : u".replaced-"_s) + date;
    QString path = base;
    for (int i = 2; QFileInfo::exists(path) || QFileInfo::exists(path + u"-wal"_s); ++i)
        path = u"%1-%2"_s.arg(base, QString::number(i));
    return path;
}

Result<QString> FileExchange::put(const QString& finished, Reason reason, Timestamp now) const
{
    if (Result<void> synced = syncToDisk(finished); !synced)
        return failure(synced.error());
    const ExchangeLock lock(QFileInfo(m_path).absolutePath());
    if (Result<void> ready = renameFile(finished, readyPath(reason)); !ready)
        return failure(ready.error());
    return replace(reason, now);
}

Result<QString> FileExchange::finish(Reason reason, Timestamp now) const
{
    const ExchangeLock lock(QFileInfo(m_path).absolutePath());
    // Whoever had the lock has finished it: what is there now is the new file.
    return QFileInfo::exists(readyPath(reason)) ? replace(reason, now) : QString();
}

Result<QString> FileExchange::replace(Reason reason, Timestamp now) const
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (Result<void> synced = syncToDisk(folder); !synced)
        return failure(synced.error());
    QString aside;
    // The log first: SQLite would take an old one for that of the new file.
    if (QFileInfo::exists(m_path)) {
        aside = asidePath(reason, now);
        const QString log = m_path + u"-wal"_s;
        if (QFileInfo::exists(log)) {
            if (Result<void> moved = renameFile(log, aside + u"-wal"_s); !moved)
                return failure(moved.error());
        }
        QFile::remove(m_path + u"-shm"_s);
        if (Result<void> moved = renameFile(m_path, aside); !moved)
            return failure(moved.error());
    }
    if (Result<void> moved = renameFile(readyPath(reason), m_path); !moved)
        return failure(moved.error());
    const Result<void> synced = syncToDisk(folder);
    return synced ? Result<QString>(aside) : failure(synced.error());
}

} // namespace powermon
