// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/service/storewatcher.h"
#include "storage/openstore.h"
#include "storage/storekinds.h"
#include "storage/storethread.h"
#include "support/manualclock.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// A server tells whoever looks on that something was written.
class ChangeNoticesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void tellsOfWhatIsCommitted();
    void tellsNobodyOfWhatIsTakenBack();
    void tellsEachSiteOfItsOwn();
    void listensAgainAfterARestart();
    void filesTellNothing();
    void aViewerSeesWhatItWasTold();

private:
    using Count = std::optional<quint64>;

    [[nodiscard]] Count told()
    {
        const auto asked = m_viewer->submit([](Store& store) -> Result<Count> { return store.notices(); });
        const Result<Count> count = asked.result();
        return count ? *count : std::nullopt;
    }
    [[nodiscard]] Result<void> addSwitch()
    {
        Switch each;
        each.name = each.target.host = u"switch%1"_s.arg(++m_switches);
        const auto added = m_store->switches().add(each);
        return added ? Result<void>() : failure(added.error());
    }
    [[nodiscard]] Result<void> addCheck()
    {
        const Timestamp time = Timestamp::fromMilliseconds(1'767'225'600'000 + ++m_checks);
        return m_store->checks().append({{SwitchId(1), time, time, ProbeOutcome::answer(200, {})}});
    }
    /// The viewer has heard of something over its connection.
    void beginToListen()
    {
        (void) told();
        VERIFY_DONE(addSwitch());
        QTRY_VERIFY_WITH_TIMEOUT(told().has_value(), awhile);
    }

    ManualClock m_clock;
    StoreKinds m_kinds;
    std::unique_ptr<Store> m_store; ///< somebody writes into it
    std::unique_ptr<StoreThread> m_viewer;
    int m_switches = 0;
    int m_checks = 0;
};

void ChangeNoticesTest::initTestCase()
{
    if (!PostgresServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
}

void ChangeNoticesTest::init()
{
    auto made = m_kinds.make(u"postgresql"_s);
    VERIFY_DONE(made);
    m_store = std::move(*made);
    m_viewer = std::make_unique<StoreThread>(m_clock, m_kinds.url(), QString(), OpenMode::Existing);
    m_switches = 0;
    m_checks = 0;
}

void ChangeNoticesTest::cleanup()
{
    m_viewer.reset();
    m_store.reset();
}

void ChangeNoticesTest::tellsOfWhatIsCommitted()
{
    QVERIFY(!told()); // whether anything would come is not known yet
    QVERIFY(!told());
    VERIFY_DONE(addSwitch());
    QTRY_VERIFY_WITH_TIMEOUT(told().has_value(), awhile);
    const quint64 before = *told();
    VERIFY_DONE(addCheck());
    QTRY_COMPARE_WITH_TIMEOUT(told(), Count(before + 1), awhile);
    // However much is written, it is one change.
    VERIFY_DONE(m_store->transaction([&]() -> Result<void> {
        VERIFY_INSIDE(addCheck());
        VERIFY_INSIDE(addSwitch());
        VERIFY_INSIDE(m_store->values().setValue(u"key"_s, u"value"_s));
        return {};
    }));
    QTRY_COMPARE_WITH_TIMEOUT(told(), Count(before + 2), awhile);
    // What the viewer writes itself is one, too.
    const auto write = [](Store& store) { return store.values().setValue(u"key"_s, u"other"_s); };
    VERIFY_DONE(m_viewer->submit(write).result());
    QTRY_COMPARE_WITH_TIMEOUT(told(), Count(before + 3), awhile);
}

void ChangeNoticesTest::tellsNobodyOfWhatIsTakenBack()
{
    beginToListen();
    const quint64 before = *told();
    for (const auto& write : {&ChangeNoticesTest::addSwitch, &ChangeNoticesTest::addCheck}) {
        COMPARE_CODE(m_store->transaction([&]() -> Result<void> {
            VERIFY_INSIDE((this->*write)());
            return failure(ErrorCode::Interrupted);
        }),
                     ErrorCode::Interrupted);
    }
    VERIFY_DONE(addCheck()); // comes behind them
    QTRY_VERIFY_WITH_TIMEOUT(told() > Count(before), awhile);
    QCOMPARE(told(), Count(before + 1));
}

void ChangeNoticesTest::tellsEachSiteOfItsOwn()
{
    beginToListen();
    const quint64 before = *told();
    DatabaseUrl garden = m_kinds.url();
    garden.site = u"garden"_s;
    const auto other = openStore(garden, {}, OpenMode::CreateIfMissing);
    VERIFY_DONE(other);
    VERIFY_DONE((*other)->values().setValue(u"key"_s, u"value"_s));
    VERIFY_DONE(addCheck());
    QTRY_VERIFY_WITH_TIMEOUT(told() > Count(before), awhile);
    QCOMPARE(told(), Count(before + 1));
}

void ChangeNoticesTest::listensAgainAfterARestart()
{
    beginToListen();
    const quint64 before = *told();
    m_kinds.server().stop();
    // Whoever only waits would never learn that nobody tells it anything any more.
    QTRY_VERIFY_WITH_TIMEOUT(!told(), awhile);
    QVERIFY2(m_kinds.server().start(), qPrintable(m_kinds.server().log()));
    const auto ask = [](Store& store) { return store.revision(); };
    VERIFY_DONE(m_viewer->submit(ask).result());
    beginToListen();
    QVERIFY(*told() > before + 1); // what came between is not known
}

void ChangeNoticesTest::filesTellNothing()
{
    auto file = m_kinds.make(u"sqlite"_s);
    VERIFY_DONE(file);
    QVERIFY(!(*file)->notices());
    VERIFY_DONE((*file)->values().setValue(u"key"_s, u"value"_s));
    QVERIFY(!(*file)->notices());
}

void ChangeNoticesTest::aViewerSeesWhatItWasTold()
{
    beginToListen();
    SiteStatus status;
    SwitchDirectory directory(m_clock, *m_viewer);
    StoreWatcher watcher(m_clock, *m_viewer, directory, status);
    QSignalSpy changed(&watcher, &StoreWatcher::storeChanged);
    watcher.start();
    QTRY_COMPARE_WITH_TIMEOUT(directory.switches().size(), qsizetype(m_switches), awhile);
    // The clock stands still: without a notice nothing would be asked again.
    VERIFY_DONE(addSwitch());
    QTRY_COMPARE_WITH_TIMEOUT(directory.switches().size(), qsizetype(m_switches), awhile);
    QVERIFY(changed.size() >= 2);
}

QTEST_GUILESS_MAIN(ChangeNoticesTest)
#include "tst_changenotices.moc"
