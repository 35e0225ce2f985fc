// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/switchoptions.h"

namespace powermon {

/// `add-switch NAME HOST …`
class AddSwitchCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    [[nodiscard]] std::optional<StoreOpening> storeOpening() const override
    {
        return StoreOpening::CreateIfMissing;
    }
    [[nodiscard]] bool worksRemotely() const override { return true; }
    void run(const CommandContext& context) override;

private:
    void report(const CommandContext& context, const Switch& powerSwitch);
    SwitchOptions m_options;
};

} // namespace powermon
