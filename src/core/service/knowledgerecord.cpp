// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/knowledgerecord.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/logging.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr int knownVersion = 1;

QString text(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// The object in a value; empty for what is not understood, which is told.
QJsonObject understood(const QString& value, const char* what)
{
    if (value.isEmpty())
        return {};
    const QJsonObject json = QJsonDocument::fromJson(value.toUtf8()).object();
    if (json.value("version"_L1).toInt() == knownVersion)
        return json;
    qCWarning(logStorage) << "not understood and ignored value=" << what;
    return {};
}

QJsonObject factJson(const LearnedFact& fact)
{
    QJsonObject json{{u"kind"_s, toWord(fact.kind)}};
    if (fact.observed != 0) {
        json.insert(u"agreeing"_s, fact.agreeing);
        json.insert(u"observed"_s, fact.observed);
    }
    if (fact.value != 0)
        json.insert(u"value"_s, fact.value);
    QJsonArray companions;
    for (const SwitchId id : fact.companions)
        companions.append(id.value());
    if (!companions.isEmpty())
        json.insert(u"companions"_s, companions);
    return json;
}

std::optional<LearnedFact> factFromJson(const QJsonObject& json)
{
    const auto kind = learnedKindFromWord(json.value("kind"_L1).toString());
    if (!kind)
        return std::nullopt;
    LearnedFact fact{*kind,
                     json.value("agreeing"_L1).toInt(),
                     json.value("observed"_L1).toInt(),
                     json.value("value"_L1).toDouble(),
                     {}};
    for (const QJsonValue& each : json.value("companions"_L1).toArray())
        fact.companions.append(SwitchId(each.toInteger()));
    const bool isSound = fact.agreeing >= 0 && fact.agreeing <= std::max(fact.observed, 0) && fact.value >= 0;
    return isSound ? std::optional(fact) : std::nullopt;
}

/// The keys in ascending order, so that the same content is the same text.
template <typename Value>
QList<SwitchId> sortedIds(const QHash<SwitchId, Value>& hash)
{
    QList<SwitchId> ids = hash.keys();
    std::sort(ids.begin(), ids.end(), [](SwitchId a, SwitchId b) { return a.value() < b.value(); });
    return ids;
}

QJsonObject factsJson(const Knowledge& knowledge)
{
    const QHash<SwitchId, SwitchFacts>& facts = knowledge.facts;
    QJsonArray switches;
    for (const SwitchId id : sortedIds(facts)) {
        QJsonArray list;
        for (const LearnedFact& fact : facts.value(id).facts)
            list.append(factJson(fact));
        if (!list.isEmpty())
            switches.append(QJsonObject{{u"id"_s, id.value()}, {u"facts"_s, list}});
    }
    return {
        {u"version"_s, knownVersion}, {u"own_link"_s, toWord(knowledge.ownLink)}, {u"switches"_s, switches}};
}

QHash<SwitchId, SwitchFacts> factsFromJson(const QJsonObject& json)
{
    QHash<SwitchId, SwitchFacts> all;
    for (const QJsonValue& each : json.value("switches"_L1).toArray()) {
        SwitchFacts facts{SwitchId(each.toObject().value("id"_L1).toInteger()), {}};
        for (const QJsonValue& one : each.toObject().value("facts"_L1).toArray()) {
            if (const auto fact = factFromJson(one.toObject()); fact && !facts.find(fact->kind))
                facts.facts.append(*fact);
        }
        if (facts.switchId.isValid() && !facts.facts.isEmpty())
            all.insert(facts.switchId, facts);
    }
    return all;
}

QJsonObject answersJson(const Knowledge& knowledge)
{
    QJsonArray refused;
    for (const SwitchId id : sortedIds(knowledge.refused)) {
        QJsonArray kinds;
        for (const LearnedKind kind : knowledge.refused.value(id))
            kinds.append(toWord(kind));
        refused.append(QJsonObject{{u"id"_s, id.value()}, {u"kinds"_s, kinds}});
    }
    return {
        {u"version"_s, knownVersion}, {u"refused"_s, refused}, {u"hint_hidden"_s, knowledge.isHintHidden}};
}

void readAnswers(const QJsonObject& json, Knowledge& knowledge)
{
    knowledge.isHintHidden = json.value("hint_hidden"_L1).toBool();
    for (const QJsonValue& each : json.value("refused"_L1).toArray()) {
        const SwitchId id(each.toObject().value("id"_L1).toInteger());
        for (const QJsonValue& word : each.toObject().value("kinds"_L1).toArray()) {
            if (const auto kind = learnedKindFromWord(word.toString()); kind && id.isValid())
                knowledge.refused[id].append(*kind);
        }
    }
}

Knowledge knowledgeFrom(const QJsonObject& learnt, const QJsonObject& answers)
{
    Knowledge knowledge;
    knowledge.facts = factsFromJson(learnt);
    knowledge.ownLink = linkKindFromWord(learnt.value("own_link"_L1).toString()).value_or(LinkKind::Unknown);
    readAnswers(answers, knowledge);
    return knowledge;
}

Result<QString> valueOf(Store& store, const char16_t* key)
{
    const auto value = store.values().value(QString::fromUtf16(key));
    return value ? Result<QString>(value->value_or(QString())) : failure(value.error());
}

/// Reads the answers, lets \a change change them, and writes them, with nobody in between.
template <typename Change>
Result<void> changeAnswers(Store& store, Change change)
{
    return store.transaction([&]() -> Result<void> {
        const auto before = valueOf(store, learntAnswersKey);
        if (!before)
            return failure(before.error());
        Knowledge knowledge;
        readAnswers(understood(*before, "learnt_answers"), knowledge);
        change(knowledge);
        const QString after = text(answersJson(knowledge));
        if (after == *before)
            return {};
        return store.values().setValue(QString::fromUtf16(learntAnswersKey), after);
    });
}

} // namespace

