// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlmessagerepository.h"

#include <QJsonDocument>

#include "storage/sqlconnection.h"
#include "storage/sqlrevision.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

SqlValues valuesOf(const Message& message)
{
    return SqlValues()
        .add(u"channel"_s, message.channel)
        .add(u"message_key"_s, message.key)
        .add(u"event"_s, message.event)
        .add(u"outage_id"_s, message.outage)
        .add(u"stage"_s, toWord(message.stage))
        .add(u"reason"_s, message.reason)
        .add(u"happened_at"_s, message.happenedAt)
        .add(u"created_at"_s, message.createdAt)
        .add(u"title"_s, message.title)
        .add(u"body"_s, message.body)
        .add(u"facts"_s, QString::fromUtf8(QJsonDocument(message.facts).toJson(QJsonDocument::Compact)))
        .add(u"state"_s, toWord(message.state))
        .add(u"attempts"_s, QVariant(message.attempts))
        .add(u"due_at"_s, message.dueAt)
        .add(u"finished_at"_s, message.finishedAt)
        .add(u"answer"_s, message.answer);
}

/// A word that nobody knows is one that needs no sending.
Message messageFrom(const SqlRow& row)
{
    Message read;
    read.id = MessageId(row.integer(u"id"_s));
    read.channel = row.text(u"channel"_s);
    read.key = row.text(u"message_key"_s);
    read.event = row.text(u"event"_s);
    read.outage = OutageId(row.integer(u"outage_id"_s));
    read.stage = messageStageFromWord(row.text(u"stage"_s)).value_or(MessageStage::Changed);
    read.reason = row.text(u"reason"_s);
    read.happenedAt = row.timestamp(u"happened_at"_s);
    read.createdAt = row.timestamp(u"created_at"_s);
    read.title = row.text(u"title"_s);
    read.body = row.text(u"body"_s);
    read.facts = QJsonDocument::fromJson(row.text(u"facts"_s).toUtf8()).object();
    read.state = messageStateFromWord(row.text(u"state"_s)).value_or(MessageState::Dropped);
    read.attempts = static_cast<int>(row.integer(u"attempts"_s));
    read.dueAt = row.timestamp(u"due_at"_s);
    read.finishedAt = row.optionalTimestamp(u"finished_at"_s);
    read.answer = row.text(u"answer"_s);
    return read;
}

} // namespace

Result<QList<Message>> SqlMessageRepository::select(const QString& statement, const SqlValues& values)
{
    QList<Message> found;
    const Result<void> read = m_connection.select(
        statement, values, [&found](const SqlRow& row) { found.append(messageFrom(row)); });
    return read ? Result<QList<Message>>(found) : failure(read.error());
}

Result<void> SqlMessageRepository::put(const Message& message)
{
    return changeNoticeably(m_connection, [&] {
        return m_connection.select(u"put_message"_s, valuesOf(message), [](const SqlRow&) {});
    });
}

Result<QList<Message>> SqlMessageRepository::waiting(const QString& channel, int limit)
{
    return select(u"select_waiting_messages"_s,
                  SqlValues().add(u"channel"_s, channel).add(u"limit"_s, QVariant(limit)));
}

Result<QList<Message>> SqlMessageRepository::ofEvent(const QString& event)
{
    return select(u"select_event_messages"_s, SqlValues().add(u"event"_s, event));
}

Result<QList<Message>> SqlMessageRepository::unended()
{
    return select(u"select_unended_messages"_s, {});
}

Result<QList<Message>> SqlMessageRepository::find(const MessageQuery& query)
{
    const QString state = query.state ? toWord(*query.state) : QString();
    return select(u"select_newest_messages"_s,
                  SqlValues().add(u"state"_s, state).add(u"limit"_s, QVariant(query.limit)));
}

Result<Message> SqlMessageRepository::get(MessageId id)
{
    const auto found = select(u"select_message"_s, SqlValues().add(u"id"_s, id));
    if (!found)
        return failure(found.error());
    if (found->isEmpty())
        return failure(ErrorCode::MessageNotFound, {QString::number(id.value())});
    return found->constFirst();
}

Result<Message> SqlMessageRepository::setState(const Message& message)
{
    const SqlValues values = SqlValues()
                                 .add(u"id"_s, message.id)
                                 .add(u"state"_s, toWord(message.state))
                                 .add(u"attempts"_s, QVariant(message.attempts))
                                 .add(u"due_at"_s, message.dueAt)
                                 .add(u"finished_at"_s, message.finishedAt);
    const Result<void> done = changeNoticeably(m_connection, [&]() -> Result<void> {
        const auto changed = m_connection.execute(u"set_message_state"_s, values);
        return changed ? Result<void>() : failure(changed.error());
    });
    return done ? Result<Message>(message) : failure(done.error());
}

Result<Message> SqlMessageRepository::retry(MessageId id, Timestamp now)
{
    return get(id).and_then([&](Message message) {
        message.state = MessageState::Waiting;
        message.attempts = 0;
        message.dueAt = now;
        message.finishedAt.reset();
        return setState(message);
    });
}

Result<Message> SqlMessageRepository::drop(MessageId id, Timestamp now)
{
    return get(id).and_then([&](Message message) -> Result<Message> {
        if (message.state != MessageState::Waiting)
            return message;
        message.state = MessageState::Dropped;
        message.finishedAt = now;
        return setState(message);
    });
}

Result<qint64> SqlMessageRepository::removeBefore(Timestamp before, int limit)
{
    return m_connection.execute(u"delete_finished_messages"_s,
                                SqlValues().add(u"before"_s, before).add(u"limit"_s, QVariant(limit)));
}

} // namespace powermon
