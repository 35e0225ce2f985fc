// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/remotedesk.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include "cli/promised.h"
#include "cli/remoteanswer.h"
#include "cli/remoteshapes.h"
#include "cli/switchlookup.h"
#include "cli/switchoptions.h"
#include "core/base/whenfinished.h"
#include "core/service/jsonshapes.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// A round of checks takes as long as the slowest switch may, three times, and some seconds.
constexpr Milliseconds roundPatience = maximumTimeout * 3 + std::chrono::seconds(20);

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("RemoteDesk", text);
}

[[nodiscard]] QByteArray bytesOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// What differs between two switches, and what a person says to what is learnt.
[[nodiscard]] QJsonObject changesOf(const Switch& before, const Switch& after, const LearntAnswers& answers)
{
    const QJsonObject old = switchJson(before);
    const QJsonObject wanted = switchJson(after);
    QJsonObject changes;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (it.value() != old.value(it.key()))
            changes.insert(it.key(), it.value());
    }
    // The port would follow a changed scheme, which SwitchOptions have done already.
    if (changes.contains("scheme"_L1))
        changes.insert("port"_L1, wanted.value("port"_L1));
    QJsonArray denied;
    for (const LearnedKind kind : answers.denied)
        denied.append(toWord(kind));
    if (!denied.isEmpty())
        changes.insert("not_learned"_L1, denied);
    if (answers.isBelieved)
        changes.insert("learn_again"_L1, true);
    return changes;
}

/// The path of the next page in a Link field; empty: there is none.
[[nodiscard]] QString nextPath(const QByteArray& link)
{
    const qsizetype end = link.indexOf('>');
    const bool isNext = link.startsWith("</api/") && link.indexOf("rel=\"next\"", end) > end;
    return isNext ? QString::fromLatin1(link.mid(1, end - 1)) : QString();
}

/// list-switches has what was learnt beside each switch, REST apart from them.
[[nodiscard]] SwitchListing switchListing(const QList<Switch>& switches, const QJsonArray& learned)
{
    SwitchListing listing{switches, {}, {}};
    QHash<qint64, QJsonArray> facts;
    for (const QJsonValue& each : learned)
        facts.insert(each["switch_id"_L1].toInteger(), each["facts"_L1].toArray());
    QJsonArray array;
    for (const Switch& each : switches) {
        const QJsonArray own = facts.value(each.id.value());
        QJsonObject json = switchJson(each);
        json.insert(u"learned"_s, own);
        array.append(json);
        for (const QJsonValue& fact : own) {
            if (fact["use"_L1].toString() == "used"_L1)
                listing.learnt.append({each.name, fact["text"_L1].toString()});
        }
    }
    listing.json = {{u"switches"_s, array}};
    return listing;
}

[[nodiscard]] ExplainedOutage explainedFromJson(const QJsonObject& json)
{
    ExplainedOutage explained{OutageId(json.value("outage"_L1)["id"_L1].toInteger()),
                              json.value("title"_L1).toString(),
                              {},
                              json.value("outage"_L1).toObject()};
    for (const QJsonValue& each : json.value("sections"_L1).toArray()) {
        QStringList lines;
        for (const QJsonValue& line : each["lines"_L1].toArray())
            lines.append(line.toString());
        explained.sections.append({each["title"_L1].toString(), lines});
    }
    return explained;
}

[[nodiscard]] StatusAnswer statusOf(const StatusReport& report, const QJsonObject& status,
                                    const QJsonObject& advice)
{
    StatusAnswer answer{report, {}, status};
    for (const QString& key : {u"maintenance"_s, u"hint"_s, u"salvage"_s, u"own_link"_s})
        answer.json.insert(key, advice.value(key));
    for (const QJsonValue& text : advice.value("texts"_L1).toArray())
        answer.advice.append(text.toString());
    return answer;
}

} // namespace

/// A list that comes in pages.
struct RemoteDesk::Pages
{
    QJsonArray items;
    std::function<void(const Result<QJsonArray>&)> then;
};

RemoteDesk::RemoteDesk(RemoteCaller& caller, QObject* parent) : SiteDesk(parent), m_caller(caller)
{
}

void RemoteDesk::ask(const RemoteRequest& request, const Then& then)
{
    whenFinished(m_caller.send(request), this, [this, then](const Result<RemoteAnswer>& answer) {
        then(remoteDocument(m_caller.place(), answer));
    });
}

void RemoteDesk::withSwitches(const std::function<void(const Result<QList<Switch>>&)>& then)
{
    get(u"/api/switches"_s, [this, then](const Document& document) {
        if (!document)
            return then(failure(document.error()));
        then(understood(listFromJson(document->array(), switchFromJson)));
    });
}

