// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/localdesk.h"

#include <limits>

#include "cli/localchecks.h"
#include "cli/switchlookup.h"
#include "cli/switchoptions.h"
#include "core/base/whenfinished.h"
#include "core/service/jsonshapes.h"
#include "core/service/knowledgetext.h"
#include "core/service/siteadvice.h"
#include "core/service/switchdirectory.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QList<LearntLine> learntLines(const QList<Switch>& switches, const Knowledge& knowledge,
                                            const FactJudge& judge)
{
    QList<LearntLine> lines;
    for (const Switch& each : switches) {
        for (const LearnedFact& fact : knowledge.facts.value(each.id).facts) {
            if (judge.useOf(fact, each) == FactUse::Used)
                lines.append({each.name, factText(fact, switches)});
        }
    }
    return lines;
}

[[nodiscard]] Result<SwitchListing> readSwitches(Store& store)
{
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    const auto knowledge = readKnowledge(store);
    if (!knowledge)
        return failure(knowledge.error());
    const FactJudge judge(*switches, *knowledge);
    QJsonArray array;
    for (const Switch& each : *switches) {
        QJsonObject json = switchJson(each);
        json.insert(u"learned"_s, learnedJson(each, *switches, *knowledge, judge));
        array.append(json);
    }
    return SwitchListing{*switches, learntLines(*switches, *knowledge, judge), {{u"switches"_s, array}}};
}

[[nodiscard]] Result<StatusAnswer> readStatus(Store& store, Timestamp now, const Settings& settings)
{
    const auto status = readStatusReport(store, now, settings);
    if (!status)
        return failure(status.error());
    const auto advice = readSiteAdvice(store, now);
    if (!advice)
        return failure(advice.error());
    QJsonObject json = statusJson(*status);
    const QJsonObject more = adviceJson(*advice);
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it.value());
    return StatusAnswer{*status, adviceTexts(*advice, settings.policy.kind, now), json};
}

[[nodiscard]] Result<OutageListing> readOutages(Store& store, const OutageQuery& query)
{
    return store.outages().find(query).map([&](const QList<Outage>& found) {
        return OutageListing{found,
                             query.withIncidents ? outageAndIncidentListJson(found) : outageListJson(found)};
    });
}

[[nodiscard]] Result<Switch> removeSwitch(Store& store, SwitchId id, Timestamp now)
{
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    const auto found = findSwitch(*switches, id);
    if (!found)
        return found;
    if (const auto done = store.switches().remove(id, now); !done)
        return failure(done.error());
    return found;
}

} // namespace

LocalDesk::LocalDesk(const CommandContext& context, QObject* parent) : SiteDesk(parent), m_context(context)
{
}

QFuture<Result<SwitchListing>> LocalDesk::switches()
{
    return m_context.store->submit(readSwitches);
}

QFuture<Result<StatusAnswer>> LocalDesk::status()
{
    return m_context.store->submit([now = m_context.clock().now(), settings = m_context.settings](
                                       Store& store) { return readStatus(store, now, settings); });
}

QFuture<Result<OutageListing>> LocalDesk::outages(const OutageWish& wish)
{
    const Timestamp now = m_context.clock().now();
    OutageQuery query;
    query.range = {now - std::chrono::hours(wish.hours), now + Milliseconds(1)};
    query.ongoingOnly = wish.ongoingOnly;
    query.withIncidents = wish.withIncidents;
    query.limit = std::numeric_limits<int>::max();
    return m_context.store->submit([query](Store& store) { return readOutages(store, query); });
}

QFuture<Result<ExplainedOutage>> LocalDesk::explain(OutageId id)
{
    return m_context.store->submit([id, now = m_context.clock().now()](Store& store) {
        return readOutageExplanation(store, id, now).map([now](const OutageExplanation& explanation) {
            return ExplainedOutage{explanation.outage.id, explanationTitle(explanation.outage),
                                   explanationText(explanation, now), outageExplanationJson(explanation)};
        });
    });
}

QFuture<Result<StatisticsAnswer>> LocalDesk::statistics(int hours)
{
    const Timestamp now = m_context.clock().now();
    const TimeRange range{now - std::chrono::hours(hours), now};
    return m_context.store->submit([range](Store& store) {
        return History::readSummary(store, range).map([range](const Summary& summary) {
            return StatisticsAnswer{figuresOf(summary), statisticsJson(summary, range.end)};
        });
    });
}

QFuture<Result<CheckedSwitches>> LocalDesk::checkNow(const QList<SwitchId>& ids)
{
    return (new LocalChecks(m_context, this))->start(ids);
}

void LocalDesk::finish(const Promised<Switch>& promised, const QFuture<Result<Switch>>& storing,
                       const LearntAnswers& answers)
{
    whenFinished(storing, this, [this, promised, answers](const Result<Switch>& stored) {
        if (!stored || answers.isEmpty())
            return promised.give(stored);
        const auto remember = [id = stored->id, answers](Store& store) {
            return rememberAnswers(store, id, answers);
        };
        whenFinished(m_context.store->submit(remember), this, [promised, stored](const Result<void>& done) {
            promised.give(done ? stored : failure(done.error()));
        });
    });
}

QFuture<Result<Switch>> LocalDesk::add(const SwitchOptions& options)
{
    const Promised<Switch> promised;
    Switch powerSwitch;
    options.applyTo(powerSwitch);
    auto* directory = new SwitchDirectory(m_context.clock(), *m_context.store, this);
    finish(promised, directory->add(powerSwitch), options.answers());
    return promised.future();
}

QFuture<Result<Switch>> LocalDesk::edit(SwitchId id, const SwitchOptions& options)
{
    const Promised<Switch> promised;
    auto* directory = new SwitchDirectory(m_context.clock(), *m_context.store, this);
    whenFinished(directory->refresh(), this,
                 [this, id, options, directory, promised](const Result<QList<Switch>>& switches) {
                     auto wanted = switches ? findSwitch(*switches, id) : failure(switches.error());
                     if (!wanted)
                         return promised.give(wanted);
                     options.applyTo(*wanted);
                     finish(promised, directory->update(*wanted), options.answers());
                 });
    return promised.future();
}

QFuture<Result<Switch>> LocalDesk::remove(SwitchId id)
{
    return m_context.store->submit(
        [id, now = m_context.clock().now()](Store& store) { return removeSwitch(store, id, now); });
}

} // namespace powermon
