// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "storage/openstore.h"
#include "storage/storekinds.h"

namespace powermon {

/// A SQLite file with something in every table, and ways to spoil it.
class DamagedStore
{
public:
    static constexpr int switchCount = 8;
    static constexpr int outageCount = 200;
    static constexpr int hours = 30;
    static constexpr qint64 origin = 1'767'225'600'000; ///< the beginning of a day

    DamagedStore() { m_url.path = m_folder.filePath(QStringLiteral("power.db")); }

    [[nodiscard]] const DatabaseUrl& url() const { return m_url; }
    [[nodiscard]] QString path() const { return m_url.path; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] Result<std::unique_ptr<Store>> open() const
    {
        return openStore(m_url, {}, OpenMode::CreateIfMissing);
    }
    [[nodiscard]] static qint64 checkCount() { return qint64(switchCount) * hours * 60; }
    [[nodiscard]] static TimeRange allTime()
    {
        return {Timestamp(), Timestamp::fromMilliseconds(origin * 2)};
    }

    /// One check a minute; the last hours are rows still.
    [[nodiscard]] Result<void> fill() const
    {
        const auto store = open();
        if (!store)
            return failure(store.error());
        return (*store)->transaction([&]() -> Result<void> {
            VERIFY_INSIDE(fillRecords(**store));
            VERIFY_INSIDE(fillChecks(**store));
            const Timestamp sealed = Timestamp::fromMilliseconds(origin) + std::chrono::hours(hours - 4);
            for (;;) {
                const auto packed = (*store)->checks().seal(sealed, 100'000);
                if (!packed || *packed == 0)
                    return packed ? Result<void>() : failure(packed.error());
            }
        });
    }

    /// Overwrites a page, counted from one.
    void spoilPage(qint64 page) const { spoil((page - 1) * pageSize, pageSize); }
    void spoil(qint64 position, qint64 size) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(position));
        QCOMPARE(file.write(QByteArray(size, '\x5a')), size);
    }
    static constexpr qint64 pageSize = 4096;

private:
    static Result<void> fillRecords(Store& store)
    {
        for (int i = 1; i <= switchCount; ++i) {
            Switch each;
            each.name = QStringLiteral("switch %1").arg(i);
            each.target.host = QStringLiteral("10.0.0.%1").arg(i);
            VERIFY_INSIDE(store.switches().add(each));
        }
        for (int i = 0; i < outageCount; ++i) {
            Outage outage;
            outage.startedAt = Timestamp::fromMilliseconds(origin + i * 600'000LL);
            outage.end = TimeInterval{outage.startedAt + Milliseconds(60'000),
                                      outage.startedAt + Milliseconds(61'000)};
            outage.endedAt = outage.startedAt + Milliseconds(60'000);
            outage.members = {{SwitchId(1), QStringLiteral("switch 1"), {}, outage.startedAt, {}}};
            VERIFY_INSIDE(store.outages().save(outage));
            Coverage coverage;
            coverage.range = {outage.startedAt, outage.startedAt + Milliseconds(500'000)};
            VERIFY_INSIDE(store.coverage().save(coverage));
        }
        for (int i = 0; i < 150; ++i)
            VERIFY_INSIDE(store.values().setValue(QStringLiteral("key%1").arg(i), QString(60, u'v')));
        return {};
    }
    static Result<void> fillChecks(Store& store)
    {
        for (int hour = 0; hour < hours; ++hour) {
            QList<CheckResult> checks;
            for (int i = 0; i < 60 * switchCount; ++i) {
                const Timestamp at = Timestamp::fromMilliseconds(
                    origin + hour * 3'600'000LL + i / switchCount * 60'000LL + i % switchCount * 100);
                checks.append({SwitchId(1 + i % switchCount), at, at + Milliseconds(i % 40),
                               ProbeOutcome::answer(200, Milliseconds(i % 40))});
            }
            VERIFY_INSIDE(store.checks().append(checks));
        }
        return {};
    }

    QTemporaryDir m_folder;
    DatabaseUrl m_url;
};

} // namespace powermon
