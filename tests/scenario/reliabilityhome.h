// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include "core/interfaces/store.h"
#include "core/service/reliabilityreport.h"

namespace powermon {

/// A home in a store, with outages that are known to the millisecond. Times count from 2026-01-01T00:00:00Z.
class ReliabilityHome
{
public:
    explicit ReliabilityHome(Store& each) : store(each) {}

    [[nodiscard]] static constexpr Timestamp at(Milliseconds since)
    {
        return Timestamp::fromMilliseconds(1'767'225'600'000) + since;
    }
    Switch add(const QString& name, const QString& group = {}, SwitchRole role = SwitchRole::Mains,
               bool hasBackup = false)
    {
        Switch powerSwitch;
        powerSwitch.name = name;
        ++m_count;
        powerSwitch.target.host = QStringLiteral("10.0.%1.%2").arg(m_count / 250).arg(m_count % 250 + 1);
        powerSwitch.group = group;
        powerSwitch.role = role;
        powerSwitch.hasBackup = hasBackup;
        powerSwitch.createdAt = powerSwitch.updatedAt = at(Milliseconds(0));
        return store.switches().add(powerSwitch).value();
    }
    void watch(Milliseconds from, Milliseconds to)
    {
        QVERIFY(store.coverage().save({{}, {at(from), at(to)}, CoverageKind::Running, true}).has_value());
    }
    Outage cut(Milliseconds from, std::optional<Milliseconds> to, const QList<Switch>& members,
               OutageCause cause = OutageCause::Power)
    {
        Outage outage;
        outage.cause = cause;
        outage.startedAt = outage.detectedAt = at(from);
        outage.start = {at(from), at(from)};
        if (to) {
            outage.endedAt = at(*to);
            outage.end = TimeInterval{at(*to), at(*to)};
        }
        for (const Switch& each : members)
            outage.members.append({each.id, each.name, at(from), at(from), outage.endedAt});
        return store.outages().save(outage).value();
    }
    /// From 2026-01-01 to \a to, which is now.
    [[nodiscard]] static ReliabilityQuery query(Milliseconds to)
    {
        ReliabilityQuery query;
        query.period = {at(Milliseconds(0)), at(to)};
        query.now = at(to);
        query.zone = QTimeZone::utc();
        return query;
    }

    Store& store;

private:
    int m_count = 0;
};

} // namespace powermon
