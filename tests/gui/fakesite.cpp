// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fakesite.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {

void FakeSite::addSwitches(const QStringList& names)
{
    for (const QString& name : names) {
        Switch powerSwitch =
            DialogFixture::makeSwitch(0, name, u"192.168.1.%1"_s.arg(m_switches.size() + 10));
        powerSwitch.createdAt = powerSwitch.updatedAt = base.clock.now();
        m_switches += base.store.switches().add(powerSwitch).value();
    }
    (void) base.directory.refresh();
    base.status.setSwitches(m_switches);
}

void FakeSite::addChecks(std::chrono::hours past, std::chrono::seconds spacing, TimeRange dark,
                         TimeRange unwatched)
{
    const Timestamp now = base.clock.now();
    QList<CheckResult> checks;
    for (Timestamp at = now - past; at < now; at += spacing) {
        if (unwatched.contains(at))
            continue;
        for (qsizetype place = 0; place < m_switches.size(); ++place) {
            const bool fails = dark.contains(at) && place + 1 < m_switches.size();
            const qint64 wave = (at.milliseconds() / 60000 * 7 + place * 13) % 29;
            const Milliseconds took =
                fails ? 5000ms : Milliseconds(6 + place * 3 + wave * (wave > 26 ? 6 : 1));
            const ProbeOutcome outcome =
                fails ? ProbeOutcome::failed(FailureKind::Timeout, took) : ProbeOutcome::answer(200, took);
            checks += {m_switches.at(place).id, at, at + took, outcome};
        }
    }
    std::ranges::stable_sort(checks, {}, &CheckResult::finished);
    (void) base.store.checks().append(checks);
}

void FakeSite::addPast(std::chrono::hours past, std::chrono::seconds spacing, std::chrono::minutes outageFrom,
                       std::chrono::minutes outageTo)
{
    const Timestamp now = base.clock.now();
    const TimeRange dark{now - outageFrom, now - outageTo};
    const TimeRange unwatched{now - 9h, now - 8h};
    addChecks(past, spacing, dark, unwatched);
    CoverageRepository& coverage = base.store.coverage();
    (void) coverage.save({{}, {now - past, unwatched.start}, CoverageKind::Running, true});
    (void) coverage.save({{}, unwatched, CoverageKind::Asleep, true});
    (void) coverage.save({{}, {unwatched.end, now}, CoverageKind::Running, false});
    if (!dark.isEmpty() && outageTo > 0min)
        (void) base.store.outages().save(outage(dark.start, dark.end));
}

Outage FakeSite::outage(Timestamp from, std::optional<Timestamp> to) const
{
    Outage outage;
    outage.startedAt = from;
    outage.start = {from - 6s, from + 6s};
    outage.detectedAt = from + 60s;
    outage.endedAt = to;
    if (to)
        outage.end = TimeInterval{*to - 10s, *to};
    outage.reasons = {{u"quorum"_s, {{u"down"_s, m_switches.size() - 1}, {u"active"_s, m_switches.size()}}}};
    for (const Switch& powerSwitch : m_switches.first(std::max<qsizetype>(0, m_switches.size() - 1)))
        outage.members += {powerSwitch.id, powerSwitch.name, from - 6s, from + 6s, to};
    return outage;
}

void FakeSite::check(SwitchId id, const ProbeOutcome& outcome, SwitchState state, int failures)
{
    const Timestamp at = base.clock.now() - 4s;
    base.status.setCheck({id, at - outcome.duration, at, outcome}, failures, state);
}

void FakeSite::allUp()
{
    base.status.setMode(MonitorMode::Watching);
    base.status.setOnSince(base.clock.now() - 264h);
    for (const Switch& powerSwitch : std::as_const(m_switches))
        check(powerSwitch.id, ProbeOutcome::answer(200, Milliseconds(10 + powerSwitch.id.value() * 3)),
              SwitchState::Up);
}

void FakeSite::beginOutage()
{
    allUp();
    for (const Switch& powerSwitch : m_switches.first(m_switches.size() - 1))
        check(powerSwitch.id, ProbeOutcome::failed(FailureKind::Timeout, 5000ms), SwitchState::Down, 12);
    const auto stored = base.store.outages().save(outage(base.clock.now() - 12min, std::nullopt));
    base.status.setOpenOutages({*stored});
}

} // namespace powermon
