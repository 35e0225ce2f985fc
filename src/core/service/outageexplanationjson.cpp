// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "core/service/jsonshapes.h"
#include "core/service/outageexplanation.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

QString wordOf(OutageWitness::Said said)
{
    switch (said) {
    case OutageWitness::Said::Answered:
        return u"answered"_s;
    case OutageWitness::Said::Failed:
        return u"failed"_s;
    case OutageWitness::Said::Nothing:
        return u"not_checked"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject witnessJson(const OutageWitness& witness)
{
    return {{u"switch_id"_s, witness.switchId.value()},
            {u"switch_name"_s, witness.name},
            {u"said"_s, wordOf(witness.said)},
            {u"at"_s, witness.at ? QJsonValue(witness.at->toIso()) : QJsonValue()}};
}

QJsonObject editJson(const OutageEdit& edit)
{
    return {{u"id"_s, edit.id.value()},
            {u"at"_s, edit.at.toIso()},
            {u"source"_s, toWord(edit.source)},
            {u"kind"_s, toWord(edit.kind)},
            {u"refers_to"_s, edit.refersTo.isValid() ? QJsonValue(edit.refersTo.value()) : QJsonValue()},
            {u"changes"_s, changesJson(edit.changes)}};
}

} // namespace

QJsonObject outageExplanationJson(const OutageExplanation& explanation)
{
    QJsonArray witnesses;
    for (const OutageWitness& witness : explanation.witnesses)
        witnesses.append(witnessJson(witness));
    QJsonArray edits;
    for (const OutageEdit& edit : explanation.edits)
        edits.append(editJson(edit));
    QJsonObject json = outageJson(explanation.outage);
    json.insert(u"found"_s,
                explanation.outage.isCorrected() ? QJsonValue(outageJson(explanation.found)) : QJsonValue());
    json.insert(u"witnesses"_s, witnesses);
    json.insert(u"edits"_s, edits);
    return json;
}

} // namespace powermon
