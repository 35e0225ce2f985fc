// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace powermon {

/// `rm-switch NAME [--yes]: asks first where there is somebody to ask`
class RmSwitchCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    void run(const CommandContext& context) override;

private:
    void choose(const CommandContext& context, const QList<Switch>& switches);
    void ask(const CommandContext& context, const Switch& powerSwitch);
    void remove(const CommandContext& context, const Switch& powerSwitch);

    QString m_name;
    bool m_isSure = false;
};

} // namespace powermon
