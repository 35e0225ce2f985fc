// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/switchoptions.h"

namespace powermon {

/// `edit-switch ID …: changes only what is given`
class EditSwitchCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    [[nodiscard]] bool worksRemotely() const override { return true; }
    void run(const CommandContext& context) override;

private:
    void report(const CommandContext& context, const Switch& powerSwitch);

    SwitchId m_id;
    SwitchOptions m_options;
};

} // namespace powermon
