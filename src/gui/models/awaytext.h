// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>

#include "core/model/outage.h"

namespace powermon {

/// What happened to the power while nobody looked, added up.
struct AwaySummary
{
    qsizetype outages = 0;
    Milliseconds longest{0};
    Timestamp longestFrom;
    Milliseconds together{0};  ///< without power; outages that overlap count once
    QString worstName;         ///< the switch that was longest without power
    Milliseconds worstTime{0}; ///< in all

    friend bool operator==(const AwaySummary&, const AwaySummary&) = default;
    Q_DECLARE_TR_FUNCTIONS(AwaySummary)
};

/// Of the outages of power among \a outages, as far as they lie in \a away.
[[nodiscard]] AwaySummary awaySummary(const QList<Outage>& outages, TimeRange away);

/// A sentence or two; empty where there was no outage.
[[nodiscard]] QString awayText(const AwaySummary& summary, TimeRange away);

} // namespace powermon