const LearnedFact* Knowledge::find(SwitchId id, LearnedKind kind) const
{
    const auto known = facts.constFind(id);
    return known == facts.cend() ? nullptr : known->find(kind);
}

Result<Knowledge> readKnowledge(Store& store)
{
    const auto facts = valueOf(store, learntKey);
    if (!facts)
        return failure(facts.error());
    const auto answers = valueOf(store, learntAnswersKey);
    if (!answers)
        return failure(answers.error());
    return knowledgeFrom(understood(*facts, "learnt"), understood(*answers, "learnt_answers"));
}

Result<void> saveFacts(Store& store, const Knowledge& knowledge)
{
    const auto before = valueOf(store, learntKey);
    if (!before)
        return failure(before.error());
    const QString after = text(factsJson(knowledge));
    if (after == *before)
        return {};
    return store.values().setValue(QString::fromUtf16(learntKey), after);
}

Result<void> refuseFacts(Store& store, SwitchId id, const QList<LearnedKind>& kinds)
{
    return changeAnswers(store, [&](Knowledge& knowledge) {
        QList<LearnedKind>& refused = knowledge.refused[id];
        for (const LearnedKind kind : kinds) {
            if (!refused.contains(kind))
                refused.append(kind);
        }
    });
}

Result<void> believeFacts(Store& store, SwitchId id)
{
    return changeAnswers(store, [id](Knowledge& knowledge) { knowledge.refused.remove(id); });
}

Result<void> hideHint(Store& store)
{
    return changeAnswers(store, [](Knowledge& knowledge) { knowledge.isHintHidden = true; });
}

QJsonObject knowledgeJson(const Knowledge& knowledge)
{
    return {{u"learnt"_s, factsJson(knowledge)}, {u"answers"_s, answersJson(knowledge)}};
}

Knowledge knowledgeFromJson(const QJsonObject& json)
{
    const auto part = [&json](const QString& key) {
        const QJsonObject object = json.value(key).toObject();
        return object.value("version"_L1).toInt() == knownVersion ? object : QJsonObject();
    };
    return knowledgeFrom(part(u"learnt"_s), part(u"answers"_s));
}

} // namespace powermon
