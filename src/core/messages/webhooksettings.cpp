// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/webhooksettings.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QUrl>

#include "core/messages/messagetemplate.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

const QString wholeSecret = u"{secret}"_s;

QString translated(const char* text)
{
    return QCoreApplication::translate("Webhook", text);
}

tl::unexpected<Error> bad(const QString& where, const QString& what)
{
    return failure(ErrorCode::BadInput, {where, what});
}

Result<void> checkAddress(const QString& address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return bad(u"url"_s, translated(QT_TRANSLATE_NOOP(
                                 "Webhook", "this is no address that begins with https:// or http://")));
    return {};
}

/// A header that servers know people by.
bool tellsWhoItIs(const QString& name)
{
    static const QRegularExpression form(
        u"\\A(cookie|(.*-)?authorization|(.*[-_])?(key|token|secret|password))\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(name).hasMatch();
}

/// With these services whoever knows the address may write.
bool isSecretAddress(const QString& url)
{
    static const QRegularExpression form(
        u"\\Ahttps?://(hooks\\.slack\\.com/|([a-z]+\\.)?discord(app)?\\.com/api/(v[0-9]+/)?webhooks/|"
        "api\\.telegram\\.org/bot|[^/]+\\.webhook\\.office\\.com/|chat\\.googleapis\\.com/)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(url).hasMatch();
}

/// What is stored in the open must be no secret.
Result<void> checkOpenness(const QString& url)
{
    if (!QUrl(url).userInfo().isEmpty())
        return bad(u"url"_s, translated(QT_TRANSLATE_NOOP(
                                 "Webhook", "a password in the address would be stored in the open: write "
                                            "{secret} in its place and give it as the secret")));
    if (isSecretAddress(url) && !usesField(url, u"secret"_s))
        return bad(u"url"_s,
                   translated(QT_TRANSLATE_NOOP(
                       "Webhook", "whoever knows this address may write there, and it would be stored in the "
                                  "open: use the service's --preset, or write {secret} in the place of what "
                                  "is secret and give that with --secret-file")));
    return {};
}

Result<void> checkHeader(const QString& name, const QString& value, const QStringList& fields)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9!#$%&'*+.^_`|~-]+\\z"_s);
    const QString where = translated(QT_TRANSLATE_NOOP("Webhook", "header '%1'")).arg(shortened(name));
    if (!form.match(name).hasMatch() || value.contains(u'\n') || value.contains(u'\r'))
        return bad(where, translated(QT_TRANSLATE_NOOP("Webhook", "this is no header")));
    if (tellsWhoItIs(name) && !usesField(value, u"secret"_s))
        return bad(where, translated(QT_TRANSLATE_NOOP(
                              "Webhook", "this would be stored in the open: write {secret} in the place of "
                                         "what is secret and give that with --secret-file")));
    return checkTemplate(where, value, fields);
}

/// With something put in for each field it must be a document.
Result<void> checkJson(const QString& body, const QStringList& names)
{
    QMap<QString, QString> fields;
    for (const QString& name : names)
        fields.insert(name, u"1"_s);
    const QByteArray text = expandTemplate(body, fields, TemplatePlace::JsonText).toUtf8();
    QJsonParseError problem;
    (void) QJsonDocument::fromJson(text, &problem);
    const bool isDocument = body.trimmed() == "{json}"_L1 || problem.error == QJsonParseError::NoError;
    if (isDocument)
        return {};
    return bad(u"body"_s,
               translated(QT_TRANSLATE_NOOP("Webhook", "this is no JSON document: %1, at character %2"))
                   .arg(problem.errorString())
                   .arg(problem.offset));
}

} // namespace

bool WebhookSettings::needsSecret() const
{
    bool isUsed = isSigned || usesField(url, u"secret"_s) || usesField(body, u"secret"_s);
    for (const QString& value : headers)
        isUsed = isUsed || usesField(value, u"secret"_s);
    return isUsed;
}

QJsonObject toJson(const WebhookSettings& settings)
{
    QJsonObject headers;
    for (auto it = settings.headers.cbegin(); it != settings.headers.cend(); ++it)
        headers.insert(it.key(), it.value());
    return {{u"method"_s, settings.method},
            {u"url"_s, settings.url},
            {u"headers"_s, headers},
            {u"body"_s, settings.body},
            {u"content_type"_s, settings.contentType},
            {u"signed"_s, settings.isSigned}};
}

WebhookSettings webhookFromJson(const QJsonObject& json)
{
    WebhookSettings settings;
    settings.method = json.value("method"_L1).toString(settings.method);
    settings.url = json.value("url"_L1).toString();
    const QJsonObject headers = json.value("headers"_L1).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        settings.headers.insert(it.key(), it.value().toString());
    settings.body = json.value("body"_L1).toString(settings.body);
    settings.contentType = json.value("content_type"_L1).toString(settings.contentType);
    settings.isSigned = json.value("signed"_L1).toBool();
    return settings;
}

Result<void> checkSecretAddress(const QString& address)
{
    return checkAddress(address);
}

Result<void> checkWebhook(const WebhookSettings& settings)
{
    const QStringList fields = templateFields() + QStringList{u"secret"_s};
    if (!QStringList{u"POST"_s, u"PUT"_s, u"PATCH"_s, u"GET"_s}.contains(settings.method))
        return bad(u"method"_s,
                   translated(QT_TRANSLATE_NOOP("Webhook", "allowed are POST, PUT, PATCH and GET")));
    if (auto checked = checkOpenness(settings.url); !checked)
        return checked;
    if (auto checked = checkTemplate(u"url"_s, settings.url, fields); !checked)
        return checked;
    QString address = settings.url;
    address.replace(u'{', u'x').replace(u'}', u'x');
    if (auto checked = checkAddress(address); settings.url != wholeSecret && !checked)
        return checked;
    for (auto it = settings.headers.cbegin(); it != settings.headers.cend(); ++it) {
        if (auto checked = checkHeader(it.key(), it.value(), fields); !checked)
            return checked;
    }
    if (auto checked = checkTemplate(u"body"_s, settings.body, fields); !checked)
        return checked;
    if (settings.contentType.contains("json"_L1) && settings.method != "GET"_L1)
        return checkJson(settings.body, fields);
    return {};
}

QByteArray webhookSignature(const QString& secret, const QByteArray& id, qint64 seconds,
                            const QByteArray& body)
{
    const QString prefix = u"whsec_"_s;
    const QByteArray key = secret.startsWith(prefix)
                               ? QByteArray::fromBase64(secret.mid(prefix.size()).toLatin1())
                               : secret.toUtf8();
    const QByteArray content = id + '.' + QByteArray::number(seconds) + '.' + body;
    return "v1," + QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256).toBase64();
}

} // namespace powermon
