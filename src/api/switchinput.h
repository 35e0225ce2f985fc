// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/base/result.h"
#include "core/model/switch.h"
#include "core/service/learntanswers.h"

namespace powermon {

/// \a base with what \a changes says of it, in the keys of switchJson(); null is as if nobody had told. The
/// port follows the scheme where it is the usual one. Errors: BadInput that names the key, BadName, BadHost,
/// BadValue.
[[nodiscard]] Result<Switch> editedSwitch(const Switch& base, const QJsonObject& changes);
/// The same for a new one: a name and an address have to be there.
[[nodiscard]] Result<Switch> newSwitch(const QJsonObject& json, Timestamp now);

/// Takes "not_learned" and "learn_again" out of \a body: what a person says to what is learnt of the switch.
/// Errors: BadInput that names the key.
[[nodiscard]] Result<LearntAnswers> takeLearntAnswers(QJsonObject& body);

} // namespace powermon
