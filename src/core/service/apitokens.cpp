// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/apitokens.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include "core/model/words.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array scopeWords{Word{TokenScope::Read, "read"_L1}, Word{TokenScope::Write, "write"_L1}};

[[nodiscard]] QString valueKey()
{
    return u"api_tokens"_s;
}

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("ApiTokens", text);
}

[[nodiscard]] tl::unexpected<Error> refused(const QString& name, const QString& allowed)
{
    return failure(ErrorCode::BadName, {shortened(name), allowed});
}

[[nodiscard]] Result<void> write(Store& store, const QList<ApiToken>& tokens)
{
    QJsonArray array;
    for (const ApiToken& token : tokens) {
        QJsonObject object = apiTokenJson(token);
        object.insert(u"hash"_s, QString::fromLatin1(token.hash.toHex()));
        array.append(object);
    }
    return store.values().setValue(valueKey(),
                                   QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

/// One that cannot be read opens nothing.
[[nodiscard]] std::optional<ApiToken> tokenFromJson(const QJsonObject& object)
{
    const auto scope = tokenScopeFromWord(object.value("scope"_L1).toString());
    const auto createdAt = Timestamp::fromIso(object.value("created_at"_L1).toString());
    const QByteArray hash = QByteArray::fromHex(object.value("hash"_L1).toString().toLatin1());
    const QString name = object.value("name"_L1).toString();
    if (!scope || !createdAt || name.isEmpty() || hash.size() != 32)
        return std::nullopt;
    return ApiToken{name, *scope, hash, *createdAt};
}

[[nodiscard]] Result<void> checkName(const QList<ApiToken>& tokens, const QString& name)
{
    const bool hasControl =
        std::ranges::any_of(name, [](QChar each) { return each.category() == QChar::Other_Control; });
    if (name.isEmpty() || hasControl || name.size() > maximumTokenNameLength)
        return refused(name, translated(QT_TRANSLATE_NOOP("ApiTokens", "1 to %1 characters on one line"))
                                 .arg(maximumTokenNameLength));
    if (std::ranges::any_of(tokens, [&name](const ApiToken& each) { return each.name == name; }))
        return refused(name, translated(QT_TRANSLATE_NOOP("ApiTokens", "another token has it already")));
    if (tokens.size() >= mostApiTokens)
        return refused(
            name,
            translated(QT_TRANSLATE_NOOP("ApiTokens", "there are %1 tokens already")).arg(tokens.size()));
    return {};
}

} // namespace

QString randomSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const QByteArray bytes(reinterpret_cast<const char*>(words.data()),
                           static_cast<qsizetype>(sizeof(words)));
    return "pm_"_L1 + QString::fromLatin1(
                          bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray tokenHash(const QString& secret)
{
    return QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256);
}

Result<QList<ApiToken>> readApiTokens(Store& store)
{
    const auto text = store.values().value(valueKey());
    if (!text)
        return failure(text.error());
    QList<ApiToken> tokens;
    const QJsonArray array = QJsonDocument::fromJson(text->value_or(QString()).toUtf8()).array();
    for (const QJsonValue& each : array) {
        if (const auto token = tokenFromJson(each.toObject()))
            tokens.append(*token);
    }
    return tokens;
}

Result<NewApiToken> addApiToken(Store& store, const QString& name, TokenScope scope, Timestamp now)
{
    const QString secret = randomSecret();
    const ApiToken token{name.trimmed(), scope, tokenHash(secret), now};
    const auto done = store.transaction([&]() -> Result<void> {
        auto tokens = readApiTokens(store);
        if (!tokens)
            return failure(tokens.error());
        if (const auto checked = checkName(*tokens, token.name); !checked)
            return checked;
        tokens->append(token);
        return write(store, *tokens);
    });
    return done ? Result<NewApiToken>(NewApiToken{token, secret}) : failure(done.error());
}

Result<bool> removeApiToken(Store& store, const QString& name)
{
    bool isRemoved = false;
    const auto done = store.transaction([&]() -> Result<void> {
        auto tokens = readApiTokens(store);
        if (!tokens)
            return failure(tokens.error());
        isRemoved = tokens->removeIf([&name](const ApiToken& each) { return each.name == name; }) > 0;
        return isRemoved ? write(store, *tokens) : Result<void>();
    });
    return done ? Result<bool>(isRemoved) : failure(done.error());
}

QJsonObject apiTokenJson(const ApiToken& token)
{
    return {{u"name"_s, token.name},
            {u"scope"_s, toWord(token.scope)},
            {u"created_at"_s, token.createdAt.toIso()}};
}

QString toWord(TokenScope scope)
{
    return wordOf(scopeWords, scope);
}

std::optional<TokenScope> tokenScopeFromWord(const QString& word)
{
    return valueOf(scopeWords, word);
}

} // namespace powermon
