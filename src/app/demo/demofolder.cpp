// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demofolder.h"

#include <unistd.h>

#include <QFileInfo>

#include "core/base/logging.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QLockFile> lockIn(const QString& folder)
{
    auto lock = std::make_unique<QLockFile>(folder + "/lock"_L1);
    lock->setStaleLockTime(0); // only with its process, never by age
    return lock;
}

/// One without a lock is left alone: its program may be about to take it.
bool isAbandoned(const QFileInfo& folder, QLockFile& lock)
{
    return folder.ownerId() == getuid() && QFileInfo::exists(lock.fileName()) && lock.tryLock(0);
}

/// Only what may have been made here: the folder for temporary files belongs to everybody.
void removeAbandoned(const QString& parent)
{
    const QFileInfoList folders =
        QDir(parent).entryInfoList({u"powermon-demo-??????"_s}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo& folder : folders) {
        const auto lock = lockIn(folder.filePath());
        if (isAbandoned(folder, *lock) && !QDir(folder.filePath()).removeRecursively())
            qCInfo(logApp).noquote() << "an old demonstration is left over folder=" << folder.filePath();
    }
}

/// What a constructor's first member needs.
QString templateIn(const QString& parent)
{
    removeAbandoned(parent);
    return parent + "/powermon-demo-XXXXXX"_L1;
}

} // namespace

DemoFolder::DemoFolder(const QString& parent) : m_folder(templateIn(parent)), m_lock(lockIn(m_folder.path()))
{
    if (m_folder.isValid())
        m_lock->tryLock(0);
}

QString DemoFolder::errorString() const
{
    return m_folder.isValid() ? u"lock %1"_s.arg(m_lock->fileName()) : m_folder.errorString();
}

} // namespace powermon
