// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitefilelock.h"

#include <cerrno>
#include <fcntl.h>

#include <QDir>

namespace powermon {

namespace {

/// The pending, the reserved and the shared bytes.
struct flock sqliteBytes()
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = 0x40000000;
    lock.l_len = 512;
    return lock;
}

} // namespace

Result<void> SqliteFileLock::acquire()
{
    if (!m_file.exists())
        return {};
    const QString where = QDir::toNativeSeparators(m_file.fileName());
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return failure(ErrorCode::DatabaseReadOnly, {where});
    struct flock lock = sqliteBytes();
    if (fcntl(m_file.handle(), F_OFD_SETLK, &lock) == 0)
        return {};
    const int error = errno;
    m_file.close();
    if (error == EAGAIN || error == EACCES)
        return failure(ErrorCode::DatabaseBusy, {where});
    return failure(ErrorCode::DatabaseFailed, {where, qt_error_string(error)});
}

bool SqliteFileLock::isInUse(const QString& path)
{
    QFile file(path);
    struct flock lock = sqliteBytes();
    return file.open(QIODevice::ReadOnly) && fcntl(file.handle(), F_OFD_GETLK, &lock) == 0 &&
           lock.l_type != F_UNLCK;
}

} // namespace powermon
