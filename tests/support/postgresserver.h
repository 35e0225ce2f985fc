// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace powermon {

/// A PostgreSQL server for one test program: its own cluster in a temporary folder, reached by a socket
/// there. It ends with the test, also where that is killed.
class PostgresServer
{
public:
    PostgresServer() = default;
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    /// Whether PostgreSQL is installed at all.
    [[nodiscard]] static bool isInstalled();

    /// A setting of the server ("ssl=on") for when it is started next.
    void set(const QString& setting) { m_settings << QStringLiteral("-c") << setting; }
    /// Has it listen on 127.0.0.1 too, when it is started; the port, which nobody else is given by chance.
    quint16 listenOnNetwork();
    /// Gives a file to the user as whom the server runs, and to nobody else.
    [[nodiscard]] static bool giveToServer(const QString& path);
    /// Makes the cluster, where there is none yet, and starts the server; answers once it takes connections.
    [[nodiscard]] bool start();
    /// Stops it at once; connections break.
    void stop();
    /// Makes an empty database.
    [[nodiscard]] bool createDatabase(const QString& name);
    /// Runs SQL as the owner with psql; its standard output, or nothing where it failed.
    QString run(const QString& databaseName, const QString& sql);
    /// The same with a script for psql, which may use variables ("name=value"). Whether all of it was done.
    [[nodiscard]] bool runScript(const QString& databaseName, const QByteArray& script,
                                 const QStringList& variables);
    /// For DATABASE_URL, with user and password.
    [[nodiscard]] QString url(const QString& databaseName) const;
    /// Where the socket is, and whatever a test wants to lay there; "data" is the cluster.
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// What the server itself said since this was asked last: what it refused, among others.
    [[nodiscard]] QString takeMessages();
    /// What the server and its tools said last, to be shown where something failed.
    [[nodiscard]] QString log() const { return m_log; }

private:
    [[nodiscard]] bool makeCluster();
    [[nodiscard]] bool runTool(const QString& program, const QStringList& arguments,
                               const QByteArray& input = {});
    /// The program of this name and how to start it: as the user "postgres" where the test runs as root,
    /// which the server refuses.
    [[nodiscard]] static QStringList command(const QString& program, const QStringList& arguments);

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_log;
    QStringList m_settings;
    quint16 m_port = 5432;
    bool m_hasCluster = false;
};

} // namespace powermon
