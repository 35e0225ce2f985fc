// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "core/base/timestamp.h"

namespace powermon {

/// Which computer this is and which of its runs, from power on to power off: what tells an ended program from
/// a computer that went off. Empty texts: the system does not say.
struct HostRun
{
    QString machine; ///< the same as long as the system is installed; says nothing of it by itself
    QString boot;    ///< another one each time the computer starts
    std::optional<Milliseconds> uptime; ///< since it started, with the time it slept; grows

    [[nodiscard]] bool isKnown() const { return !machine.isEmpty() && !boot.isEmpty(); }
    friend bool operator==(const HostRun&, const HostRun&) = default;
};

/// The text by which a store remembers machine and boot; empty where they are not known.
[[nodiscard]] QString toText(const HostRun& run);
/// Without an uptime; not known for any text that toText() did not write.
[[nodiscard]] HostRun hostRunFromText(const QString& text);

} // namespace powermon
