// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/learnedfacts.h"

#include <algorithm>
#include <array>

#include "core/model/words.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr std::array kindWords{
    Word{LearnedKind::OwnComputer, "own_computer"_L1},
    Word{LearnedKind::Gateway, "gateway"_L1},
    Word{LearnedKind::SharesPath, "shares_path"_L1},
    Word{LearnedKind::Outside, "outside"_L1},
    Word{LearnedKind::Backup, "backup"_L1},
    Word{LearnedKind::GoesWith, "goes_with"_L1},
    Word{LearnedKind::Loss, "loss"_L1},
    Word{LearnedKind::BootTime, "boot_time"_L1},
};

} // namespace

const LearnedFact* SwitchFacts::find(LearnedKind kind) const
{
    const auto found = std::find_if(facts.cbegin(), facts.cend(),
                                    [kind](const LearnedFact& fact) { return fact.kind == kind; });
    return found == facts.cend() ? nullptr : &*found;
}

QString toWord(LearnedKind kind)
{
    return wordOf(kindWords, kind);
}

std::optional<LearnedKind> learnedKindFromWord(const QString& word)
{
    return valueOf(kindWords, word);
}

} // namespace powermon
