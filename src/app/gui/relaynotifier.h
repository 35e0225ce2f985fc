// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interfaces/notifier.h"

namespace powermon {

/// Stands for a notifier that is made later than those who use it.
class RelayNotifier final : public Notifier
{
public:
    /// \a target must outlive the last use.
    void setTarget(Notifier& target) { m_target = &target; }

    [[nodiscard]] bool isAvailable() const override { return m_target && m_target->isAvailable(); }
    void notify(const Notification& notification) override
    {
        if (m_target)
            m_target->notify(notification);
    }

private:
    Notifier* m_target = nullptr;
};

} // namespace powermon
