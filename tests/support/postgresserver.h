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

    /// Makes the cluster, where there is none yet, and starts the server; answers once it takes connections.
    [[nodiscard]] bool start();
    /// Stops it at once; connections break.
    void stop();
    /// Makes an empty database.
    [[nodiscard]] bool createDatabase(const QString& name);
    /// Runs SQL as the owner with psql; its standard output, or nothing where it failed.
    QString run(const QString& databaseName, const QString& sql);
    /// For DATABASE_URL, with user and password.
    [[nodiscard]] QString url(const QString& databaseName) const;
    /// What the server and its tools said last, to be shown where something failed.
    [[nodiscard]] QString log() const { return m_log; }

private:
    [[nodiscard]] bool makeCluster();
    [[nodiscard]] bool runTool(const QString& program, const QStringList& arguments);
    /// The program of this name and how to start it: as the user "postgres" where the test runs as root,
    /// which the server refuses.
    [[nodiscard]] static QStringList command(const QString& program, const QStringList& arguments);

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_log;
    bool m_hasCluster = false;
};

} // namespace powermon
