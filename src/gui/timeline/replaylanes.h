// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/replay/storedreplay.h"
#include "gui/timeline/timelinelanes.h"

namespace powermon {

/// What a replay would have said beside what was recorded: a lane each, of power, outages and unknown time.
[[nodiscard]] TimelinePicture pictureOf(const ReplayAnswer& answer, const QString& recordedName,
                                        const QString& replayedName);

} // namespace powermon
