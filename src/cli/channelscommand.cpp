// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/channelscommand.h"

#include <algorithm>

#include <QFile>
#include <QJsonArray>

#include "cli/linereader.h"
#include "cli/texttable.h"
#include "core/base/whenfinished.h"
#include "core/interfaces/messagechannel.h"
#include "core/interfaces/secretstore.h"
#include "core/messages/channelsecret.h"
#include "core/service/channelstore.h"
#include "core/service/messagetexts.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestSecret = 8192;

QString topicsText(const Channel& channel)
{
    QStringList told;
    for (const QString& word : topicWords().split(u", "_s)) {
        if (ruleOf(channel.rules, *topicFromWord(word)).isTold)
            told.append(word);
    }
    return told.join(u", "_s);
}

/// Where it leads, as far as that is no secret.
QString targetText(const Channel& channel)
{
    if (channel.settings.type == "mail"_L1)
        return mailFromJson(channel.settings.options).to.join(u", "_s);
    const QString url = channel.settings.options.value("url"_L1).toString();
    if (url == "{secret}"_L1)
        return ChannelsCommand::tr("(its address is secret)");
    return url.isEmpty() ? channel.settings.options.value("program"_L1).toString() : url;
}

TextTable channelTable(const QList<Channel>& channels)
{
    TextTable table({ChannelsCommand::tr("NAME"), ChannelsCommand::tr("TYPE"), ChannelsCommand::tr("STATE"),
                     ChannelsCommand::tr("WHERE"), ChannelsCommand::tr("TELLS"),
                     ChannelsCommand::tr("QUIET")});
    for (const Channel& each : channels)
        table.addRow({each.settings.name, each.settings.type,
                      each.isActive ? ChannelsCommand::tr("on") : ChannelsCommand::tr("off"),
                      targetText(each), topicsText(each), each.quiet.text()});
    return table;
}

} // namespace

QString ChannelsCommand::name() const
{
    return u"channels"_s;
}

QString ChannelsCommand::summary() const
{
    return tr("Set up where messages go: webhooks, e-mail, programs; test one");
}

QList<Parameter> ChannelsCommand::parameters()
{
    const auto takeAction = [this](const QString& text) -> Result<void> {
        if (!QStringList{u"add"_s, u"list"_s, u"edit"_s, u"remove"_s, u"test"_s}.contains(text))
            return failure(badOption(u"ACTION"_s, text, u"add, list, edit, remove, test"_s));
        m_action = text;
        return {};
    };
    const QList<Parameter> own{
        {u"ACTION"_s, {}, tr("add, list, edit, remove or test"), takeAction, Occurrence::Required},
        textParameter(u"NAME"_s, {}, tr("name of the channel"), Occurrence::Optional, m_name)};
    return own + m_options.parameters();
}

void ChannelsCommand::run(const CommandContext& context)
{
    if (m_action == u"list"_s)
        return list(context);
    if (m_name.isEmpty())
        return fail(context,
                    Error{ErrorCode::BadInput, {name(), tr("%1 needs the NAME of a channel").arg(m_action)}});
    if (m_action == u"remove"_s)
        return remove(context);
    readSecret(context);
}

// ---- the secret

