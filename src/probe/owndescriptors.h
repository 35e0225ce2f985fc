// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>

namespace powermon {

/// The descriptors that this process has open; nothing where the system does not tell (/proc/self/fd), as
/// when there is no descriptor left to ask with.
[[nodiscard]] std::optional<QList<int>> ownDescriptors();

/// Lets this process open as many descriptors as the system allows it: each probe under way needs one, and
/// the usual limit of 1024 is less than a large site that is dark.
void raiseDescriptorLimit();

/// Whether none is left: what fails then fails on our own side.
[[nodiscard]] bool isOutOfDescriptors();

} // namespace powermon
