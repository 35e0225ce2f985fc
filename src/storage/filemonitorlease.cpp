// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filemonitorlease.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// The whole file. Locks of the open file, not of the process: two stores of one process exclude each other
/// too.
struct flock wholeFile()
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

} // namespace

FileMonitorLease::FileMonitorLease(const QString& databasePath)
    : m_databasePath(QFileInfo(databasePath).canonicalFilePath()), m_file(m_databasePath + u".monitor"_s)
{
}

Result<bool> FileMonitorLease::acquire()
{
    if (m_file.isOpen())
        return true;
    if (!m_file.open(QIODevice::ReadWrite))
        return failure(ErrorCode::DatabaseReadOnly, {m_databasePath});
    struct flock lock = wholeFile();
    if (fcntl(m_file.handle(), F_OFD_SETLK, &lock) == 0)
        return true;
    const int error = errno;
    m_file.close();
    if (error == EAGAIN || error == EACCES)
        return false;
    return failure(ErrorCode::DatabaseFailed, {m_databasePath, qt_error_string(error)});
}

Result<void> FileMonitorLease::release()
{
    m_file.close();
    return {};
}

Result<bool> FileMonitorLease::isHeld()
{
    if (m_file.isOpen())
        return true;
    QFile file(m_file.fileName());
    if (!file.exists())
        return false;
    struct flock lock = wholeFile();
    // Asking takes nothing, so that no viewer gets in the way of a monitor that starts.
    if (!file.open(QIODevice::ReadOnly) || fcntl(file.handle(), F_OFD_GETLK, &lock) != 0)
        return failure(ErrorCode::DatabaseFailed, {m_databasePath, file.errorString()});
    return lock.l_type != F_UNLCK;
}

} // namespace powermon
