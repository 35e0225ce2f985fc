// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/memorymessagerepository.h"

#include <algorithm>

#include <QMap>

namespace powermon {

QList<Message> MemoryMessageRepository::select(const std::function<bool(const Message&)>& isWanted) const
{
    QList<Message> found;
    for (const auto& [id, message] : m_messages) {
        if (isWanted(message))
            found.append(message);
    }
    return found;
}

void MemoryMessageRepository::replace(const Message& message)
{
    const auto found = m_messages.find(message.id);
    if (found == m_messages.end())
        m_journal.record([this, id = message.id] { m_messages.erase(id); });
    else
        m_journal.record([this, before = found->second] { m_messages[before.id] = before; });
    m_messages[message.id] = message;
    m_journal.noteChange();
}

Result<void> MemoryMessageRepository::put(const Message& message)
{
    const auto known = select(
        [&](const Message& each) { return each.channel == message.channel && each.key == message.key; });
    Message stored = message;
    if (known.isEmpty())
        stored.id = MessageId(++m_lastId);
    else if (known.constFirst().state != MessageState::Waiting)
        return {};
    else
        stored.id = known.constFirst().id;
    replace(stored);
    return {};
}

Result<QList<Message>> MemoryMessageRepository::waiting(const QString& channel, int limit)
{
    return select([&](const Message& each) {
               return each.state == MessageState::Waiting && each.channel == channel;
           })
        .mid(0, limit);
}

Result<QList<Message>> MemoryMessageRepository::ofEvent(const QString& event)
{
    return select([&](const Message& each) { return each.event == event; });
}

Result<QList<Message>> MemoryMessageRepository::unended()
{
    QMap<QPair<QString, QString>, Message> last;
    for (const auto& [id, message] : m_messages) {
        if (message.state != MessageState::Merged)
            last.insert({message.event, message.channel}, message);
    }
    QList<Message> found = last.values();
    found.removeIf([](const Message& each) { return each.stage == MessageStage::Ended; });
    std::ranges::sort(found, {}, &Message::id);
    return found;
}

Result<QList<Message>> MemoryMessageRepository::find(const MessageQuery& query)
{
    QList<Message> found =
        select([&](const Message& each) { return !query.state || each.state == *query.state; });
    std::ranges::reverse(found);
    return found.mid(0, query.limit);
}

Result<Message> MemoryMessageRepository::get(MessageId id)
{
    const auto found = m_messages.find(id);
    if (found == m_messages.end())
        return failure(ErrorCode::MessageNotFound, {QString::number(id.value())});
    return found->second;
}

Result<Message> MemoryMessageRepository::retry(MessageId id, Timestamp now)
{
    return get(id).map([&](Message message) {
        message.state = MessageState::Waiting;
        message.attempts = 0;
        message.dueAt = now;
        message.finishedAt.reset();
        replace(message);
        return message;
    });
}

Result<Message> MemoryMessageRepository::drop(MessageId id, Timestamp now)
{
    return get(id).map([&](Message message) {
        if (message.state != MessageState::Waiting)
            return message;
        message.state = MessageState::Dropped;
        message.finishedAt = now;
        replace(message);
        return message;
    });
}

Result<qint64> MemoryMessageRepository::removeBefore(Timestamp before, int limit)
{
    const auto old = select([&](const Message& each) {
                         return each.finishedAt && *each.finishedAt < before;
                     }).mid(0, limit);
    for (const Message& each : old) {
        m_journal.record([this, each] { m_messages[each.id] = each; });
        m_messages.erase(each.id);
    }
    return old.size();
}

} // namespace powermon
