// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <optional>

#include <QString>

namespace powermon {

/// The word by which a value of an enumeration is known outside: in JSON, in options, in the database.
template <typename Enum>
struct Word
{
    Enum value;
    QLatin1StringView word;
};

// clang 14 does not deduce from an aggregate.
template <typename Enum>
Word(Enum, QLatin1StringView) -> Word<Enum>;

/// \a words must have one for every value.
template <typename Enum, size_t size>
[[nodiscard]] QString wordOf(const std::array<Word<Enum>, size>& words, Enum value)
{
    const auto found = std::ranges::find(words, value, &Word<Enum>::value);
    Q_ASSERT(found != words.end());
    return found->word;
}

/// Nothing for a word that none of \a words is; upper and lower case differ.
template <typename Enum, size_t size>
[[nodiscard]] std::optional<Enum> valueOf(const std::array<Word<Enum>, size>& words, const QString& word)
{
    const auto found =
        std::ranges::find_if(words, [&word](const Word<Enum>& entry) { return entry.word == word; });
    if (found == words.end())
        return std::nullopt;
    return found->value;
}

} // namespace powermon
