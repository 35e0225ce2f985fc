// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "core/service/effectiveswitches.h"

namespace powermon {

/// What was found out, as a sentence without a full stop, in the program's language. \a switches lends the
/// names of companions.
[[nodiscard]] QString factText(const LearnedFact& fact, const QList<Switch>& switches);

/// [{"kind","use","agreeing","observed","value","companions":[ids],"text"}] of one switch
[[nodiscard]] QJsonArray learnedJson(const Switch& told, const QList<Switch>& switches,
                                     const Knowledge& knowledge, const FactJudge& judge);

} // namespace powermon
