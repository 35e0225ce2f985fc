// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/model/outage.h"

namespace powermon {

/// `outages [--hours N] [--ongoing] [--incidents]`
class OutagesCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    void run(const CommandContext& context) override;

private:
    void report(const CommandContext& context, const QList<Outage>& outages);

    int m_hours = 168;
    bool m_ongoingOnly = false;
    bool m_withIncidents = false;
};

} // namespace powermon
