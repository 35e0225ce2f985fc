// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include "core/model/checkresult.h"
#include "core/model/outage.h"
#include "core/model/switchlife.h"

namespace powermon {

// Tables for spreadsheets, by RFC 4180 with a heading, in UTF-8: the keys of REST, times in ISO 8601 UTC,
// true and false, nothing where nothing is known.

[[nodiscard]] QByteArray switchTable(const QList<SwitchLife>& lives);
/// Outages and incidents as they stand, with the names of the switches that were away.
[[nodiscard]] QByteArray outageTable(const QList<Outage>& outages);
[[nodiscard]] QByteArray checkTableHeading();
[[nodiscard]] QByteArray checkTableRows(const QList<CheckResult>& checks,
                                        const QHash<SwitchId, QString>& names);

} // namespace powermon
