// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/knowledgetext.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>

#include "core/model/textformat.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Knowledge", text);
}

QString namesOf(const QList<SwitchId>& ids, const QList<Switch>& switches)
{
    QStringList names;
    for (const Switch& each : switches) {
        if (ids.contains(each.id))
            names.append(each.name);
    }
    return names.join(u", "_s);
}

QString timesText(const LearnedFact& fact)
{
    return translated(QT_TRANSLATE_NOOP("Knowledge", "%1 of %2")).arg(fact.agreeing).arg(fact.observed);
}

QString backupText(const LearnedFact& fact)
{
    const bool isFirm = fact.agreeing >= outagesToBelieveBackup;
    return (isFirm ? translated(QT_TRANSLATE_NOOP("Knowledge",
                                                  "survives outages (%1), so it seems to have a battery"))
                   : translated(QT_TRANSLATE_NOOP("Knowledge", "survived outages (%1): too few to tell")))
        .arg(timesText(fact));
}

QString bootText(const LearnedFact& fact)
{
    const Milliseconds boot(std::llround(fact.value) * 1000);
    return translated(QT_TRANSLATE_NOOP("Knowledge", "answers about %1 after the power is back"))
        .arg(durationText(boot));
}

} // namespace

QString factText(const LearnedFact& fact, const QList<Switch>& switches)
{
    switch (fact.kind) {
    case LearnedKind::OwnComputer:
        return translated(QT_TRANSLATE_NOOP(
            "Knowledge", "is this computer itself, so a refused connection proves nothing"));
    case LearnedKind::Gateway:
        return translated(QT_TRANSLATE_NOOP("Knowledge", "is the way out of this network: the router"));
    case LearnedKind::SharesPath:
        return translated(QT_TRANSLATE_NOOP("Knowledge", "hangs on the same access point as %1"))
            .arg(namesOf(fact.companions, switches));
    case LearnedKind::Outside:
        return translated(QT_TRANSLATE_NOOP("Knowledge", "lies in the internet: a witness outside"));
    case LearnedKind::Backup:
        return backupText(fact);
    case LearnedKind::GoesWith:
        return translated(QT_TRANSLATE_NOOP("Knowledge",
                                            "always goes together with %1 (%2): one access point or circuit"))
            .arg(namesOf(fact.companions, switches), timesText(fact));
    case LearnedKind::Loss:
        return translated(QT_TRANSLATE_NOOP("Knowledge", "%1 % of its checks fail for no reason"))
            .arg(QLocale().toString(fact.value * 100, 'f', 1));
    case LearnedKind::BootTime:
        return bootText(fact);
    }
    Q_UNREACHABLE();
}

QJsonArray learnedJson(const Switch& told, const QList<Switch>& switches, const Knowledge& knowledge,
                       const FactJudge& judge)
{
    QJsonArray list;
    for (const LearnedFact& fact : knowledge.facts.value(told.id).facts) {
        QJsonArray companions;
        for (const SwitchId id : fact.companions)
            companions.append(id.value());
        list.append(QJsonObject{{u"kind"_s, toWord(fact.kind)},
                                {u"use"_s, toWord(judge.useOf(fact, told))},
                                {u"agreeing"_s, fact.agreeing},
                                {u"observed"_s, fact.observed},
                                {u"value"_s, fact.value},
                                {u"companions"_s, companions},
                                {u"text"_s, factText(fact, switches)}});
    }
    return list;
}

} // namespace powermon
