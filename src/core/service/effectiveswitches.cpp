// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/effectiveswitches.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "core/model/words.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// Times that switches went together before that means something.
constexpr int timesToBelieveCompanions = 3;
/// Checks before a share of lost ones means something.
constexpr int checksToBelieveLoss = 200;

constexpr std::array useWords{Word{FactUse::Used, "used"_L1}, Word{FactUse::Told, "told"_L1},
                              Word{FactUse::Refused, "refused"_L1}, Word{FactUse::Unsure, "unsure"_L1},
                              Word{FactUse::ForShow, "for_show"_L1}};

FactUse useOfBackup(const LearnedFact& fact, const Switch& told)
{
    if (told.hasBackup || told.role == SwitchRole::Reference || told.role == SwitchRole::Internet)
        return FactUse::Told;
    const int went = fact.observed - fact.agreeing;
    const bool isFirm = fact.agreeing >= outagesToBelieveBackup && fact.agreeing >= outagesToOutweigh * went;
    return isFirm ? FactUse::Used : FactUse::Unsure;
}

FactUse useOfCompanions(const LearnedFact& fact, const Switch& told)
{
    if (!told.via.isEmpty())
        return FactUse::Told;
    if (fact.kind == LearnedKind::SharesPath)
        return FactUse::Used;
    if (fact.agreeing < timesToBelieveCompanions || fact.agreeing < fact.observed)
        return FactUse::Unsure;
    // What goes together with the power may be a circuit: only the network's doing shows a shared way.
    return fact.value > 0.5 ? FactUse::Used : FactUse::ForShow;
}

QString sharedWay(const LearnedFact& fact, const Switch& told, const QList<Switch>& all)
{
    SwitchId first = told.id;
    for (const SwitchId id : fact.companions) {
        if (id.value() < first.value())
            first = id;
    }
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [first](const Switch& each) { return each.id == first; });
    const QString name = found == all.cend() ? told.name : found->name;
    return QCoreApplication::translate("Knowledge", "the access point of %1").arg(name);
}

void apply(const LearnedFact& fact, Switch& effective, const QList<Switch>& all)
{
    switch (fact.kind) {
    case LearnedKind::Gateway:
        effective.role = SwitchRole::Gateway;
        return;
    case LearnedKind::Outside:
        effective.role = SwitchRole::Internet;
        return;
    case LearnedKind::Backup:
        effective.hasBackup = true;
        return;
    case LearnedKind::SharesPath:
    case LearnedKind::GoesWith:
        if (effective.via.isEmpty())
            effective.via = sharedWay(fact, effective, all);
        return;
    case LearnedKind::OwnComputer:
    case LearnedKind::Loss:
    case LearnedKind::BootTime:
        return;
    }
}

} // namespace

QString toWord(FactUse use)
{
    return wordOf(useWords, use);
}

FactJudge::FactJudge(const QList<Switch>& told, const Knowledge& knowledge) : m_knowledge(knowledge)
{
    for (const Switch& each : told) {
        ++m_switchesAt[each.target.host];
        if (each.isActive && each.role == SwitchRole::Mains)
            ++(knowledge.find(each.id, LearnedKind::Outside) != nullptr ? m_outside : m_inside);
    }
}

/// A witness outside stands for the way there alone. Several switches at one address in the internet are
/// another house behind its router, and so are those of which more was told; and where hardly anything else
/// is watched, they are what is to be watched.
bool FactJudge::canBeWitness(const Switch& told) const
{
    const bool isDescribed =
        told.hasBackup || !told.group.isEmpty() || !told.via.isEmpty() || told.link != LinkKind::Unknown;
    return !isDescribed && m_switchesAt.value(told.target.host) == 1 && m_inside > m_outside;
}

FactUse FactJudge::useOf(const LearnedFact& fact, const Switch& told) const
{
    if (m_knowledge.isRefused(told.id, fact.kind))
        return FactUse::Refused;
    const bool isRoleOpen = told.role == SwitchRole::Mains;
    switch (fact.kind) {
    case LearnedKind::Gateway:
        return isRoleOpen ? FactUse::Used : FactUse::Told;
    case LearnedKind::Outside:
        if (!isRoleOpen)
            return FactUse::Told;
        return canBeWitness(told) ? FactUse::Used : FactUse::ForShow;
    case LearnedKind::Backup:
        return useOfBackup(fact, told);
    case LearnedKind::SharesPath:
    case LearnedKind::GoesWith:
        return useOfCompanions(fact, told);
    case LearnedKind::Loss:
        return fact.observed < checksToBelieveLoss ? FactUse::Unsure : FactUse::ForShow;
    case LearnedKind::OwnComputer:
    case LearnedKind::BootTime:
        return FactUse::ForShow;
    }
    Q_UNREACHABLE();
}

QList<Switch> effectiveSwitches(const QList<Switch>& told, const Knowledge& knowledge)
{
    QList<Switch> effective = told;
    const FactJudge judge(told, knowledge);
    for (qsizetype i = 0; i < told.size(); ++i) {
        const auto known = knowledge.facts.constFind(told.at(i).id);
        if (known == knowledge.facts.cend())
            continue;
        for (const LearnedFact& fact : known->facts) {
            if (judge.useOf(fact, told.at(i)) == FactUse::Used)
                apply(fact, effective[i], told);
        }
    }
    return effective;
}

} // namespace powermon
