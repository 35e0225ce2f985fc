// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/channeloptions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include "core/messages/programsettings.h"
#include "core/messages/webhooksettings.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("ChannelOptions", text);
}

Parameter listParameter(const QString& name, const QString& valueName, const QString& help,
                        QStringList& target)
{
    const auto take = [&target](const QString& text) -> Result<void> {
        target.append(text);
        return {};
    };
    return {name, valueName, help, take, Occurrence::Repeated};
}

Parameter lengthParameter(const QString& name, const QString& help, std::optional<Milliseconds>& target)
{
    const auto take = [name, &target](const QString& text) -> Result<void> {
        target = lengthFromText(text);
        if (!target)
            return failure(badOption(name, text, u"90s, 10m, 2h, 1d, 0"_s));
        return {};
    };
    return {name, u"TIME"_s, help, take, Occurrence::Optional};
}

/// A path has to lead to a program, a name has to be found.
Result<void> checkExecutable(const QString& program)
{
    const QFileInfo file(program);
    const bool isThere = program.contains(u'/') ? file.isFile() && file.isExecutable()
                                                : !QStandardPaths::findExecutable(program).isEmpty();
    if (isThere)
        return {};
    return failure(
        badOption(u"--program"_s, program,
                  translated(QT_TRANSLATE_NOOP("ChannelOptions", "a program that this user may run"))));
}

Result<void> takeTopics(const QString& text, std::optional<QList<Topic>>& target)
{
    QList<Topic> topics;
    for (const QString& word : text.split(u',', Qt::SkipEmptyParts)) {
        const auto topic = topicFromWord(word.trimmed());
        if (!topic)
            return failure(badOption(u"--tell"_s, word.trimmed(), topicWords()));
        topics.append(*topic);
    }
    target = topics;
    return {};
}

} // namespace

std::optional<Milliseconds> lengthFromText(const QString& text)
{
    static const QRegularExpression form(u"\\A([0-9]{1,6})([smhd])\\z"_s);
    if (text == "0"_L1)
        return Milliseconds(0);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int number = match.captured(1).toInt();
    const QChar unit = match.captured(2).at(0);
    const int seconds = unit == u's' ? 1 : unit == u'm' ? 60 : unit == u'h' ? 3600 : 86'400;
    return std::chrono::seconds(static_cast<qint64>(number) * seconds);
}

QList<Parameter> ChannelOptions::parameters()
{
    return webhookParameters() + commandParameters() + mailParameters() + ruleParameters();
}

QList<Parameter> ChannelOptions::webhookParameters()
{
    const auto takeBody = [this](const QString& text) -> Result<void> {
        m_body = text;
        return {};
    };
    const auto optional = Occurrence::Optional;
    return {
        textParameter(u"--preset"_s, u"SERVICE"_s, webhookPresets().join(u", "_s), optional, m_preset),
        textParameter(
            u"--url"_s, u"URL"_s,
            translated(QT_TRANSLATE_NOOP("ChannelOptions", "address of a webhook; {secret} and fields in it "
                                                           "are replaced")),
            optional, m_url),
        textParameter(u"--to"_s, u"CHAT"_s,
                      translated(QT_TRANSLATE_NOOP("ChannelOptions", "chat of a Telegram bot")), optional,
                      m_recipient),
        textParameter(u"--secret-file"_s, u"FILE"_s,
                      translated(QT_TRANSLATE_NOOP("ChannelOptions",
                                                   "the token or password is the first line of this "
                                                   "file (-: standard input); it goes into the keychain")),
                      optional, m_secretFile),
        textParameter(u"--method"_s, u"M"_s, u"POST, PUT, PATCH, GET"_s, optional, m_method),
        listParameter(u"--header"_s, u"\"N: V\""_s,
                      translated(QT_TRANSLATE_NOOP("ChannelOptions", "header of the call; may be repeated")),
                      m_headers),
        {u"--body"_s, u"TEXT"_s,
         translated(QT_TRANSLATE_NOOP("ChannelOptions",
                                      "what is sent, with fields like {title} and {text}; {json} is "
                                      "all of it")),
         takeBody, optional},
        textParameter(u"--content-type"_s, u"T"_s,
                      translated(QT_TRANSLATE_NOOP("ChannelOptions", "of the body: application/json")),
                      optional, m_contentType),
        flagParameter(u"--signed"_s,
                      translated(QT_TRANSLATE_NOOP("ChannelOptions",
                                                   "sign with the secret, as Standard Webhooks has it")),
                      m_isSigned)};
}

