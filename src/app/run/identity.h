// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace powermon {

/// The names under which the desktop and Qt know the program. To be called once there is an application
/// object.
void setUpIdentity();

} // namespace powermon
