// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include "app/demo/demohome.h"
#include "app/demo/demosite.h"
#include "app/run/foundation.h"
#include "core/base/systemclock.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DemoSiteTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theYearIsWrittenAndGoneAtTheEnd();
    void theFoundationTouchesNothingElse();
};

void DemoSiteTest::theYearIsWrittenAndGoneAtTheEnd()
{
    SystemClock clock;
    QString path;
    {
        DemoSite site(clock);
        QVERIFY(site.start());
        path = site.databasePath();
        const auto database =
            std::move(*Database::make(clock, u"sqlite:///"_s + path, OpenMode::CreateIfMissing, nullptr));
        QSignalSpy filled(&site, &DemoSite::filled);
        const auto first = site.fill(database->executor());
        QTRY_VERIFY_WITH_TIMEOUT(first.isFinished(), awhile);
        QVERIFY(first.result());
        QTRY_COMPARE_WITH_TIMEOUT(filled.size(), 1, 8 * awhile);
        const Timestamp now = clock.now();
        const auto counts = database->executor().submit([now](Store& store) {
            return store.checks().counts({now - 366 * 24h, now});
        });
        QTRY_VERIFY_WITH_TIMEOUT(counts.isFinished(), awhile);
        const Result<QHash<SwitchId, CheckCounts>> found = counts.result();
        QVERIFY(found);
        QCOMPARE(found->size(), DemoHome::switchCount());
        for (const CheckCounts& each : *found)
            QVERIFY(each.total > 150'000 && each.failed < each.total / 20);
        QVERIFY(QFileInfo::exists(path));
    }
    QVERIFY(!QFileInfo::exists(path));
}

void DemoSiteTest::theFoundationTouchesNothingElse()
{
    const QTemporaryDir home;
    const QString users = home.filePath(u"users.db"_s);
    SettingsOptions options;
    options.overrides.insert(u"DATABASE_URL"_s, u"sqlite:///"_s + users);
    {
        const auto foundation = Foundation::make(options, Scene::Demonstration);
        QVERIFY(foundation);
        QVERIFY((*foundation)->isDemo());
        QVERIFY((*foundation)->database().location() != users);
        QVERIFY(!(*foundation)->memoryFile().startsWith(home.path()));
        const auto prepared = (*foundation)->prepare();
        QTRY_VERIFY_WITH_TIMEOUT(prepared.isFinished(), awhile);
        QVERIFY(prepared.result());
    }
    QVERIFY(!QFileInfo::exists(users));
    const auto real = Foundation::make(options, Scene::Real);
    QVERIFY(real);
    QCOMPARE((*real)->database().location(), users);
    QVERIFY((*real)->prepare().result());
}

QTEST_GUILESS_MAIN(DemoSiteTest)
#include "tst_demosite.moc"
