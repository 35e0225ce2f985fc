// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checknowcommand.h"

#include <algorithm>

#include <QJsonObject>
#include <QTimer>

#include "cli/proberound.h"
#include "cli/switchlookup.h"
#include "cli/tables.h"
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

void show(const CommandContext& context, const QList<Switch>& switches, const QList<CheckResult>& checks)
{
    if (context.output.isJson())
        return context.output.json(checksJson(switches, checks));
    if (!switches.isEmpty())
        context.output.table(checkTable(switches, checks));
    context.output.line(roundText(checks));
}

} // namespace

QString CheckNowCommand::name() const
{
    return u"check-now"_s;
}

QString CheckNowCommand::summary() const
{
    return tr("Check the switches now and store the results; 1 if one does not answer");
}

QList<Parameter> CheckNowCommand::parameters()
{
    return {switchIdsParameter(m_ids)};
}

void CheckNowCommand::run(const CommandContext& context)
{
    whenFinished(context.store->submit(readSituation), this,
                 [this, context](const Result<Situation>& situation) {
                     if (!situation)
                         return fail(context, situation.error());
                     begin(context, situation->switches, situation->isMonitored);
                 });
}

void CheckNowCommand::begin(const CommandContext& context, const QList<Switch>& switches, bool isMonitored)
{
    const auto chosen = chooseSwitches(switches, m_ids);
    if (!chosen)
        return fail(context, chosen.error());
    m_switches = *chosen;
    const bool monitorSkips = std::any_of(m_switches.cbegin(), m_switches.cend(),
                                          [](const Switch& each) { return !each.isActive; });
    if (isMonitored && !monitorSkips && !m_switches.isEmpty())
        return request(context);
    if (!isMonitored && !m_switches.isEmpty())
        context.output.message(tr("No monitor is running: the results are stored, but nobody tells from them "
                                  "whether the power is out"));
    probe(context);
}

void CheckNowCommand::probe(const CommandContext& context)
{
    auto* round =
        new ProbeRound(context.clock(), context.environment.prober(), context.settings.probeTimeout, this);
    connect(round, &ProbeRound::progressed, this, [context](qsizetype done, qsizetype total) {
        context.output.progress(tr("%1 of %2 checked").arg(done).arg(total));
    });
    connect(round, &ProbeRound::finished, this, [this, context, round] { store(context, round->results()); });
    round->start(m_switches);
}

void CheckNowCommand::store(const CommandContext& context, const QList<CheckResult>& checks)
{
    QList<CheckResult> meaningful;
    std::copy_if(checks.cbegin(), checks.cend(), std::back_inserter(meaningful),
                 [](const CheckResult& check) {
                     return check.outcome.answered() || check.outcome.failure != FailureKind::Cancelled;
                 });
    const auto stored =
        context.store->submit([meaningful](Store& database) { return database.checks().append(meaningful); });
    whenFinished(stored, this, [this, context, checks](const Result<void>& done) {
        if (!done)
            return fail(context, done.error());
        show(context, m_switches, checks);
        finish(allAnswered(checks) ? ExitCode::Done : ExitCode::ItIsSo);
    });
}

void CheckNowCommand::request(const CommandContext& context)
{
    const Timestamp now = context.clock().now();
    const SteadyTime until = context.clock().steadyNow() + patience(context.settings);
    const auto asked = context.store->submit([text = requestText(now, m_switches)](Store& database) {
        return database.values().setValue(QStringView(checkRequestKey).toString(), text);
    });
    whenFinished(asked, this, [this, context, now, until](const Result<void>& done) {
        if (!done)
            return fail(context, done.error());
        context.output.progress(tr("Waiting for the monitor"));
        await(context, now, until);
    });
}

void CheckNowCommand::await(const CommandContext& context, Timestamp since, SteadyTime until)
{
    const auto latest =
        context.store->submit([since, until = context.clock().now() + clockTolerance](Store& database) {
            return readLatestChecks(database, {since, until});
        });
    whenFinished(latest, this,
                 [this, context, since, until](const Result<QHash<SwitchId, CheckResult>>& checks) {
                     if (!checks)
                         return fail(context, checks.error());
                     look(context, since, until, *checks);
                 });
}

void CheckNowCommand::look(const CommandContext& context, Timestamp since, SteadyTime until,
                           const QHash<SwitchId, CheckResult>& latest)
{
    QList<CheckResult> checks;
    for (const Switch& each : m_switches) {
        if (latest.contains(each.id))
            checks.append(latest.value(each.id));
    }
    if (checks.size() == m_switches.size()) {
        show(context, m_switches, checks);
        return finish(allAnswered(checks) ? ExitCode::Done : ExitCode::ItIsSo);
    }
    if (context.clock().steadyNow() >= until) {
        const QString what =
            tr("the monitor checked %1 of %2 switches in time").arg(checks.size()).arg(m_switches.size());
        return fail(context, Error{ErrorCode::NetworkFailed, {what}});
    }
    QTimer::singleShot(lookPeriod, this, [this, context, since, until] { await(context, since, until); });
}

Milliseconds CheckNowCommand::patience(const Settings& settings) const
{
    Milliseconds longest{0};
    for (const Switch& each : m_switches)
        longest = std::max(longest, each.timeout.value_or(settings.probeTimeout));
    // A check that was under way when the request came must end before the next one begins.
    return monitorPatience + longest * 2;
}

} // namespace powermon
