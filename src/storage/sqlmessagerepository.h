// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/messagerepository.h"

namespace powermon {

class SqlConnection;
class SqlValues;

/// The messages in a database.
class SqlMessageRepository final : public MessageRepository
{
public:
    explicit SqlMessageRepository(SqlConnection& connection) : m_connection(connection) {}

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
    [[nodiscard]] Result<QList<Message>> select(const QString& statement, const SqlValues& values);
    [[nodiscard]] Result<Message> setState(const Message& message);

    SqlConnection& m_connection;
};

} // namespace powermon
