// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace powermon {

struct StatusAnswer;

/// `status [--exit-code]`
class StatusCommand final : public Command
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
    void report(const CommandContext& context, const StatusAnswer& answer);

    bool m_tellsByExitCode = false;
};

} // namespace powermon
