// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace powermon {

/// What an event was, as far as is known. Only Power counts as an outage; all else is an incident.
enum class OutageCause
{
    Power,
    Network,
    Device,
    Undetermined,
};

} // namespace powermon
