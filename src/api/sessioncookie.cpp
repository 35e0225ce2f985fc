// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/sessioncookie.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr char cookieName[] = "powermon_session";
constexpr auto plainBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QByteArray SessionCookies::signature(const QByteArray& purpose, const QByteArray& text) const
{
    return QMessageAuthenticationCode::hash(purpose + ':' + text, m_key, QCryptographicHash::Sha256)
        .toBase64(plainBase64);
}

QByteArray SessionCookies::signedText(const Session& session) const
{
    const QJsonObject object{{u"n"_s, session.tokenName},
                             {u"m"_s, QString::fromLatin1(session.tokenMark.toHex())},
                             {u"e"_s, session.expiresAt.milliseconds()}};
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(plainBase64);
    return text + '.' + signature("session", text);
}

std::optional<Session> SessionCookies::read(const QByteArray& text, Timestamp now) const
{
    const qsizetype dot = text.indexOf('.');
    if (dot < 0 || !equalInConstantTime(text.mid(dot + 1), signature("session", text.left(dot))))
        return std::nullopt;
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromBase64(text.left(dot), QByteArray::Base64UrlEncoding))
            .object();
    const Session session{object.value("n"_L1).toString(),
                          QByteArray::fromHex(object.value("m"_L1).toString().toLatin1()),
                          Timestamp::fromMilliseconds(object.value("e"_L1).toInteger())};
    return now < session.expiresAt ? std::optional(session) : std::nullopt;
}

QString SessionCookies::csrfToken(const QByteArray& text) const
{
    return QString::fromLatin1(signature("csrf", text));
}

QByteArray SessionCookies::valueIn(const QByteArray& field)
{
    for (const QByteArray& each : field.split(';')) {
        const QByteArray pair = each.trimmed();
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0 && pair.left(equals) == cookieName)
            return pair.mid(equals + 1);
    }
    return {};
}

QByteArray SessionCookies::setField(const QByteArray& text, bool isSecure)
{
    const auto seconds = text.isEmpty() ? 0 : std::chrono::seconds(lifetime).count();
    QByteArray field = QByteArray(cookieName) + '=' + text +
                       "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + QByteArray::number(qint64(seconds));
    if (isSecure)
        field += "; Secure";
    return field;
}

bool equalInConstantTime(const QByteArray& left, const QByteArray& right)
{
    if (left.size() != right.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned char>(left.at(i)) ^ static_cast<unsigned char>(right.at(i));
    return difference == 0;
}

} // namespace powermon