void ChannelsCommand::readSecret(const CommandContext& context)
{
    const QString path = m_options.secretFile();
    if (path.isEmpty() || m_action == u"test"_s)
        return find(context);
    if (path == u"-"_s) {
        auto* reader = new LineReader(context.environment.streams().input, this);
        connect(reader, &LineReader::lineRead, this,
                [this, context](const QString& line) { takeSecret(context, line); });
        return;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(context, Error{ErrorCode::FileUnreadable, {path, file.errorString()}});
    takeSecret(context, QString::fromUtf8(file.readLine(longestSecret)));
}

void ChannelsCommand::takeSecret(const CommandContext& context, const QString& secret)
{
    m_secret = secret.trimmed();
    if (m_secret.isEmpty())
        return fail(context, Error{ErrorCode::BadInput,
                                   {u"--secret-file"_s, tr("there is no secret in its first line")}});
    find(context);
}

void ChannelsCommand::keepSecret(const CommandContext& context, const Channel& channel, const QString& secret)
{
    const QString key = channelSecretKey(channel.settings);
    whenFinished(context.environment.secrets().write(key, secret), this,
                 [this, context, channel](const Result<void>& written) {
                     if (!written)
                         return fail(context, written.error());
                     save(context, channel);
                 });
}

/// One that leads elsewhere by its owner's word keeps its secret.
void ChannelsCommand::carrySecret(const CommandContext& context, const Channel& channel)
{
    if (m_formerSecretKey.isEmpty())
        return save(context, channel);
    using Secret = Result<std::optional<QString>>;
    whenFinished(context.environment.secrets().read(m_formerSecretKey), this,
                 [this, context, channel](const Secret& secret) {
                     if (!secret)
                         return fail(context, secret.error());
                     if (!*secret)
                         return save(context, channel);
                     keepSecret(context, channel, **secret);
                 });
}

// ---- the channels

void ChannelsCommand::find(const CommandContext& context)
{
    if (const auto checked = checkChannelName(m_name); !checked)
        return fail(context, checked.error());
    whenFinished(
        context.store->submit(readChannels), this, [this, context](const Result<QList<Channel>>& channels) {
            if (!channels)
                return fail(context, channels.error());
            const auto found = std::ranges::find_if(
                *channels, [this](const Channel& each) { return each.settings.name == m_name; });
            if (found == channels->cend() && m_action != u"add"_s)
                return fail(context, Error{ErrorCode::ChannelNotFound, {shortened(m_name)}});
            if (found != channels->cend() && m_action == u"add"_s)
                return fail(
                    context,
                    Error{
                        ErrorCode::BadInput,
                        {m_name, tr("there is a channel of this name already; `channels edit` changes it")}});
            if (m_action == u"test"_s)
                return test(context, *found);
            Channel fresh;
            fresh.settings.name = m_name;
            fresh.createdAt = context.clock().now();
            change(context, found == channels->cend() ? fresh : *found);
        });
}

void ChannelsCommand::list(const CommandContext& context)
{
    whenFinished(context.store->submit(readChannels), this,
                 [this, context](const Result<QList<Channel>>& channels) {
                     if (!channels)
                         return fail(context, channels.error());
                     QJsonArray array;
                     for (const Channel& each : *channels)
                         array.append(toJson(each));
                     if (context.output.isJson())
                         context.output.json({{u"channels"_s, array}});
                     else if (channels->isEmpty())
                         context.output.message(tr("No channel is set up"));
                     else
                         context.output.table(channelTable(*channels));
                     finish(ExitCode::Done);
                 });
}

void ChannelsCommand::change(const CommandContext& context, const Channel& before)
{
    const auto channel = m_options.applied(before, !m_secret.isEmpty());
    if (!channel)
        return fail(context, channel.error());
    if (const auto made = context.environment.channels().make(channel->settings); !made)
        return fail(context, made.error());
    if (m_action != u"add"_s && channelSecretKey(before.settings) != channelSecretKey(channel->settings))
        m_formerSecretKey = channelSecretKey(before.settings);
    const QString secret = m_options.foundSecret().isEmpty() ? m_secret : m_options.foundSecret();
    if (secret.isEmpty())
        return carrySecret(context, *channel);
    keepSecret(context, *channel, secret);
}

void ChannelsCommand::save(const CommandContext& context, const Channel& channel)
{
    const bool isNew = m_action == u"add"_s;
    const auto work = [channel, isNew](Store& store) {
        return isNew ? addChannel(store, channel) : replaceChannel(store, channel);
    };
    whenFinished(
        context.store->submit(work), this, [this, context, channel, isNew](const Result<void>& saved) {
            if (!saved)
                return fail(context, saved.error());
            const QString text = isNew ? tr("Added channel %1; try it: powermon-cli channels test %1")
                                       : tr("Changed channel %1");
            if (m_formerSecretKey.isEmpty())
                return report(context, text, channel);
            whenFinished(
                context.environment.secrets().remove(m_formerSecretKey), this,
                [this, context, channel, text](const Result<void>&) { report(context, text, channel); });
        });
}

void ChannelsCommand::remove(const CommandContext& context)
{
    const auto work = [name = m_name, now = context.clock().now()](Store& store) {
        return removeChannel(store, name, now);
    };
    whenFinished(context.store->submit(work), this, [this, context](const Result<Channel>& removed) {
        if (!removed)
            return fail(context, removed.error());
        whenFinished(context.environment.secrets().remove(channelSecretKey(removed->settings)), this,
                     [this, context, channel = *removed](const Result<void>&) {
                         report(context, tr("Removed channel %1"), channel);
                     });
    });
}

void ChannelsCommand::test(const CommandContext& context, const Channel& channel)
{
    auto made = context.environment.channels().make(channel.settings);
    if (!made)
        return fail(context, made.error());
    m_tested = std::move(*made);
    const auto delivery = m_tested->deliver(composeTestMessage(m_name, context.clock().now()));
    whenFinished(delivery, this, [this, context](const Delivery& came) {
        const bool isDelivered = came.outcome == DeliveryOutcome::Delivered;
        if (context.output.isJson())
            context.output.json({{u"delivered"_s, isDelivered}, {u"answer"_s, came.answer}});
        else if (isDelivered)
            context.output.line(tr("The test message was delivered: %1").arg(came.answer));
        else
            context.output.message(tr("The test message was not delivered: %1").arg(came.answer));
        finish(isDelivered ? ExitCode::Done : ExitCode::OutsideFailed);
    });
}

void ChannelsCommand::report(const CommandContext& context, const QString& text, const Channel& channel)
{
    if (context.output.isJson())
        context.output.json({{u"channel"_s, toJson(channel)}});
    else
        context.output.line(text.arg(channel.settings.name));
    finish(ExitCode::Done);
}

} // namespace powermon
