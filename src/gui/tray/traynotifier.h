// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/notifier.h"

class QSystemTrayIcon;

namespace powermon {

/// Messages as balloons of the tray icon: for desktops without a notification service. No urgency, no
/// replacing.
class TrayNotifier final : public Notifier
{
public:
    /// \a icon must outlive this.
    explicit TrayNotifier(QSystemTrayIcon& icon) : m_icon(icon) {}

    [[nodiscard]] bool isAvailable() const override;
    void notify(const Notification& notification) override;

private:
    QSystemTrayIcon& m_icon;
};

} // namespace powermon
