// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/singleinstance.h"

#include <unistd.h>

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QThread>

#include "core/base/logging.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maximumRequest = 4096;
constexpr Milliseconds retryPause{50};

/// Whether \a path is a folder of this user that nobody else may enter.
bool isPrivateFolder(const QString& path)
{
    const QFileInfo info(path);
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
    return info.isDir() && !info.isSymLink() && info.ownerId() == getuid() && !(info.permissions() & others);
}

} // namespace

SingleInstance::SingleInstance(const QString& folder, const QString& key, QObject* parent) : QObject(parent)
{
    const QByteArray digest =
        QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString base = folder + "/powermon-"_L1 + QString::fromLatin1(digest);
    m_socketPath = base + ".socket"_L1;
    m_lock = std::make_unique<QLockFile>(base + ".lock"_L1);
    m_lock->setStaleLockTime(0);
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim()
{
    if (!m_lock->tryLock()) {
        if (m_lock->error() == QLockFile::LockFailedError)
            return false;
        qCWarning(logApp) << "a second start cannot be noticed: no lock at" << m_socketPath;
        return true;
    }
    QLocalServer::removeServer(m_socketPath);
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server->listen(m_socketPath))
        qCWarning(logApp) << "a second start cannot be answered:" << m_server->errorString();
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* visitor = m_server->nextPendingConnection())
            greet(visitor);
    });
    return true;
}

void SingleInstance::greet(QLocalSocket* visitor)
{
    visitor->setReadBufferSize(maximumRequest);
    connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
    connect(visitor, &QLocalSocket::readyRead, this, [this, visitor] {
        if (!visitor->canReadLine())
            return;
        const QString token = QString::fromUtf8(visitor->readLine()).section(u' ', 1).trimmed();
        visitor->write("ok\n");
        visitor->disconnectFromServer();
        Q_EMIT raiseRequested(token);
    });
}

bool SingleInstance::raiseFirst(Milliseconds patience) const
{
    const QDeadlineTimer deadline(patience);
    QLocalSocket socket;
    // The first one may hold the lock but not listen yet.
    for (socket.connectToServer(m_socketPath);
         !socket.waitForConnected(static_cast<int>(deadline.remainingTime()));
         socket.connectToServer(m_socketPath)) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(static_cast<unsigned long>(retryPause.count()));
    }
    socket.write("raise " + qgetenv("XDG_ACTIVATION_TOKEN") + '\n');
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return false;
    }
    return socket.readLine() == "ok\n";
}

QString SingleInstance::userFolder()
{
    QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!runtime.isEmpty() && isPrivateFolder(runtime))
        return runtime;
    QString path = QDir::tempPath() + u"/powermon-%1"_s.arg(getuid());
    QDir().mkdir(path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!isPrivateFolder(path))
        qCWarning(logApp) << "no private folder for this user at" << path;
    return path;
}

} // namespace powermon