QFuture<Result<SwitchListing>> RemoteDesk::switches()
{
    const Promised<SwitchListing> promised;
    withSwitches([this, promised](const Result<QList<Switch>>& switches) {
        if (!switches)
            return promised.give(failure(switches.error()));
        get(u"/api/advice"_s, [promised, switches](const Document& advice) {
            promised.give(advice ? Result<SwitchListing>(switchListing(
                                       *switches, advice->object().value("learned"_L1).toArray()))
                                 : failure(advice.error()));
        });
    });
    return promised.future();
}

QFuture<Result<StatusAnswer>> RemoteDesk::status()
{
    const Promised<StatusAnswer> promised;
    get(u"/api/status"_s, [this, promised](const Document& status) {
        if (!status)
            return promised.give(failure(status.error()));
        const auto report = understood(statusFromJson(status->object()));
        if (!report)
            return promised.give(failure(report.error()));
        get(u"/api/advice"_s, [promised, report, status](const Document& advice) {
            promised.give(advice ? Result<StatusAnswer>(statusOf(*report, status->object(), advice->object()))
                                 : failure(advice.error()));
        });
    });
    return promised.future();
}

void RemoteDesk::readPages(const std::shared_ptr<Pages>& pages, const QString& path)
{
    whenFinished(m_caller.send({"GET", path, {}}), this, [this, pages](const Result<RemoteAnswer>& answer) {
        const Document document = remoteDocument(m_caller.place(), answer);
        if (!document)
            return pages->then(failure(document.error()));
        const QJsonArray page = document->array();
        for (const QJsonValue& each : page)
            pages->items.append(each);
        const QString next = nextPath(answer->link);
        if (next.isEmpty() || page.isEmpty())
            return pages->then(pages->items);
        readPages(pages, next);
    });
}

Result<OutageListing> RemoteDesk::listingOf(const QJsonArray& outages,
                                            const std::optional<QJsonArray>& incidents) const
{
    QJsonArray all = outages;
    QJsonObject json{{u"outages"_s, outages}};
    if (incidents) {
        json.insert(u"incidents"_s, *incidents);
        for (const QJsonValue& each : *incidents)
            all.append(each);
    }
    auto read = understood(listFromJson(all, outageFromJson));
    if (!read)
        return failure(read.error());
    const auto isNewer = [](const Outage& left, const Outage& right) {
        return std::pair(left.startedAt, left.id.value()) > std::pair(right.startedAt, right.id.value());
    };
    std::ranges::sort(*read, isNewer);
    return OutageListing{*read, json};
}

QFuture<Result<OutageListing>> RemoteDesk::outages(const OutageWish& wish)
{
    const Promised<OutageListing> promised;
    const QString query = u"?hours=%1&ongoing_only=%2&limit=1000"_s.arg(wish.hours)
                              .arg(wish.ongoingOnly ? u"true"_s : u"false"_s);
    const auto readIncidents = [this, promised, query](const QJsonArray& outages) {
        const auto then = [this, promised, outages](const Result<QJsonArray>& incidents) {
            promised.give(incidents ? listingOf(outages, *incidents) : failure(incidents.error()));
        };
        readPages(std::make_shared<Pages>(Pages{{}, then}), u"/api/incidents"_s + query);
    };
    const auto then = [this, promised, wish, readIncidents](const Result<QJsonArray>& outages) {
        if (!outages)
            return promised.give(failure(outages.error()));
        if (wish.withIncidents)
            return readIncidents(*outages);
        promised.give(listingOf(*outages, std::nullopt));
    };
    readPages(std::make_shared<Pages>(Pages{{}, then}), u"/api/outages"_s + query);
    return promised.future();
}

QFuture<Result<ExplainedOutage>> RemoteDesk::explain(OutageId id)
{
    const Promised<ExplainedOutage> promised;
    whenFinished(m_caller.send({"GET", u"/api/outages/%1/explanation"_s.arg(id.value()), {}}), this,
                 [this, promised, id](const Result<RemoteAnswer>& answer) {
                     const Document document = remoteDocument(m_caller.place(), answer);
                     if (document)
                         return promised.give(explainedFromJson(document->object()));
                     const bool isMissing = answer && answer->body.contains("outage-not-found");
                     promised.give(
                         failure(isMissing ? Error{ErrorCode::OutageNotFound, {QString::number(id.value())}}
                                           : document.error()));
                 });
    return promised.future();
}