QList<Parameter> ChannelOptions::commandParameters()
{
    return {
        textParameter(
            u"--program"_s, u"P"_s,
            translated(QT_TRANSLATE_NOOP("ChannelOptions", "program to start with each message, never "
                                                           "through a shell")),
            Occurrence::Optional, m_program),
        listParameter(
            u"--argument"_s, u"A"_s,
            translated(QT_TRANSLATE_NOOP("ChannelOptions", "argument of the program, with fields like "
                                                           "{title}; may be repeated")),
            m_arguments),
        lengthParameter(u"--timeout"_s,
                        translated(QT_TRANSLATE_NOOP("ChannelOptions", "how long the program may take: 60s")),
                        m_timeout)};
}

QList<Parameter> ChannelOptions::mailParameters()
{
    const auto takeSecurity = [this](const QString& text) -> Result<void> {
        m_mailSecurity = mailSecurityFromWord(text);
        if (!m_mailSecurity)
            return failure(badOption(u"--smtp-security"_s, text, u"starttls, tls, none"_s));
        return {};
    };
    const auto takeUser = [this](const QString& text) -> Result<void> {
        m_mailUser = text;
        return {};
    };
    const auto optional = Occurrence::Optional;
    return {
        textParameter(u"--smtp"_s, u"HOST[:PORT]"_s,
                      translated(QT_TRANSLATE_NOOP("ChannelOptions", "mail server to send e-mail with")),
                      optional, m_mailServer),
        {u"--smtp-security"_s, u"S"_s,
         translated(QT_TRANSLATE_NOOP("ChannelOptions", "starttls (the default), tls or none")), takeSecurity,
         optional},
        {u"--smtp-user"_s, u"U"_s,
         translated(
             QT_TRANSLATE_NOOP("ChannelOptions", "user of the mail server; the password is the secret")),
         takeUser, optional},
        textParameter(u"--mail-from"_s, u"A"_s,
                      translated(QT_TRANSLATE_NOOP("ChannelOptions", "address of the sender")), optional,
                      m_mailFrom),
        listParameter(u"--mail-to"_s, u"A"_s,
                      translated(QT_TRANSLATE_NOOP("ChannelOptions", "address to write to; may be repeated")),
                      m_mailTo)};
}

