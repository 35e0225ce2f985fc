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
// true and false, nothing where nothing is known. Texts of people stand in them as csvText().

[[nodiscard]] QByteArray switchTable(const QList<SwitchLife>& lives);
/// Outages and incidents as they stand, with the names of the switches that were away. \a found: those of
/// them that do not stand as they were found, so; by that it is told which outage is which. What a cell
/// cannot hold plainly (members, reasons, policy) stands in it as JSON, as in a document of export.
[[nodiscard]] QByteArray outageTable(const QList<Outage>& outages, const QHash<OutageId, Outage>& found);
[[nodiscard]] QByteArray checkTableHeading();
[[nodiscard]] QByteArray checkTableRows(const QList<CheckResult>& checks,
                                        const QHash<SwitchId, QString>& names);

} // namespace powermon
