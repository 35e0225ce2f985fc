// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/model/checkresult.h"
#include "core/model/switch.h"

namespace powermon {

/// A switch as the user told of it, and what a check of it proves.
class WatchedSwitch
{
public:
    /// \a ownHosts: addresses of this computer, where a refusal proves nothing.
    WatchedSwitch(const Switch& powerSwitch, const QStringList& ownHosts);

    [[nodiscard]] const Switch& powerSwitch() const { return m_switch; }
    /// Takes another description.
    void describe(const Switch& powerSwitch, const QStringList& ownHosts);
    /// Goes with the power: told so, or nothing was told.
    [[nodiscard]] bool isMains() const;
    /// Should survive an outage.
    [[nodiscard]] bool hasBattery() const;
    /// Whether \a check proves that the device has power.
    [[nodiscard]] bool isProofOfLife(const CheckResult& check) const;
    /// Whether \a check says nothing about the device: cancelled, own network gone, name server gone.
    [[nodiscard]] bool isBlind(const CheckResult& check) const;

private:
    Switch m_switch;
    bool m_isOwnAddress = false;
};

} // namespace powermon