QFuture<Result<StatisticsAnswer>> RemoteDesk::statistics(int hours)
{
    const Promised<StatisticsAnswer> promised;
    get(u"/api/statistics?hours=%1"_s.arg(hours), [this, promised](const Document& document) {
        if (!document)
            return promised.give(failure(document.error()));
        const QJsonObject json = document->object();
        promised.give(understood(figuresFromJson(json)).map([&json](const StatisticsFigures& figures) {
            return StatisticsAnswer{figures, json};
        }));
    });
    return promised.future();
}

Result<CheckedSwitches> RemoteDesk::roundOf(const QList<Switch>& chosen, const Document& document) const
{
    if (!document)
        return failure(document.error());
    const QJsonArray array = document->object().value("checks"_L1).toArray();
    const auto checks = understood(listFromJson(array, checkFromJson));
    if (!checks)
        return failure(checks.error());
    CheckedSwitches round;
    for (const Switch& each : chosen) {
        const auto found = std::ranges::find(*checks, each.id, &CheckResult::switchId);
        if (found == checks->cend())
            continue;
        round.switches.append(each);
        round.checks.append(*found);
    }
    if (round.switches.size() == chosen.size())
        return round;
    const char* const what = QT_TRANSLATE_NOOP("RemoteDesk", "the monitor checked %1 of %2 switches in time");
    return failure(ErrorCode::NetworkFailed,
                   {translated(what).arg(round.switches.size()).arg(chosen.size())});
}

QFuture<Result<CheckedSwitches>> RemoteDesk::checkNow(const QList<SwitchId>& ids)
{
    const Promised<CheckedSwitches> promised;
    const auto check = [this, promised](const QList<Switch>& chosen) {
        QJsonArray wanted;
        for (const Switch& each : chosen)
            wanted.append(each.id.value());
        ask({"POST", u"/api/check-all-switches"_s, bytesOf({{u"switch_ids"_s, wanted}}), roundPatience},
            [this, promised, chosen](const Document& document) { promised.give(roundOf(chosen, document)); });
    };
    withSwitches([ids, promised, check](const Result<QList<Switch>>& switches) {
        const auto chosen = switches ? chooseSwitches(*switches, ids) : switches;
        chosen ? check(*chosen) : promised.give(failure(chosen.error()));
    });
    return promised.future();
}

QFuture<Result<Switch>> RemoteDesk::add(const SwitchOptions& options)
{
    const Promised<Switch> promised;
    Switch wanted;
    options.applyTo(wanted);
    const auto sound = validated(wanted);
    if (!sound) {
        promised.give(failure(sound.error()));
        return promised.future();
    }
    QJsonObject body = changesOf(Switch(), *sound, options.answers());
    body.insert(u"ip_address"_s, sound->target.host);
    ask({"POST", u"/api/switches"_s, bytesOf(body)}, [this, promised](const Document& document) {
        promised.give(document ? understood(switchFromJson(document->object())) : failure(document.error()));
    });
    return promised.future();
}

QFuture<Result<Switch>> RemoteDesk::edit(SwitchId id, const SwitchOptions& options)
{
    const Promised<Switch> promised;
    const auto change = [this, id, options, promised](const Switch& before) {
        Switch wanted = before;
        options.applyTo(wanted);
        const auto sound = validated(wanted);
        if (!sound)
            return promised.give(failure(sound.error()));
        const QByteArray body = bytesOf(changesOf(before, *sound, options.answers()));
        ask({"PATCH", u"/api/switches/%1"_s.arg(id.value()), body},
            [this, promised](const Document& document) {
                promised.give(document ? understood(switchFromJson(document->object()))
                                       : failure(document.error()));
            });
    };
    withSwitches([id, promised, change](const Result<QList<Switch>>& switches) {
        const auto found = switches ? findSwitch(*switches, id) : failure(switches.error());
        found ? change(*found) : promised.give(found);
    });
    return promised.future();
}

QFuture<Result<Switch>> RemoteDesk::remove(SwitchId id)
{
    const Promised<Switch> promised;
    const auto drop = [this, promised](const Switch& found) {
        ask({"DELETE", u"/api/switches/%1"_s.arg(found.id.value()), {}},
            [promised, found](const Document& document) {
                promised.give(document ? Result<Switch>(found) : failure(document.error()));
            });
    };
    withSwitches([id, promised, drop](const Result<QList<Switch>>& switches) {
        const auto found = switches ? findSwitch(*switches, id) : failure(switches.error());
        found ? drop(*found) : promised.give(found);
    });
    return promised.future();
}

} // namespace powermon
