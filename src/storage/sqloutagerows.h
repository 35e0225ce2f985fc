// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outage.h"

namespace powermon {

class SqlRow;
class SqlValues;

// Outages and what is said of them, as rows and as the values of statements.

/// Of what was found, without id and members.
[[nodiscard]] SqlValues valuesOf(const Outage& outage);
/// All but the members. What nobody knows counts as Undetermined and Suspected.
[[nodiscard]] Outage outageFrom(const SqlRow& row);
/// The same of a row of corrected_outages.
[[nodiscard]] Outage correctedOutageFrom(const SqlRow& row);
[[nodiscard]] OutageMember memberFrom(const SqlRow& row);

[[nodiscard]] OutageCorrection correctionFrom(const SqlRow& row);
[[nodiscard]] SqlValues valuesOf(OutageId id, const OutageCorrection& correction);

} // namespace powermon
