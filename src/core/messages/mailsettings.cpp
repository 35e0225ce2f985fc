// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/mailsettings.h"

#include <array>

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include "core/model/words.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr std::array securityWords{Word{MailSecurity::StartTls, "starttls"_L1},
                                   Word{MailSecurity::Tls, "tls"_L1}, Word{MailSecurity::None, "none"_L1}};

QString translated(const char* text)
{
    return QCoreApplication::translate("Mail", text);
}

tl::unexpected<Error> bad(const QString& where, const QString& what)
{
    return failure(ErrorCode::BadInput, {where, what});
}

Result<void> checkAddress(const QString& where, const QString& address)
{
    static const QRegularExpression form(u"\\A[^\\s<>@,;]+@[^\\s<>@,;]+\\z"_s);
    if (form.match(address).hasMatch())
        return {};
    return bad(where, translated(QT_TRANSLATE_NOOP("Mail", "'%1' is no address like me@example.org"))
                          .arg(shortened(address)));
}

} // namespace

QString toWord(MailSecurity security)
{
    return wordOf(securityWords, security);
}

std::optional<MailSecurity> mailSecurityFromWord(const QString& word)
{
    return valueOf(securityWords, word);
}

quint16 usualPort(MailSecurity security)
{
    switch (security) {
    case MailSecurity::StartTls:
        return 587;
    case MailSecurity::Tls:
        return 465;
    case MailSecurity::None:
        return 25;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const MailSettings& settings)
{
    return {{u"host"_s, settings.host},
            {u"port"_s, settings.port},
            {u"security"_s, toWord(settings.security)},
            {u"user"_s, settings.user},
            {u"from"_s, settings.from},
            {u"to"_s, QJsonArray::fromStringList(settings.to)}};
}

MailSettings mailFromJson(const QJsonObject& json)
{
    MailSettings settings;
    settings.host = json.value("host"_L1).toString();
    settings.security =
        mailSecurityFromWord(json.value("security"_L1).toString()).value_or(MailSecurity::StartTls);
    settings.port = static_cast<quint16>(json.value("port"_L1).toInt(usualPort(settings.security)));
    settings.user = json.value("user"_L1).toString();
    settings.from = json.value("from"_L1).toString();
    const QJsonArray recipients = json.value("to"_L1).toArray();
    for (const QJsonValue& recipient : recipients)
        settings.to.append(recipient.toString());
    return settings;
}

Result<void> checkMail(const MailSettings& settings)
{
    static const QRegularExpression host(u"\\A[A-Za-z0-9][A-Za-z0-9.:-]*\\z"_s);
    if (!host.match(settings.host).hasMatch() || settings.port == 0)
        return bad(u"--smtp"_s,
                   translated(QT_TRANSLATE_NOOP("Mail", "'%1' is no server like mail.example.org:587"))
                       .arg(shortened(settings.host)));
    if (const auto from = checkAddress(u"--mail-from"_s, settings.from); !from)
        return from;
    if (settings.to.isEmpty())
        return bad(u"--mail-to"_s, translated(QT_TRANSLATE_NOOP("Mail", "say to whom it goes")));
    for (const QString& recipient : settings.to) {
        if (const auto to = checkAddress(u"--mail-to"_s, recipient); !to)
            return to;
    }
    if (!settings.user.isEmpty() && settings.security == MailSecurity::None)
        return bad(
            u"--smtp-security"_s,
            translated(QT_TRANSLATE_NOOP("Mail", "without encryption the password would go in the open: use "
                                                 "starttls or tls, or no user")));
    return {};
}

} // namespace powermon
