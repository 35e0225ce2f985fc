// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/notificationscommand.h"

#include <QJsonArray>

#include "cli/texttable.h"
#include "core/base/whenfinished.h"
#include "core/interfaces/messagerepository.h"
#include "core/model/textformat.h"
#include "core/service/channelstore.h"
#include "core/service/messagetexts.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

QString stateText(MessageState state)
{
    switch (state) {
    case MessageState::Waiting:
        return NotificationsCommand::tr("waiting");
    case MessageState::Sent:
        return NotificationsCommand::tr("sent");
    case MessageState::Failed:
        return NotificationsCommand::tr("failed");
    case MessageState::Merged:
        return NotificationsCommand::tr("told later");
    case MessageState::Dropped:
        return NotificationsCommand::tr("dropped");
    }
    Q_UNREACHABLE();
}

/// What came of it, or what it waits for.
QString answerText(const Message& message, Timestamp now)
{
    if (message.state != MessageState::Waiting || message.attempts == 0)
        return message.answer;
    return NotificationsCommand::tr("%1; tried %2 times, again at %3")
        .arg(message.answer, QString::number(message.attempts), timeText(message.dueAt, now));
}

TextTable messageTable(const QList<Message>& messages, Timestamp now)
{
    TextTable table({NotificationsCommand::tr("ID"), NotificationsCommand::tr("TIME"),
                     NotificationsCommand::tr("CHANNEL"), NotificationsCommand::tr("STATE"),
                     NotificationsCommand::tr("MESSAGE"), NotificationsCommand::tr("WHY"),
                     NotificationsCommand::tr("ANSWER")});
    for (const Message& each : messages)
        table.addRow({QString::number(each.id.value()), timeText(each.createdAt, now), each.channel,
                      stateText(each.state), each.title, messageReasonText(each.reason),
                      shortened(answerText(each, now), 100)});
    return table;
}

} // namespace

QString NotificationsCommand::name() const
{
    return u"notifications"_s;
}

QString NotificationsCommand::summary() const
{
    return tr("Show the messages that wait, were sent or failed; try one again or drop it");
}

QList<Parameter> NotificationsCommand::parameters()
{
    const auto takeAction = [this](const QString& text) -> Result<void> {
        if (!QStringList{u"list"_s, u"retry"_s, u"drop"_s, u"acknowledge"_s}.contains(text))
            return failure(badOption(u"ACTION"_s, text, u"list, retry, drop, acknowledge"_s));
        m_action = text;
        return {};
    };
    const auto takeState = [this](const QString& text) -> Result<void> {
        m_state = messageStateFromWord(text);
        if (!m_state)
            return failure(badOption(u"--state"_s, text, u"waiting, sent, failed, merged, dropped"_s));
        return {};
    };
    return {
        {u"ACTION"_s,
         {},
         tr("list, retry or drop one, or acknowledge: no more reminders of what is going on now"),
         takeAction,
         Occurrence::Optional},
        numberParameter(u"ID"_s, {}, tr("number of the message, as the list shows it"), 1, 999'999'999, m_id),
        {u"--state"_s, u"S"_s, tr("only those that are waiting, sent, failed, merged or dropped"), takeState,
         Occurrence::Optional},
        numberParameter(u"--limit"_s, u"N"_s, tr("at most so many, the newest"), 1, 100'000, m_limit)};
}

void NotificationsCommand::run(const CommandContext& context)
{
    if (m_action == u"list"_s)
        list(context);
    else if (m_action == u"acknowledge"_s)
        acknowledge(context);
    else
        change(context);
}

void NotificationsCommand::list(const CommandContext& context)
{
    const auto read = [query = MessageQuery{m_state, m_limit}](Store& store) {
        return store.messages().find(query);
    };
    whenFinished(context.store->submit(read), this, [this, context](const Result<QList<Message>>& messages) {
        if (!messages)
            return fail(context, messages.error());
        QJsonArray array;
        for (const Message& each : *messages)
            array.append(messageJson(each));
        if (context.output.isJson())
            context.output.json({{u"messages"_s, array}});
        else if (messages->isEmpty())
            context.output.message(tr("There are no messages"));
        else
            context.output.table(messageTable(*messages, context.clock().now()));
        finish(ExitCode::Done);
    });
}

void NotificationsCommand::change(const CommandContext& context)
{
    if (m_id == 0)
        return fail(context,
                    Error{ErrorCode::BadInput, {name(), tr("%1 needs the ID of a message").arg(m_action)}});
    const bool isRetry = m_action == u"retry"_s;
    const auto work = [id = MessageId(m_id), isRetry, now = context.clock().now()](Store& store) {
        return isRetry ? store.messages().retry(id, now) : store.messages().drop(id, now);
    };
    whenFinished(context.store->submit(work), this, [this, context, isRetry](const Result<Message>& message) {
        if (!message)
            return fail(context, message.error());
        if (context.output.isJson())
            context.output.json({{u"message"_s, messageJson(*message)}});
        else if (isRetry)
            context.output.line(tr("Message %1 waits again for the channel '%2'")
                                    .arg(message->id.value())
                                    .arg(message->channel));
        else
            context.output.line(
                tr("Message %1 is %2").arg(message->id.value()).arg(stateText(message->state)));
        finish(ExitCode::Done);
    });
}

void NotificationsCommand::acknowledge(const CommandContext& context)
{
    const auto work = [now = context.clock().now()](Store& store) { return acknowledgeOpen(store, now); };
    whenFinished(context.store->submit(work), this, [this, context](const Result<QList<OutageId>>& ids) {
        if (!ids)
            return fail(context, ids.error());
        QJsonArray array;
        for (const OutageId id : *ids)
            array.append(id.value());
        if (context.output.isJson())
            context.output.json({{u"acknowledged"_s, array}});
        else
            context.output.line(tr("%n outage(s) acknowledged: no more reminders, only the end is told",
                                   nullptr, static_cast<int>(ids->size())));
        finish(ExitCode::Done);
    });
}

} // namespace powermon
