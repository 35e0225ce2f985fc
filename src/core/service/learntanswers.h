// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/interfaces/store.h"
#include "core/model/learnedfacts.h"

namespace powermon {

/// What a person says to what is learnt of a switch.
struct LearntAnswers
{
    QList<LearnedKind> denied = {}; ///< not so, and not to be learnt either
    bool isBelieved = false;        ///< what was denied before may be learnt again

    [[nodiscard]] bool isEmpty() const { return denied.isEmpty() && !isBelieved; }
    friend bool operator==(const LearntAnswers&, const LearntAnswers&) = default;
};

/// Keeps them; to be called in the store's thread. Errors: those of the store.
[[nodiscard]] Result<void> rememberAnswers(Store& store, SwitchId id, const LearntAnswers& answers);

} // namespace powermon
