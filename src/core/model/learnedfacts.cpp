// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/learnedfacts.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr std::array<std::pair<LearnedKind, QLatin1StringView>, 8> kindWords{{
    {LearnedKind::OwnComputer, "own_computer"_L1},
    {LearnedKind::Gateway, "gateway"_L1},
    {LearnedKind::SharesPath, "shares_path"_L1},
    {LearnedKind::Outside, "outside"_L1},
    {LearnedKind::Backup, "backup"_L1},
    {LearnedKind::GoesWith, "goes_with"_L1},
    {LearnedKind::Loss, "loss"_L1},
    {LearnedKind::BootTime, "boot_time"_L1},
}};

} // namespace

const LearnedFact* SwitchFacts::find(LearnedKind kind) const
{
    const auto found = std::find_if(facts.cbegin(), facts.cend(),
                                    [kind](const LearnedFact& fact) { return fact.kind == kind; });
    return found == facts.cend() ? nullptr : &*found;
}

QString toWord(LearnedKind kind)
{
    const auto found = std::find_if(kindWords.begin(), kindWords.end(),
                                    [kind](const auto& entry) { return entry.first == kind; });
    Q_ASSERT(found != kindWords.end());
    return found->second;
}

std::optional<LearnedKind> learnedKindFromWord(const QString& word)
{
    const auto found = std::find_if(kindWords.begin(), kindWords.end(),
                                    [&word](const auto& entry) { return entry.second == word; });
    return found == kindWords.end() ? std::nullopt : std::optional(found->first);
}

} // namespace powermon
