// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>

#include "core/model/outage.h"

namespace powermon {

/// One event as several observers saw it: an outage or incident each, nothing from those who saw none.
struct ComparedEvent
{
    QList<std::optional<Outage>> seen;

    [[nodiscard]] Timestamp startedAt() const;
};

/// Puts what several observers found beside each other, oldest first. What overlaps, or nearly does, and is
/// of one site or group, is one event.
[[nodiscard]] QList<ComparedEvent> compareEvents(const QList<QList<Outage>>& found);

} // namespace powermon
