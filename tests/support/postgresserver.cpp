// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgresserver.h"

#include <csignal>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTcpServer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr int patience = 30'000; // milliseconds
const QString userName = u"powermon"_s;
const QString password = u"p@ss:w/ord%"_s;

/// Full path of a program of PostgreSQL's, the newest version; empty: not installed.
QString find(const QString& program)
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString& version :
         versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString path = versions.filePath(version + u"/bin/"_s + program);
        if (QFile::exists(path))
            return path;
    }
    return QStandardPaths::findExecutable(program);
}

} // namespace

PostgresServer::~PostgresServer()
{
    stop();
}

bool PostgresServer::isInstalled()
{
    return !find(u"initdb"_s).isEmpty() && !find(u"postgres"_s).isEmpty();
}

QStringList PostgresServer::command(const QString& program, const QStringList& arguments)
{
    QStringList words;
    if (geteuid() == 0) {
        words << u"setpriv"_s << u"--reuid=postgres"_s << u"--regid=postgres"_s << u"--clear-groups"_s
              << u"--pdeathsig=QUIT"_s << u"--"_s;
    }
    return words << find(program) << arguments;
}

quint16 PostgresServer::listenOnNetwork()
{
    // Below the ports that the system gives away by itself.
    QTcpServer probe;
    do {
        m_port = static_cast<quint16>(QRandomGenerator::global()->bounded(20'000, 32'000));
    } while (!probe.listen(QHostAddress::LocalHost, m_port));
    set(u"listen_addresses=127.0.0.1"_s);
    set(u"port=%1"_s.arg(m_port));
    return m_port;
}

bool PostgresServer::giveToServer(const QString& path)
{
    if (::chmod(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR) != 0)
        return false;
    const passwd* owner = geteuid() == 0 ? getpwnam("postgres") : nullptr;
    return geteuid() != 0 ||
           (owner && ::chown(QFile::encodeName(path).constData(), owner->pw_uid, owner->pw_gid) == 0);
}

bool PostgresServer::start()
{
    if (!m_hasCluster && !makeCluster())
        return false;
    const QString folder = m_folder.path();
    const QStringList arguments{u"-D"_s, folder + u"/data"_s,    u"-k"_s, folder,
                                u"-c"_s, u"listen_addresses="_s, u"-c"_s, u"fsync=off"_s};
    QStringList words = command(u"postgres"_s, arguments + m_settings);
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setWorkingDirectory(folder);
    const QString program = words.takeFirst();
    m_server.start(program, words);
    m_log.clear();
    QElapsedTimer timer;
    timer.start();
    while (!m_log.contains("ready to accept connections"_L1)) {
        if (timer.elapsed() > patience || !m_server.waitForReadyRead(patience))
            return false;
        m_log += QString::fromUtf8(m_server.readAll());
    }
    return true;
}

void PostgresServer::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    // The server's immediate shutdown.
    ::kill(static_cast<pid_t>(m_server.processId()), SIGQUIT);
    m_server.waitForFinished(patience);
}

bool PostgresServer::makeCluster()
{
    const QString folder = m_folder.path();
    QFile passwordFile(folder + u"/password"_s);
    if (!passwordFile.open(QIODevice::WriteOnly) || passwordFile.write(password.toUtf8()) < 0)
        return false;
    passwordFile.close();
    if (geteuid() == 0) {
        const passwd* owner = getpwnam("postgres");
        for (const QString& path : {folder, passwordFile.fileName()}) {
            if (!owner || ::chown(QFile::encodeName(path).constData(), owner->pw_uid, owner->pw_gid) != 0)
                return false;
        }
    }
    m_hasCluster = runTool(u"initdb"_s, {u"-D"_s, folder + u"/data"_s, u"-U"_s, userName, u"-A"_s,
                                         u"scram-sha-256"_s, u"--pwfile"_s, passwordFile.fileName(),
                                         u"--locale=C.UTF-8"_s, u"--no-sync"_s, u"-E"_s, u"UTF8"_s});
    return m_hasCluster;
}

bool PostgresServer::createDatabase(const QString& name)
{
    return runTool(u"createdb"_s, {u"-h"_s, m_folder.path(), u"-U"_s, userName, name});
}

QString PostgresServer::run(const QString& databaseName, const QString& sql)
{
    const bool done = runTool(u"psql"_s, {u"-h"_s, m_folder.path(), u"-U"_s, userName, u"-d"_s, databaseName,
                                          u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-Atqc"_s, sql});
    return done ? m_log.trimmed() : QString();
}

bool PostgresServer::runScript(const QString& databaseName, const QByteArray& script,
                               const QStringList& variables)
{
    QStringList arguments{u"-h"_s, m_folder.path(),      u"-U"_s,  userName, u"-d"_s, databaseName,
                          u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-Atq"_s};
    for (const QString& variable : variables)
        arguments << u"-v"_s << variable;
    return runTool(u"psql"_s, arguments << u"-f"_s << u"-"_s, script);
}

QString PostgresServer::takeMessages()
{
    QByteArray messages = m_server.readAll();
    while (m_server.waitForReadyRead(50)) // it writes before it answers
        messages += m_server.readAll();
    return QString::fromUtf8(messages);
}

QString PostgresServer::url(const QString& databaseName) const
{
    const QString secret = QString::fromUtf8(QUrl::toPercentEncoding(password));
    return u"postgresql://%1:%2@/%3?host=%4&port=%5"_s.arg(userName, secret, databaseName, m_folder.path(),
                                                           QString::number(m_port));
}

bool PostgresServer::runTool(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    QStringList words = command(program, arguments);
    QProcess tool;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, password);
    environment.insert(u"PGPORT"_s, QString::number(m_port));
    tool.setProcessEnvironment(environment);
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.setWorkingDirectory(m_folder.path());
    const QString executable = words.takeFirst();
    tool.start(executable, words);
    tool.write(input);
    tool.closeWriteChannel();
    const bool finished = tool.waitForFinished(patience);
    m_log = QString::fromUtf8(tool.readAll());
    return finished && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0;
}

} // namespace powermon
