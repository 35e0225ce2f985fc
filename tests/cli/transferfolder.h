// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include "cli/commandharness.h"

namespace powermon {

/// A folder for files that go in and out, and what may stand in them.
class TransferFolder final
{
public:
    static constexpr Timestamp origin = Timestamp::fromMilliseconds(1'767'225'600'000);

    [[nodiscard]] bool isValid() const { return m_folder.isValid(); }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString filePath(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString file(const QString& name, const QByteArray& content)
    {
        const QString path = m_folder.filePath(name);
        QFile written(path);
        return written.open(QIODevice::WriteOnly) && written.write(content) == content.size() ? path
                                                                                              : QString();
    }
    [[nodiscard]] static QByteArray contentOf(const QString& path)
    {
        QFile read(path);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray("unreadable");
    }
    /// Some of all that a site may hold.
    static void fill(CommandHarness& harness)
    {
        const Switch lamp = harness.addSwitch(QStringLiteral("lamp, \"red\""), QStringLiteral("10.0.0.1"));
        const Switch gone = harness.addSwitch(QStringLiteral("gone"), QStringLiteral("10.0.0.2"));
        QVERIFY(harness.store.switches().remove(gone.id, origin));
        QVERIFY(harness.store.checks().append(
            {{lamp.id, origin, origin + std::chrono::milliseconds(20),
              ProbeOutcome::answer(404, std::chrono::milliseconds(20))},
             {lamp.id, origin + std::chrono::seconds(60), origin + std::chrono::seconds(65),
              ProbeOutcome::failed(FailureKind::Timeout, std::chrono::seconds(5))}}));
        Outage outage;
        outage.startedAt = outage.detectedAt = origin + std::chrono::seconds(60);
        outage.start = {origin + std::chrono::milliseconds(20), origin + std::chrono::seconds(60)};
        outage.members = {{lamp.id, lamp.name, origin + std::chrono::milliseconds(20),
                           origin + std::chrono::seconds(60), std::nullopt}};
        QVERIFY(harness.store.outages().save(outage));
        QVERIFY(harness.store.coverage().save(
            {{}, {origin, origin + std::chrono::minutes(2)}, CoverageKind::Running, true}));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace powermon
