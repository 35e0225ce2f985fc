// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/message.h"

#include <array>

#include "core/model/words.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr std::array stageWords{
    Word{MessageStage::Began, "began"_L1}, Word{MessageStage::Changed, "changed"_L1},
    Word{MessageStage::Reminder, "reminder"_L1}, Word{MessageStage::Ended, "ended"_L1}};
constexpr std::array stateWords{Word{MessageState::Waiting, "waiting"_L1},
                                Word{MessageState::Sent, "sent"_L1}, Word{MessageState::Failed, "failed"_L1},
                                Word{MessageState::Merged, "merged"_L1},
                                Word{MessageState::Dropped, "dropped"_L1}};

} // namespace

QString toWord(MessageStage stage)
{
    return wordOf(stageWords, stage);
}

QString toWord(MessageState state)
{
    return wordOf(stateWords, state);
}

std::optional<MessageStage> messageStageFromWord(const QString& word)
{
    return valueOf(stageWords, word);
}

std::optional<MessageState> messageStateFromWord(const QString& word)
{
    return valueOf(stateWords, word);
}

} // namespace powermon
