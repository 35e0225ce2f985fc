// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonObject>
#include <QString>

#include "core/base/strongid.h"
#include "core/base/timestamp.h"

namespace powermon {

using MessageId = StrongId<struct MessageTag>;

/// Which part of an event's story a message tells.
enum class MessageStage
{
    Began,
    Changed,
    Reminder,
    Ended, ///< the last
};

enum class MessageState
{
    Waiting,
    Sent,
    Failed,  ///< given up: retry() by a person alone
    Merged,  ///< a later one tells it as well
    Dropped, ///< by a person
};

/// Something that people are told over one channel, and what became of it.
struct Message
{
    MessageId id;
    QString channel; ///< the name of it
    QString key;     ///< of this message: a channel has each once, and whoever gets it twice knows it again
    QString event;   ///< what it is about: the same for all messages of one event
    OutageId outage; ///< where the event is one that was on disk when this was made
    MessageStage stage = MessageStage::Began;
    QString reason; ///< why it is sent, as a word (toWord(MessageReason))
    Timestamp happenedAt;
    Timestamp createdAt;
    QString title;
    QString body;      ///< several lines, plain text
    QJsonObject facts; ///< for machines, and for the channels' templates
    MessageState state = MessageState::Waiting;
    int attempts = 0;
    Timestamp dueAt;                          ///< not tried before
    std::optional<Timestamp> finishedAt = {}; ///< when it waited no more
    QString answer = {};                      ///< what came of the last attempt, for people

    friend bool operator==(const Message&, const Message&) = default;
};

[[nodiscard]] QString toWord(MessageStage stage); ///< "began", "changed", "reminder", "ended"
[[nodiscard]] QString toWord(MessageState state); ///< "waiting", "sent", "failed", "merged", "dropped"
[[nodiscard]] std::optional<MessageStage> messageStageFromWord(const QString& word);
[[nodiscard]] std::optional<MessageState> messageStateFromWord(const QString& word);

} // namespace powermon