QList<Parameter> ChannelOptions::ruleParameters()
{
    const auto takeTold = [this](const QString& text) { return takeTopics(text, m_topics); };
    const auto takeFrom = [this](const QString& text) -> Result<void> {
        m_from = confidenceFromWord(text);
        if (!m_from)
            return failure(badOption(u"--from"_s, text, u"suspected, probable, confirmed"_s));
        return {};
    };
    const auto takeQuiet = [this](const QString& text) -> Result<void> {
        m_quiet = text;
        return {};
    };
    const auto optional = Occurrence::Optional;
    return {
        {u"--tell"_s, u"LIST"_s,
         translated(QT_TRANSLATE_NOOP("ChannelOptions", "what is told: %1")).arg(topicWords()), takeTold,
         optional},
        {u"--from"_s, u"C"_s,
         translated(
             QT_TRANSLATE_NOOP("ChannelOptions", "how sure it must be: suspected, probable or confirmed")),
         takeFrom, optional},
        lengthParameter(u"--after"_s,
                        translated(QT_TRANSLATE_NOOP("ChannelOptions", "tell only what lasts so long: 10m")),
                        m_after),
        lengthParameter(
            u"--remind"_s,
            translated(QT_TRANSLATE_NOOP("ChannelOptions", "again so often while it goes on: 2h; 0: never")),
            m_remind),
        flagParameter(u"--members"_s,
                      translated(QT_TRANSLATE_NOOP("ChannelOptions", "tell also when more switches go")),
                      m_tellsMembers),
        flagParameter(u"--no-end"_s,
                      translated(QT_TRANSLATE_NOOP("ChannelOptions", "do not tell when it is over")),
                      m_leavesOutEnd),
        {u"--quiet"_s, u"HOURS"_s,
         translated(QT_TRANSLATE_NOOP("ChannelOptions",
                                      "silent hours: \"22:00-07:00\" or \"mon-fri 22:00-07:00; "
                                      "sat,sun 23:00-09:30\"; what came meanwhile is told then")),
         takeQuiet, optional},
        textParameter(
            u"--zone"_s, u"Z"_s,
            translated(QT_TRANSLATE_NOOP("ChannelOptions", "time zone of these hours: Europe/Berlin")),
            optional, m_zone),
        flagParameter(u"--off"_s,
                      translated(QT_TRANSLATE_NOOP("ChannelOptions", "keep it, but send nothing")), m_isOff),
        flagParameter(u"--on"_s, translated(QT_TRANSLATE_NOOP("ChannelOptions", "send again")), m_isOn)};
}

/// What the options describe; empty: nothing new.
QStringList ChannelOptions::types() const
{
    QStringList types;
    if (!m_preset.isEmpty() || !m_url.isEmpty())
        types.append(u"webhook"_s);
    if (!m_program.isEmpty())
        types.append(u"command"_s);
    if (!m_mailServer.isEmpty())
        types.append(u"mail"_s);
    return types;
}

Result<Channel> ChannelOptions::applied(Channel channel, bool hasSecret) const
{
    const QString type = types().value(0);
    if (channel.settings.type.isEmpty() && type.isEmpty())
        return failure(ErrorCode::BadInput,
                       {channel.settings.name,
                        translated(QT_TRANSLATE_NOOP(
                            "ChannelOptions", "say where it leads: --preset, --url, --program or --smtp"))});
    if (types().size() > 1)
        return failure(ErrorCode::BadInput,
                       {channel.settings.name,
                        translated(QT_TRANSLATE_NOOP(
                            "ChannelOptions", "a channel is a webhook, a program or e-mail, not several"))});
    if (!type.isEmpty() && type != channel.settings.type)
        channel.settings = {channel.settings.name, type, {}};
    const auto applied = channel.settings.type == "webhook"_L1 ? applyWebhook(channel, hasSecret)
                         : channel.settings.type == "mail"_L1  ? applyMail(channel)
                                                               : applyCommand(channel);
    if (!applied)
        return failure(applied.error());
    if (const auto ruled = applyRules(channel); !ruled)
        return failure(ruled.error());
    if (const auto quiet = applyQuiet(channel); !quiet)
        return failure(quiet.error());
    channel.isActive = m_isOn || (channel.isActive && !m_isOff);
    return channel;
}

Result<void> ChannelOptions::applyWebhook(Channel& channel, bool hasSecret) const
{
    WebhookSettings webhook = webhookFromJson(channel.settings.options);
    if (!m_preset.isEmpty()) {
        const auto preset = webhookFromPreset(m_preset, {m_url, m_recipient, hasSecret});
        if (!preset)
            return failure(preset.error());
        webhook = preset->settings;
        m_foundSecret = preset->secret;
        if (auto checked = checkSecretAddress(m_foundSecret); !m_foundSecret.isEmpty() && !checked)
            return checked;
    } else if (!m_url.isEmpty()) {
        webhook.url = m_url;
    }
    if (!m_method.isEmpty())
        webhook.method = m_method.toUpper();
    for (const QString& header : m_headers) {
        if (!header.contains(u':'))
            return failure(badOption(u"--header"_s, header, u"\"Name: value\""_s));
        webhook.headers.insert(header.section(u':', 0, 0).trimmed(), header.section(u':', 1).trimmed());
    }
    webhook.body = m_body.value_or(webhook.body);
    if (!m_contentType.isEmpty())
        webhook.contentType = m_contentType;
    webhook.isSigned = webhook.isSigned || m_isSigned;
    channel.settings.options = toJson(webhook);
    return {};
}

