// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/messages/topic.h"
#include "core/model/message.h"

namespace powermon {

/// Why a message is sent, or is not.
enum class MessageReason
{
    // sent
    First,          ///< "first"
    Surer,          ///< "surer": it was told as a suspicion
    OtherCause,     ///< "other-cause": it is something else than was told
    MembersChanged, ///< "members-changed": also that a part has become the whole site
    ReminderDue,    ///< "reminder-due"
    Over,           ///< "over"
    CameAndWent,    ///< "came-and-went": over before it could be told
                    // not sent
    NotWanted,      ///< "not-wanted": the channel's rules leave it out
    NotSure,        ///< "not-sure"
    Delayed,        ///< "delayed": it has not lasted long enough
    TooShort,       ///< "too-short": it never did
    Maintenance,    ///< "maintenance"
    Inhibited,      ///< "inhibited": it is a part of something that is told
    Acknowledged,   ///< "acknowledged"
    Muted,          ///< "muted": all messages are paused
    QuietHours,     ///< "quiet-hours"
    Flapping,       ///< "flapping": too much of the same lately
    NothingNew,     ///< "nothing-new"
};

[[nodiscard]] QString toWord(MessageReason reason);
/// As a phrase for people, in the program's language; the word itself where it is not one of these.
[[nodiscard]] QString messageReasonText(const QString& word);

/// What an event is, as far as deciding needs to know.
struct Affair
{
    QString event;
    Topic topic = Topic::SiteOutage;
    QString nature; ///< what it is held for: another one is news
    Confidence confidence = Confidence::Confirmed;
    Timestamp startedAt = {};
    std::optional<Timestamp> endedAt = {}; ///< nothing: it goes on
    qsizetype members = 0;

    friend bool operator==(const Affair&, const Affair&) = default;
};

/// What a channel was told of it last.
struct Told
{
    QString nature;
    Confidence confidence = Confidence::Confirmed;
    qsizetype members = 0;
    Timestamp at;
    bool isEnd = false;
    std::optional<Topic> topic = {}; ///< nothing: not known

    friend bool operator==(const Told&, const Told&) = default;
};

/// What else holds at the moment of deciding.
struct MessageCircumstances
{
    Timestamp now;
    std::optional<Timestamp> maintenanceUntil = {}; ///< where it lies in announced work
    bool isInhibited = false;
    bool isAcknowledged = false;
    std::optional<Timestamp> mutedUntil = {};
    std::optional<Timestamp> quietUntil = {};
    std::optional<Timestamp> calmAt = {}; ///< the same topic came too often until then
};

struct MessageDecision
{
    MessageReason reason = MessageReason::NothingNew;
    std::optional<MessageStage> stage = {}; ///< of the message to be sent; nothing: none
    std::optional<Timestamp> again = {};    ///< when another answer may come without any news

    friend bool operator==(const MessageDecision&, const MessageDecision&) = default;
};

/// News of more switches are at least this far apart.
inline constexpr Milliseconds memberPause = std::chrono::minutes(5);

/// What a channel is to be told now. \a told: nothing where it was told nothing of it. Pure.
[[nodiscard]] MessageDecision decideMessage(const Affair& affair, const std::optional<Told>& told,
                                            const TopicRule& rule, const MessageCircumstances& circumstances);

} // namespace powermon
