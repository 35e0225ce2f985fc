// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QTest>

#include "cli/commandenvironment.h"
#include "cli/commandline.h"
#include "cli/stoprequest.h"
#include "core/base/finishedfuture.h"
#include "storage/memorystore.h"
#include "support/fakechannel.h"
#include "support/fakeprober.h"
#include "support/inlinestoreexecutor.h"
#include "support/manualclock.h"
#include "support/patience.h"

namespace powermon {

/// What a finished command line left behind.
struct CommandRun
{
    int exitCode = -1; ///< -1: it did not finish
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

/// Answers at once with what the test put there, and remembers what it was asked.
class FakeDatabaseCare final : public DatabaseCare
{
public:
    QFuture<Result<BackupReport>> backUp(const QString& file) override
    {
        asked = {file};
        return finishedFuture(backup);
    }
    QFuture<Result<RestoreReport>> restore(const QString& file) override
    {
        asked = {file};
        return finishedFuture(restored);
    }
    QFuture<Result<CopyReport>> copy(const QString& from, const QString& to) override
    {
        asked = {from, to};
        return held ? held->future() : finishedFuture(copied);
    }

    QStringList asked;
    Result<BackupReport> backup;
    Result<RestoreReport> restored;
    Result<CopyReport> copied;
    std::unique_ptr<QPromise<Result<CopyReport>>> held; ///< where it is not to be answered at once
};

/// Command lines in this process, on a store in memory, with a clock, a prober and streams of the test.
class CommandHarness final : public CommandEnvironment
{
public:
    CommandHarness()
    {
        m_out.open(QIODevice::WriteOnly);
        m_err.open(QIODevice::WriteOnly);
        settings.databaseUrl = QStringLiteral("sqlite:///test.db");
    }

    /// Begins; the answer comes by take().
    void start(const QStringList& arguments) { m_future = runCommandLine(arguments, *this); }
    [[nodiscard]] bool isFinished() const { return m_future.isFinished(); }
    /// Waits for the end.
    CommandRun take()
    {
        const bool isDone = QTest::qWaitFor([this] { return m_future.isFinished(); }, awhile);
        CommandRun run{isDone ? m_future.result() : -1, QString::fromUtf8(m_out.buffer()),
                       QString::fromUtf8(m_err.buffer())};
        for (QBuffer* buffer : {&m_out, &m_err}) {
            buffer->buffer().clear();
            buffer->seek(0);
        }
        return run;
    }
    CommandRun run(const QStringList& arguments)
    {
        start(arguments);
        return take();
    }
    /// Stores a switch directly.
    Switch addSwitch(const QString& name, const QString& host, bool isActive = true)
    {
        Switch powerSwitch;
        powerSwitch.name = name;
        powerSwitch.target.host = host;
        powerSwitch.isActive = isActive;
        powerSwitch.createdAt = powerSwitch.updatedAt = manualClock.now();
        return store.switches().add(powerSwitch).value();
    }
    [[nodiscard]] QList<Switch> switches() { return store.switches().all().value(); }

    Clock& clock() override { return manualClock; }
    Prober& prober() override { return fakeProber; }
    CommandStreams streams() override
    {
        return {outputDevice ? *outputDevice : m_out, m_err, input, question, progress};
    }
    StopRequest& stopRequest() override { return stop; }
    Result<CommandSettings> loadSettings(const SettingsOptions& options) override
    {
        settingsOptions = options;
        if (settingsError)
            return failure(*settingsError);
        return CommandSettings{settings, notes};
    }
    Result<StoreExecutor*> openStore(const Settings&, StoreOpening how) override
    {
        opening = how;
        return &executor;
    }
    Result<std::unique_ptr<ImportSource>> openForeign(ImportKind, const QString& location) override
    {
        if (makeForeign)
            return makeForeign(location);
        if (!foreign)
            return failure(ErrorCode::DatabaseUrlInvalid, {location, QStringLiteral("none in this test")});
        return std::move(foreign);
    }
    QMap<QString, QString> settingTexts() const override { return settingValues; }
    Result<void> checkSettings(const QMap<QString, QString>& texts) const override
    {
        return badSettings.isEmpty() || !texts.contains(badSettings)
                   ? Result<void>()
                   : failure(ErrorCode::BadValue,
                             {badSettings, texts.value(badSettings), QStringLiteral("a number")});
    }
    Result<void> saveSettings(const QMap<QString, QString>& texts) override
    {
        if (saveError)
            return failure(*saveError);
        settingValues = texts;
        return {};
    }
    SecretStore& secrets() override { return secretStore; }
    ChannelFactory& channels() override { return channelFactory; }
    Result<DatabaseCare*> openCare(const Settings&) override { return &care; }
    QFuture<QList<Finding>> examineSystem(const Settings&) override { return finishedFuture(findings); }
    QFuture<Result<void>> runMonitor(const Settings&, WhenMonitored) override
    {
        ++monitorRuns;
        monitor.start();
        return monitor.future();
    }
    QFuture<Result<RemoteCaller*>> openRemote(const RemoteServer& server, const Settings&) override
    {
        remoteServer = server;
        return finishedFuture(remote ? Result<RemoteCaller*>(remote)
                                     : failure(ErrorCode::NetworkFailed, {QStringLiteral("no server")}));
    }
    QFuture<Result<QString>> apiToken(const Settings&) override { return finishedFuture(keptToken); }

    MemoryStore store;
    InlineStoreExecutor executor{store};
    ManualClock manualClock;
    FakeProber fakeProber;
    FakeDatabaseCare care;
    MemorySecrets secretStore;
    FakeChannelFactory channelFactory;
    StopRequest stop;
    RemoteCaller* remote = nullptr; ///< of the test
    std::optional<RemoteServer> remoteServer;
    Result<QString> keptToken = QStringLiteral("pm_kept");
    Settings settings;
    QStringList notes;
    std::optional<Error> settingsError;
    SettingsOptions settingsOptions;
    std::optional<StoreOpening> opening;
    std::unique_ptr<ImportSource> foreign;
    std::function<std::unique_ptr<ImportSource>(const QString& location)> makeForeign; ///< comes first
    QMap<QString, QString> settingValues{{QStringLiteral("MONITOR_INTERVAL"), QStringLiteral("60")}};
    QString badSettings; ///< the key of one that is refused
    std::optional<Error> saveError;
    QList<Finding> findings;
    QIODevice* outputDevice = nullptr;
    int input = -1;
    int question = -1;
    bool progress = false;
    int monitorRuns = 0;
    QPromise<Result<void>> monitor;

private:
    QBuffer m_out;
    QBuffer m_err;
    QFuture<int> m_future;
};

} // namespace powermon
