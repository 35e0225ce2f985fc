// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

#include "core/interfaces/store.h"

namespace powermon {

/// What the owner of a token may do. The words of toWord() are stored: never change one.
enum class TokenScope
{
    Read,
    Write, ///< and read
};

/// A key to the REST server as it is kept: the token itself is known to its owner alone.
struct ApiToken
{
    QString name;
    TokenScope scope = TokenScope::Read;
    QByteArray hash; ///< SHA-256 of the token; of 256 random bits, so that no slower one is needed
    Timestamp createdAt;

    friend bool operator==(const ApiToken&, const ApiToken&) = default;
};

/// A token that was made, and what its owner has to present.
struct NewApiToken
{
    ApiToken token;
    QString secret; ///< shown once, kept nowhere
};

inline constexpr qsizetype maximumTokenNameLength = 60;
inline constexpr qsizetype mostApiTokens = 100;

/// 256 random bits of the system: "pm_" and 43 characters that need no quoting anywhere.
[[nodiscard]] QString randomSecret();
[[nodiscard]] QByteArray tokenHash(const QString& secret);

// They stand in the store's value "api_tokens". To be called in the store's thread; errors also: those of the
// store.
/// In the order in which they were made.
[[nodiscard]] Result<QList<ApiToken>> readApiTokens(Store& store);
/// Errors: BadName, also where the name is taken; BadInput where there are too many.
[[nodiscard]] Result<NewApiToken> addApiToken(Store& store, const QString& name, TokenScope scope,
                                              Timestamp now);
/// From the next moment on it opens nothing; false where there was none.
[[nodiscard]] Result<bool> removeApiToken(Store& store, const QString& name);

/// {"name","scope","created_at"}
[[nodiscard]] QJsonObject apiTokenJson(const ApiToken& token);

[[nodiscard]] QString toWord(TokenScope scope); ///< "read", "write"
[[nodiscard]] std::optional<TokenScope> tokenScopeFromWord(const QString& word);

} // namespace powermon
