// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace powermon {

/// `remove-switch ID`
class RemoveSwitchCommand final : public Command
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
    SwitchId m_id;
};

} // namespace powermon
