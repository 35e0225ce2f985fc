// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPromise>

#include "cli/command.h"
#include "cli/sitedesk.h"

namespace powermon {

/// One round of checks in the database of the settings: the monitor that watches there is asked for it; where
/// none does, it is made and stored here. Says on standard error what a person should know of that.
class LocalChecks final : public QObject
{
    Q_OBJECT

public:
    explicit LocalChecks(const CommandContext& context, QObject* parent = nullptr);

    /// Called once. Errors: SwitchNotFound, NetworkFailed where the monitor does not check in time, those of
    /// the store.
    [[nodiscard]] QFuture<Result<CheckedSwitches>> start(const QList<SwitchId>& ids);

private:
    void begin(const QList<Switch>& switches, bool isMonitored);
    void probe();
    void store(const QList<CheckResult>& checks);
    void request();
    void await(Timestamp since, SteadyTime until);
    void look(Timestamp since, SteadyTime until, const QHash<SwitchId, CheckResult>& latest);
    [[nodiscard]] Milliseconds patience() const;
    void give(const Result<CheckedSwitches>& answer);

    CommandContext m_context;
    QList<SwitchId> m_ids;
    QList<Switch> m_switches;
    QPromise<Result<CheckedSwitches>> m_promise;
};

} // namespace powermon
