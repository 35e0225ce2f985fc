// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/base/result.h"
#include "core/model/message.h"

namespace powermon {

/// Which messages a question is about.
struct MessageQuery
{
    std::optional<MessageState> state = {}; ///< nothing: all
    int limit = 100;
};

/// The messages on their way to people, and what became of them. Ids grow in the order in which they were
/// put.
class MessageRepository
{
public:
    virtual ~MessageRepository() = default;
    /// Inserts it, or replaces the one with its channel and key where that still waits; one that is finished
    /// stays as it is. Its id is given by the store.
    [[nodiscard]] virtual Result<void> put(const Message& message) = 0;
    /// What waits for a channel, oldest first.
    [[nodiscard]] virtual Result<QList<Message>> waiting(const QString& channel, int limit) = 0;
    /// All about one event, oldest first.
    [[nodiscard]] virtual Result<QList<Message>> ofEvent(const QString& event) = 0;
    /// The last message about each event and channel, where it is not about the end; merged ones are not
    /// looked at. Oldest first.
    [[nodiscard]] virtual Result<QList<Message>> unended() = 0;
    /// Newest first.
    [[nodiscard]] virtual Result<QList<Message>> find(const MessageQuery& query) = 0;
    /// Errors: MessageNotFound.
    [[nodiscard]] virtual Result<Message> get(MessageId id) = 0;
    /// Lets one wait again, whatever it is, and be tried at once. Errors: MessageNotFound.
    [[nodiscard]] virtual Result<Message> retry(MessageId id, Timestamp now) = 0;
    /// Gives up one that waits; another stays what it is. Errors: MessageNotFound.
    [[nodiscard]] virtual Result<Message> drop(MessageId id, Timestamp now) = 0;
    /// Deletes at most \a limit of those that were finished before; how many that were.
    [[nodiscard]] virtual Result<qint64> removeBefore(Timestamp before, int limit) = 0;
};

} // namespace powermon
