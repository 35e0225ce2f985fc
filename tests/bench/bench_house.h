// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>
#include <vector>

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include "app/run/application.h"
#include "app/run/database.h"
#include "app/run/fixedsettings.h"
#include "core/base/systemclock.h"
#include "core/base/whenfinished.h"
#include "probe/httpprober.h"
#include "punctualityprober.h"

namespace powermon {

/// Of this process, all threads, user and system.
[[nodiscard]] inline double processorMilliseconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto milliseconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

/// VmRSS is what lies in memory now, VmHWM the most that ever did.
[[nodiscard]] inline double memoryMegabytes(const QByteArray& which)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(which + ':'))
            return line.mid(which.size() + 1).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

[[nodiscard]] inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values.at(values.size() / 2);
}

/// A headless monitor on a new SQLite database with these switches.
class Bench final : public QObject
{
public:
    Bench(const QList<Switch>& switches, std::chrono::seconds interval, Milliseconds timeout)
        : m_prober(m_clock), m_punctuality(m_clock, m_prober, interval),
          m_settings(settingsFor(interval, timeout))
    {
        auto database =
            Database::make(m_clock, m_settings.settings().databaseUrl, OpenMode::CreateIfMissing, nullptr);
        if (!database)
            qFatal("%s", qPrintable(errorMessage(database.error())));
        m_database = std::move(*database);
        m_application = std::make_unique<Application>(
            ApplicationParts{m_clock, m_settings, m_database->executor(), m_punctuality, {}});
        const auto fill = [switches](Store& store) {
            return store.transaction([&store, &switches]() -> Result<void> {
                for (const Switch& each : switches) {
                    if (const auto added = store.switches().add(each); !added)
                        return failure(added.error());
                }
                return {};
            });
        };
        whenFinished(m_database->executor().submit(fill), this, [this](const Result<void>& filled) {
            if (!filled)
                qFatal("%s", qPrintable(errorMessage(filled.error())));
            m_application->start();
        });
    }

    [[nodiscard]] Application& application() { return *m_application; }
    [[nodiscard]] PunctualityProber& punctuality() { return m_punctuality; }
    [[nodiscard]] SystemClock& clock() { return m_clock; }
    [[nodiscard]] FixedSettings& settings() { return m_settings; }
    [[nodiscard]] Database& database() { return *m_database; }

    /// Lets it run for a while.
    void spend(Milliseconds time)
    {
        QTimer::singleShot(time, Qt::PreciseTimer, qApp, &QCoreApplication::quit);
        QCoreApplication::exec();
    }

private:
    [[nodiscard]] Settings settingsFor(std::chrono::seconds interval, Milliseconds timeout) const
    {
        Settings settings;
        settings.databaseUrl = QStringLiteral("sqlite:///") + m_folder.filePath(QStringLiteral("bench.db"));
        settings.monitorInterval = interval;
        settings.probeTimeout = timeout;
        settings.apiPort = 0; // any that is free
        settings.apiToken = QStringLiteral("a token that nobody can guess");
        settings.secretKey = QStringLiteral("a key");
        return settings;
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    HttpProber m_prober;
    PunctualityProber m_punctuality;
    FixedSettings m_settings;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Application> m_application;
};

} // namespace powermon
