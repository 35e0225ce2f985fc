// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/notifier.h"

namespace powermon {

/// Tells by a log line: for a monitor without a window.
class LogNotifier final : public Notifier
{
public:
    [[nodiscard]] bool isAvailable() const override { return true; }
    void notify(const Notification& notification) override;
};

} // namespace powermon
