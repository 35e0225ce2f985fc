// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace powermon {

/// The descriptors that this process has open; empty where the system does not tell (/proc/self/fd).
[[nodiscard]] QList<int> ownDescriptors();

} // namespace powermon
