// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/interfaces/messagerepository.h"
#include "core/service/channelstore.h"
#include "house.h"
#include "storage/memorystore.h"
#include "support/fakechannel.h"
#include "support/inlinestoreexecutor.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;

/// The whole program, from a switch that falls silent to the message over a channel.
class ChannelMessagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOutageIsToldAndEnds();
    void aChannelThatIsAddedLaterIsTakenUp();
    void aViewerLeavesItToTheOther();

private:
    static void addPhone(Store& store)
    {
        Channel channel;
        channel.settings = {u"phone"_s, u"fake"_s, {}};
        QVERIFY(addChannel(store, channel));
    }
    /// A home whose messages go to \a channels.
    struct Home
    {
        Home(StoreExecutor& store, FakeChannelFactory& channels)
            : settings(withKitchen()), application({clock,
                                                    settings,
                                                    store,
                                                    prober,
                                                    {&notifier},
                                                    nullptr,
                                                    nullptr,
                                                    nullptr,
                                                    nullptr,
                                                    &channels})
        {
            prober.setOutcome(ProbeOutcome::answer(200, Milliseconds(3)));
            application.start();
        }
        static Settings withKitchen()
        {
            Settings settings = quickSettings();
            settings.smartSwitches = {target(u"Kitchen"_s, u"10.0.0.1"_s)};
            return settings;
        }
        void fail() { prober.setOutcome(ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(1))); }
        void mend() { prober.setOutcome(ProbeOutcome::answer(200, Milliseconds(3))); }

        SystemClock clock;
        FixedSettings settings;
        FakeProber prober;
        KeepingNotifier notifier;
        Application application;
    };
};

void ChannelMessagesTest::anOutageIsToldAndEnds()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    addPhone(store);
    FakeChannelFactory channels;
    Home home(executor, channels);
    QTRY_COMPARE_WITH_TIMEOUT(home.application.status().state(), SiteState::On, awhile);
    home.fail();
    QTRY_COMPARE_WITH_TIMEOUT(channels.sent.size(), 1, awhile);
    QCOMPARE(channels.sent.constFirst().second.title, u"The power is out"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!home.notifier.told().isEmpty(), awhile);
    QCOMPARE(home.notifier.told().constFirst().title, u"The power is out"_s);
    home.mend();
    QTRY_COMPARE_WITH_TIMEOUT(channels.sent.size(), 2, awhile);
    QCOMPARE(channels.sent.constLast().second.title, u"The power is back"_s);
    QTRY_COMPARE_WITH_TIMEOUT(store.messages().find({.state = MessageState::Sent})->size(), 2, awhile);
}

void ChannelMessagesTest::aChannelThatIsAddedLaterIsTakenUp()
{
    MemoryStore store;
    InlineStoreExecutor executor(store);
    FakeChannelFactory channels;
    Home home(executor, channels);
    QTRY_COMPARE_WITH_TIMEOUT(home.application.status().state(), SiteState::On, awhile);
    addPhone(store);
    QTRY_COMPARE_WITH_TIMEOUT(channels.made.size(), 1, awhile);
    home.fail();
    QTRY_COMPARE_WITH_TIMEOUT(channels.sent.size(), 1, awhile);
}

void ChannelMessagesTest::aViewerLeavesItToTheOther()
{
    MemoryStore store;
    store.setMonitoredElsewhere(true);
    InlineStoreExecutor executor(store);
    addPhone(store);
    FakeChannelFactory channels;
    Home home(executor, channels);
    QTRY_COMPARE_WITH_TIMEOUT(home.application.status().mode(), MonitorMode::Viewing, awhile);
    Outage outage;
    outage.startedAt = outage.detectedAt = home.clock.now();
    outage.start = {outage.startedAt, outage.startedAt};
    QVERIFY(store.outages().save(outage));
    QTRY_COMPARE_WITH_TIMEOUT(home.notifier.told().size(), 1, awhile);
    QVERIFY(channels.sent.isEmpty());
    QVERIFY(store.messages().find({})->isEmpty());
}

QTEST_GUILESS_MAIN(ChannelMessagesTest)
#include "tst_channelmessages.moc"
