// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/messagedecision.h"
#include "core/model/outage.h"

namespace powermon {

// What messages over channels say, in the program's language.

/// A name for the event, whether or not it is on disk: out of when it was detected and where, which may both
/// change while it is open, so that the first one is kept.
[[nodiscard]] QString eventOf(const Outage& outage);
/// What deciding needs to know of it.
[[nodiscard]] Affair affairOf(const Outage& outage);

/// The words and facts of a message: title, body, facts, event, outage, stage, happenedAt. \a now: for how
/// long it has lasted.
[[nodiscard]] Message composeMessage(const Outage& outage, MessageStage stage, Timestamp now);
/// For the end of an outage whose beginning was never told.
[[nodiscard]] QString untoldTitle(const Outage& outage);

/// The database cannot be used since \a since; with \a endedAt: it can be used again. \a why: as a sentence.
[[nodiscard]] Message composeStorageMessage(Timestamp since, std::optional<Timestamp> endedAt,
                                            const QString& why, MessageStage stage, Timestamp now);
/// {"id","channel","key","event","outage_id"|null,"stage","reason","title","text","state","attempts","created_at","due_at",
/// "finished_at"|null,"answer"}
[[nodiscard]] QJsonObject messageJson(const Message& message);
/// A message that says that it is one, to try a channel with.
[[nodiscard]] Message composeTestMessage(const QString& channel, Timestamp now);

} // namespace powermon