Result<void> ChannelOptions::applyCommand(Channel& channel) const
{
    ProgramSettings program = programFromJson(channel.settings.options);
    if (!m_program.isEmpty()) {
        program.program = m_program;
        if (auto checked = checkExecutable(m_program); !checked)
            return checked;
    }
    if (!m_arguments.isEmpty())
        program.arguments = m_arguments;
    program.timeout = m_timeout.value_or(program.timeout);
    channel.settings.options = toJson(program);
    return {};
}

Result<void> ChannelOptions::applyMail(Channel& channel) const
{
    MailSettings mail = mailFromJson(channel.settings.options);
    if (m_mailSecurity && *m_mailSecurity != mail.security) {
        mail.security = *m_mailSecurity;
        mail.port = usualPort(mail.security);
    }
    if (!m_mailServer.isEmpty()) {
        const QString port = m_mailServer.section(u':', 1);
        mail.host = m_mailServer.section(u':', 0, 0);
        if (!port.isEmpty()) {
            const auto number = numberOption(u"--smtp"_s, port, 1, 65535);
            if (!number)
                return failure(number.error());
            mail.port = static_cast<quint16>(*number);
        }
    }
    mail.user = m_mailUser.value_or(mail.user);
    if (!m_mailFrom.isEmpty())
        mail.from = m_mailFrom;
    if (!m_mailTo.isEmpty())
        mail.to = m_mailTo;
    channel.settings.options = toJson(mail);
    return {};
}

Result<void> ChannelOptions::applyRules(Channel& channel) const
{
    if (m_topics) {
        for (const QString& word : topicWords().split(u", "_s)) {
            const Topic topic = *topicFromWord(word);
            TopicRule rule = ruleOf(channel.rules, topic);
            rule.isTold = m_topics->contains(topic);
            channel.rules.insert(topic, rule);
        }
    }
    for (const QString& word : topicWords().split(u", "_s)) {
        const Topic topic = *topicFromWord(word);
        TopicRule rule = ruleOf(channel.rules, topic);
        rule.from = m_from.value_or(rule.from);
        rule.after = m_after.value_or(rule.after);
        if (m_remind)
            rule.remindEvery = *m_remind > Milliseconds(0) ? m_remind : std::nullopt;
        rule.tellsMembers = rule.tellsMembers || m_tellsMembers;
        rule.tellsEnd = rule.tellsEnd && !m_leavesOutEnd;
        if (rule != ruleOf(channel.rules, topic))
            channel.rules.insert(topic, rule);
    }
    if (m_remind && *m_remind > Milliseconds(0) && *m_remind < std::chrono::minutes(1))
        return failure(badOption(u"--remind"_s, u"%1s"_s.arg(m_remind->count() / 1000), u"1m, 2h, …, 0"_s));
    return {};
}

Result<void> ChannelOptions::applyQuiet(Channel& channel) const
{
    if (!m_quiet && m_zone.isEmpty())
        return {};
    QString zone = m_zone;
    if (zone.isEmpty() && !channel.quiet.text().isEmpty())
        zone = channel.quiet.zone();
    if (zone.isEmpty())
        zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    const auto quiet = QuietHours::parse(m_quiet.value_or(channel.quiet.text()), zone);
    if (!quiet)
        return failure(quiet.error());
    channel.quiet = *quiet;
    return {};
}

} // namespace powermon
