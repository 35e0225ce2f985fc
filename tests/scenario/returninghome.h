// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include "watchedhome.h"

namespace powermon {

/// For the tests of a store that goes and comes back: a home of four switches with a spool, watched for five
/// minutes.
class ReturningHome : public QObject
{
protected:
    void begin(int switchCount = 4)
    {
        m_seen.clear();
        m_home = std::make_unique<WatchedHome>(switchCount);
        m_home->hasSpool = true;
        reboot();
        QVERIFY(m_home->start().has_value());
        m_home->runFor(std::chrono::minutes(5));
    }
    /// Killed, where it was running.
    void reboot()
    {
        m_home->boot();
        connect(m_home->monitor.get(), &Monitor::checkFinished, this,
                [this](const CheckResult& check) { m_seen.append(check); });
    }
    void goAway() { m_home->store.gate.failAll(true); }
    void comeBack() { m_home->store.gate.failAll(false); }
    void outageOf(Milliseconds duration)
    {
        m_home->power(false);
        m_home->runFor(duration);
        m_home->power(true);
        m_home->runFor(std::chrono::minutes(10));
    }
    /// As another process would have left it.
    void watchedElsewhere(TimeRange range)
    {
        QVERIFY(m_home->memory.coverage().save({{}, range, CoverageKind::Running, true}).has_value());
    }
    [[nodiscard]] QList<CheckResult> seenOutside(TimeRange range) const
    {
        QList<CheckResult> list = m_seen;
        list.removeIf([range](const CheckResult& each) { return range.contains(each.finished); });
        return list;
    }
    /// The one outage that was told to be over.
    [[nodiscard]] bool isWrittenOnce() const
    {
        const QList<Outage> stored = m_home->outages();
        return stored.size() == 1 && m_home->closed.size() == 1 &&
               stored.constFirst().startedAt == m_home->closed.constFirst().startedAt &&
               stored.constFirst().endedAt == m_home->closed.constFirst().endedAt;
    }

    std::unique_ptr<WatchedHome> m_home;
    QList<CheckResult> m_seen;
};

} // namespace powermon
