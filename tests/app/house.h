// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QList>

#include "app/run/application.h"
#include "app/run/fixedsettings.h"
#include "core/base/systemclock.h"
#include "support/fakeprober.h"

namespace powermon {

/// Keeps what it is told.
class KeepingNotifier final : public Notifier
{
public:
    [[nodiscard]] bool isAvailable() const override { return true; }
    void notify(const Notification& notification) override { m_told.append(notification); }
    [[nodiscard]] const QList<Notification>& told() const { return m_told; }

private:
    QList<Notification> m_told;
};

/// A quick life: checks each second, and an outage after one failure.
[[nodiscard]] inline Settings quickSettings()
{
    Settings settings;
    settings.databaseUrl = QStringLiteral("sqlite:////nowhere");
    settings.monitorInterval = std::chrono::seconds(1);
    settings.policy = {.kind = PolicyKind::Readme, .failureThreshold = 1};
    return settings;
}

/// A switch as SMART_SWITCHES would name it.
[[nodiscard]] inline NamedTarget target(const QString& name, const QString& host)
{
    NamedTarget named{name, {}};
    named.target.host = host;
    return named;
}

/// An Application whose network is written down by the test, on a store of the test's own.
class House final
{
public:
    explicit House(StoreExecutor& store, const Settings& initial = quickSettings(), Host* host = nullptr,
                   Spool* spool = nullptr)
        : settings(initial), application({clock, settings, store, prober, {&notifier}, nullptr, host, spool})
    {
        prober.setOutcome(ProbeOutcome::answer(200, Milliseconds(3)));
    }

    SystemClock clock;
    FixedSettings settings;
    FakeProber prober;
    KeepingNotifier notifier;
    Application application;
};

} // namespace powermon
