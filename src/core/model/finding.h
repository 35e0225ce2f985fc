// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace powermon {

/// How something stands that PowerMon depends on.
enum class FindingState
{
    Good,
    Note,    ///< it goes without
    Trouble, ///< to be mended
};

/// What an examination found of one thing.
struct Finding
{
    QString subject; ///< a word that stays: "database", "keychain", …
    FindingState state = FindingState::Good;
    QString text;        ///< a sentence without a full stop
    QString remedy = {}; ///< what to do; empty: nothing

    friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace powermon
