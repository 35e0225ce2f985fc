// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/notifier.h"
#include "core/model/outage.h"

namespace powermon {

// The words of an outage's messages, in the program's language.

/// How it stands while it is open: suspected, probable, confirmed, or withdrawn.
[[nodiscard]] Notification openedMessage(const Outage& outage);
/// What it was, and for how long. Carries the same key.
[[nodiscard]] Notification closedMessage(const Outage& outage);

/// "4 of 5 switches stopped answering"
[[nodiscard]] QString lossText(const Outage& outage);
/// lossText() with what is being done about it: for as long as an outage is only suspected.
[[nodiscard]] QString suspicionText(const Outage& outage);
/// "The power may be out", "The power is probably out", "The power is out": an outage of power by how sure it
/// is, without its group.
[[nodiscard]] QString powerHeadline(Confidence confidence);

} // namespace powermon
