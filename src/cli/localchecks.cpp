// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/localchecks.h"

#include <algorithm>

#include <QTimer>

#include "cli/checknowcommand.h"
#include "cli/proberound.h"
#include "cli/switchlookup.h"
#include "core/base/whenfinished.h"
#include "core/service/checkrequest.h"
#include "core/service/latestchecks.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds lookPeriod{200};
/// The clock of the computer that watches may be ahead of ours by so much.
constexpr Milliseconds clockTolerance{60000};
/// A monitor looks for requests once a second, and writes its checks within another.
constexpr Milliseconds monitorPatience{4000};

struct Situation
{
    QList<Switch> switches;
    bool isMonitored = false;
};

[[nodiscard]] Result<Situation> readSituation(Store& store)
{
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    const auto monitored = store.isMonitored();
    if (!monitored)
        return failure(monitored.error());
    return Situation{*switches, *monitored};
}

[[nodiscard]] QString requestText(Timestamp at, const QList<Switch>& switches)
{
    CheckRequest request{at, {}};
    for (const Switch& each : switches)
        request.switches.append(each.id);
    return toText(request);
}

} // namespace

LocalChecks::LocalChecks(const CommandContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    m_promise.start();
}

void LocalChecks::give(const Result<CheckedSwitches>& answer)
{
    m_promise.addResult(answer);
    m_promise.finish();
}

QFuture<Result<CheckedSwitches>> LocalChecks::start(const QList<SwitchId>& ids)
{
    m_ids = ids;
    whenFinished(m_context.store->submit(readSituation), this, [this](const Result<Situation>& situation) {
        if (!situation)
            return give(failure(situation.error()));
        begin(situation->switches, situation->isMonitored);
    });
    return m_promise.future();
}

void LocalChecks::begin(const QList<Switch>& switches, bool isMonitored)
{
    const auto chosen = chooseSwitches(switches, m_ids);
    if (!chosen)
        return give(failure(chosen.error()));
    m_switches = *chosen;
    const bool monitorSkips = std::any_of(m_switches.cbegin(), m_switches.cend(),
                                          [](const Switch& each) { return !each.isActive; });
    if (isMonitored && !monitorSkips && !m_switches.isEmpty())
        return request();
    if (!isMonitored && !m_switches.isEmpty())
        m_context.output.message(
            CheckNowCommand::tr("No monitor is running: the results are stored, but nobody tells from them "
                                "whether the power is out"));
    probe();
}

void LocalChecks::probe()
{
    auto* round = new ProbeRound(m_context.clock(), m_context.environment.prober(),
                                 m_context.settings.probeTimeout, this);
    connect(round, &ProbeRound::progressed, this, [this](qsizetype done, qsizetype total) {
        m_context.output.progress(CheckNowCommand::tr("%1 of %2 checked").arg(done).arg(total));
    });
    connect(round, &ProbeRound::finished, this, [this, round] { store(round->results()); });
    round->start(m_switches);
}

void LocalChecks::store(const QList<CheckResult>& checks)
{
    QList<CheckResult> meaningful;
    std::copy_if(checks.cbegin(), checks.cend(), std::back_inserter(meaningful),
                 [](const CheckResult& check) {
                     return check.outcome.answered() || check.outcome.failure != FailureKind::Cancelled;
                 });
    const auto stored = m_context.store->submit(
        [meaningful](Store& database) { return database.checks().append(meaningful); });
    whenFinished(stored, this, [this, checks](const Result<void>& done) {
        if (!done)
            return give(failure(done.error()));
        give(CheckedSwitches{m_switches, checks});
    });
}

void LocalChecks::request()
{
    const Timestamp now = m_context.clock().now();
    const SteadyTime until = m_context.clock().steadyNow() + patience();
    const auto asked = m_context.store->submit([text = requestText(now, m_switches)](Store& database) {
        return database.values().setValue(QStringView(checkRequestKey).toString(), text);
    });
    whenFinished(asked, this, [this, now, until](const Result<void>& done) {
        if (!done)
            return give(failure(done.error()));
        m_context.output.progress(CheckNowCommand::tr("Waiting for the monitor"));
        await(now, until);
    });
}

void LocalChecks::await(Timestamp since, SteadyTime until)
{
    const auto latest =
        m_context.store->submit([since, until = m_context.clock().now() + clockTolerance](Store& database) {
            return readLatestChecks(database, {since, until});
        });
    whenFinished(latest, this, [this, since, until](const Result<QHash<SwitchId, CheckResult>>& checks) {
        if (!checks)
            return give(failure(checks.error()));
        look(since, until, *checks);
    });
}

void LocalChecks::look(Timestamp since, SteadyTime until, const QHash<SwitchId, CheckResult>& latest)
{
    QList<CheckResult> checks;
    for (const Switch& each : m_switches) {
        if (latest.contains(each.id))
            checks.append(latest.value(each.id));
    }
    if (checks.size() == m_switches.size()) {
        return give(CheckedSwitches{m_switches, checks});
    }
    if (m_context.clock().steadyNow() >= until) {
        const QString what = CheckNowCommand::tr("the monitor checked %1 of %2 switches in time")
                                 .arg(checks.size())
                                 .arg(m_switches.size());
        return give(failure(Error{ErrorCode::NetworkFailed, {what}}));
    }
    QTimer::singleShot(lookPeriod, this, [this, since, until] { await(since, until); });
}

Milliseconds LocalChecks::patience() const
{
    Milliseconds longest{0};
    for (const Switch& each : m_switches)
        longest = std::max(longest, each.timeout.value_or(m_context.settings.probeTimeout));
    // A check that was under way when the request came must end before the next one begins.
    return monitorPatience + longest * 2;
}

} // namespace powermon
