// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QString>

#include "core/base/strongid.h"

namespace powermon {

/// What can be found out of a switch without asking anybody. The words of toWord() are stored: never change
/// one.
enum class LearnedKind
{
    OwnComputer, ///< its address is this computer's own
    Gateway,     ///< its address is the way out of the local network
    SharesPath,  ///< one hardware address answers for it and its companions: a repeater, say
    Outside,     ///< its address lies beyond the local network
    Backup,      ///< it answers through outages: `agreeing` of the `observed` ones
    GoesWith,    ///< it goes when its companions go, and never without them: `agreeing` of `observed` times;
                 ///< `value`: which share of them was the network
    Loss,     ///< `value`: share of its checks that fail for no reason, 0 to 1; `observed`: checks behind it
    BootTime, ///< `value`: seconds from the return of the power to its answer; `observed`: returns behind it
};

/// One thing that was found out, with how well it is founded.
struct LearnedFact
{
    LearnedKind kind = LearnedKind::Backup;
    int agreeing = 0;
    int observed = 0;
    double value = 0;
    QList<SwitchId> companions; ///< of GoesWith and SharesPath; without the switch itself, in ascending order

    friend bool operator==(const LearnedFact&, const LearnedFact&) = default;
};

/// All that was found out of one switch; at most one fact of each kind.
struct SwitchFacts
{
    SwitchId switchId;
    QList<LearnedFact> facts;

    /// Nothing (nullptr) where nothing of this kind is known; valid as long as the list is not changed.
    [[nodiscard]] const LearnedFact* find(LearnedKind kind) const;
    friend bool operator==(const SwitchFacts&, const SwitchFacts&) = default;
};

// The words that stand in databases and JSON: "own_computer", "gateway", "shares_path", "outside", "backup",
// "goes_with", "loss", "boot_time"; nothing for any other text.
[[nodiscard]] QString toWord(LearnedKind kind);
[[nodiscard]] std::optional<LearnedKind> learnedKindFromWord(const QString& word);

} // namespace powermon
