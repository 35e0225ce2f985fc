// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/service/monitor.h"
#include "core/service/notificationdispatcher.h"
#include "support/inlinestoreexecutor.h"
#include "support/manualclock.h"
#include "support/timedprober.h"

namespace powermon {

/// A home under a monitor with the evidence policy, its dispatcher and its person, in virtual time and with
/// checks that take as long as they take. The program can be killed and started anew; the store, the clock
/// and what the person was told go on.
class TimedHome
{
public:
    /// What the person saw, in order. With the same key it replaced what was there.
    class Person final : public Notifier
    {
    public:
        [[nodiscard]] bool isAvailable() const override { return true; }
        void notify(const Notification& notification) override { told.append(notification); }
        [[nodiscard]] QStringList titles() const
        {
            QStringList list;
            for (const Notification& each : told)
                list.append(each.title);
            return list;
        }

        QList<Notification> told;
    };

    explicit TimedHome(Store& storeOfHome) : store(storeOfHome), executor(storeOfHome) {}

    /// \a describe may tell more of it than its name and address.
    template <typename Describe>
    Switch addSwitch(const QString& name, Describe describe)
    {
        Switch powerSwitch;
        powerSwitch.name = name;
        powerSwitch.target.host = QStringLiteral("10.0.0.%1").arg(++m_lastHost);
        powerSwitch.createdAt = powerSwitch.updatedAt = clock.now();
        describe(powerSwitch);
        return store.switches().add(powerSwitch).value();
    }
    QList<Switch> addPlugs(int count)
    {
        QList<Switch> plugs;
        for (int i = 1; i <= count; ++i)
            plugs.append(addSwitch(QStringLiteral("plug %1").arg(i), [](Switch&) {}));
        return plugs;
    }

    /// A program starts.
    [[nodiscard]] Result<void> boot()
    {
        kill();
        dispatcher = std::make_unique<NotificationDispatcher>(clock, QList<Notifier*>{&person});
        status = std::make_unique<SiteStatus>();
        monitor = std::make_unique<Monitor>(clock, prober, executor, *status);
        QObject::connect(monitor.get(), &Monitor::outageOpened, dispatcher.get(),
                         &NotificationDispatcher::outageOpened);
        QObject::connect(monitor.get(), &Monitor::outageChanged, dispatcher.get(),
                         &NotificationDispatcher::outageChanged);
        QObject::connect(monitor.get(), &Monitor::outageClosed, dispatcher.get(),
                         &NotificationDispatcher::outageClosed);
        QObject::connect(monitor.get(), &Monitor::outageTakenUp, dispatcher.get(),
                         &NotificationDispatcher::outageTakenUp);
        if (host)
            monitor->setHost(*host);
        monitor->applySettings(settings);
        monitor->setSwitches(store.switches().all().value());
        return monitor->start().result();
    }
    /// Adds so many plugs, starts the program and lets it watch for ten quiet minutes.
    QList<Switch> watchPlugs(int count)
    {
        const QList<Switch> plugs = addPlugs(count);
        if (!boot())
            qFatal("the program does not start");
        runFor(std::chrono::minutes(10));
        return plugs;
    }
    /// It ends without a word.
    void kill()
    {
        monitor.reset();
        dispatcher.reset();
        status.reset();
    }

    void runFor(Milliseconds duration)
    {
        const SteadyTime end = clock.steadyNow() + duration;
        while (clock.steadyNow() < end) {
            SteadyTime next = end;
            if (monitor)
                next =
                    std::min(next, std::max(monitor->nextWakeup(), clock.steadyNow() + Monitor::minimumTick));
            if (const auto finish = prober.nextFinish())
                next = std::min(next, *finish);
            clock.advance(
                std::max(Milliseconds(0), std::chrono::ceil<Milliseconds>(next - clock.steadyNow())));
            prober.finishDue();
            if (monitor)
                monitor->wakeUp();
        }
    }

    void power(const QList<Switch>& switches, bool isOn)
    {
        for (const Switch& each : switches)
            prober.setSilent(each.target.host, !isOn);
    }

    /// All events in the store, oldest first.
    [[nodiscard]] QList<Outage> events()
    {
        constexpr TimeRange always{Timestamp::fromMilliseconds(0),
                                   Timestamp::fromMilliseconds(4'000'000'000'000)};
        auto list = store.outages().find({.range = always, .withIncidents = true}).value();
        std::ranges::reverse(list);
        return list;
    }

    Store& store;
    ManualClock clock;
    TimedProber prober{clock};
    InlineStoreExecutor executor;
    Settings settings;
    Host* host = nullptr; ///< the computer that watches, where it is of interest
    Person person;
    std::unique_ptr<NotificationDispatcher> dispatcher;
    std::unique_ptr<SiteStatus> status;
    std::unique_ptr<Monitor> monitor;

private:
    int m_lastHost = 0;
};

} // namespace powermon
