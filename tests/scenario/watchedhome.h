// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>

#include "core/service/monitor.h"
#include "storage/memorystore.h"
#include "support/failingstore.h"
#include "support/fakeprober.h"
#include "support/heldstoreexecutor.h"
#include "support/manualclock.h"
#include "support/memoryspool.h"

namespace powermon {

/// A home of switches "plug 1", "plug 2", … under a monitor in virtual time. The monitor can be killed and
/// started anew; store and clock go on.
class WatchedHome
{
public:
    /// \a ownStore: nothing means one in memory.
    explicit WatchedHome(int switchCount, int threshold = 2, std::unique_ptr<Store> ownStore = nullptr)
        : owned(ownStore ? std::move(ownStore) : std::make_unique<MemoryStore>())
    {
        settings.monitorInterval = std::chrono::seconds(60);
        settings.policy = {PolicyKind::Readme, threshold};
        for (int i = 1; i <= switchCount; ++i)
            addSwitch(i);
        power(true);
        boot();
    }

    /// Puts one into the store; the monitor learns of it by setSwitches(stored()).
    Switch addSwitch(int number)
    {
        Switch powerSwitch;
        powerSwitch.name = QStringLiteral("plug %1").arg(number);
        powerSwitch.target.host = QStringLiteral("10.0.%1.%2").arg(number / 250).arg(number % 250 + 1);
        powerSwitch.createdAt = powerSwitch.updatedAt = clock.now();
        return memory.switches().add(powerSwitch).value();
    }
    [[nodiscard]] QList<Switch> stored() { return memory.switches().all().value(); }

    /// A process starts: everything but the store and the clock is new. Does not start the monitor.
    void boot()
    {
        monitor.reset();
        status = std::make_unique<SiteStatus>();
        monitor = std::make_unique<Monitor>(clock, prober, executor, *status);
        if (hasSpool)
            monitor->setSpool(spool);
        monitor->applySettings(settings);
        monitor->setSwitches(stored());
        for (const auto signal : {&Monitor::outageOpened, &Monitor::outageChanged, &Monitor::outageClosed}) {
            QObject::connect(monitor.get(), signal, monitor.get(), [this, signal](const Outage& outage) {
                (signal == &Monitor::outageOpened    ? opened
                 : signal == &Monitor::outageChanged ? changed
                                                     : closed)
                    .append(outage);
            });
        }
    }

    [[nodiscard]] Result<void> start() { return monitor->start().result(); }
    [[nodiscard]] Result<void> stop() { return monitor->stop().result(); }

    void runFor(Milliseconds duration)
    {
        const SteadyTime end = clock.steadyNow() + duration;
        while (clock.steadyNow() < end) {
            const SteadyTime soonest = clock.steadyNow() + Monitor::minimumTick;
            const SteadyTime next = std::min(std::max(monitor->nextWakeup(), soonest), end);
            clock.advance(std::chrono::ceil<Milliseconds>(next - clock.steadyNow()));
            monitor->wakeUp();
        }
    }

    static ProbeOutcome answer() { return ProbeOutcome::answer(200, Milliseconds(12)); }
    static ProbeOutcome silence() { return ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(5000)); }
    /// Of all switches that have no script of their own.
    void power(bool isOn) { prober.setOutcome(isOn ? answer() : silence()); }
    void power(const Switch& powerSwitch, bool isOn)
    {
        prober.setOutcome(addressText(powerSwitch.target), isOn ? answer() : silence());
    }

    [[nodiscard]] QList<Outage> outages()
    {
        auto list = memory.outages().find({.range = always, .withIncidents = true}).value();
        std::ranges::reverse(list);
        return list;
    }
    [[nodiscard]] QList<Coverage> coverage() { return memory.coverage().find(always).value(); }
    [[nodiscard]] QList<CheckResult> checks(std::optional<SwitchId> id = std::nullopt)
    {
        QList<CheckResult> list;
        (void) memory.checks().forEach({always, id}, [&list](const CheckResult& check) {
            list.append(check);
            return true;
        });
        return list;
    }

    static constexpr TimeRange always{Timestamp::fromMilliseconds(0),
                                      Timestamp::fromMilliseconds(4'000'000'000'000)};

    ManualClock clock;
    FakeProber prober;
    std::unique_ptr<Store> owned;
    Store& memory = *owned;
    FailingStore store{memory};
    HeldStoreExecutor executor{store};
    MemorySpool spool;
    bool hasSpool = false; ///< from the next boot() on
    Settings settings;
    QList<Outage> opened;
    QList<Outage> changed;
    QList<Outage> closed;
    std::unique_ptr<SiteStatus> status;
    std::unique_ptr<Monitor> monitor;
};

} // namespace powermon
