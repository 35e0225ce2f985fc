// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "core/service/reliabilityreport.h"
#include "gui/charts/columnchart.h"

namespace powermon {

/// The first day of the month that a part by month is named after ("2026-03").
[[nodiscard]] QDate monthOf(const QString& key);

// The parts of a report as columns of a chart: when its outages began.
[[nodiscard]] QList<OutageColumn> hourColumns(const QList<ReliabilityRow>& hours);
[[nodiscard]] QList<OutageColumn> weekdayColumns(const QList<ReliabilityRow>& weekdays);
/// Of more than a year only each January has a label, its year.
[[nodiscard]] QList<OutageColumn> monthColumns(const QList<ReliabilityRow>& months);

} // namespace powermon
