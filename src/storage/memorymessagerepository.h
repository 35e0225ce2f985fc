// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>

#include "core/interfaces/messagerepository.h"
#include "storage/memoryjournal.h"

namespace powermon {

/// The messages in memory.
class MemoryMessageRepository final : public MessageRepository
{
public:
    explicit MemoryMessageRepository(MemoryJournal& journal) : m_journal(journal) {}

    [[nodiscard]] Result<void> put(const Message& message) override;
    [[nodiscard]] Result<QList<Message>> waiting(const QString& channel, int limit) override;
    [[nodiscard]] Result<QList<Message>> ofEvent(const QString& event) override;
    [[nodiscard]] Result<QList<Message>> unended() override;
    [[nodiscard]] Result<QList<Message>> find(const MessageQuery& query) override;
    [[nodiscard]] Result<Message> get(MessageId id) override;
    [[nodiscard]] Result<Message> retry(MessageId id, Timestamp now) override;
    [[nodiscard]] Result<Message> drop(MessageId id, Timestamp now) override;
    [[nodiscard]] Result<qint64> removeBefore(Timestamp before, int limit) override;

private:
    [[nodiscard]] QList<Message> select(const std::function<bool(const Message&)>& isWanted) const;
    void replace(const Message& message);

    MemoryJournal& m_journal;
    std::map<MessageId, Message> m_messages;
    qint64 m_lastId = 0;
};

} // namespace powermon
