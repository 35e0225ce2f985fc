// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/service/outageexplanation.h"

namespace powermon {

/// `outages [--hours N] [--ongoing] [--incidents] [--explain ID]`
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
    void explain(const CommandContext& context, Timestamp now);
    void tell(const CommandContext& context, const OutageExplanation& explanation, Timestamp now);
    void report(const CommandContext& context, const QList<Outage>& outages);

    int m_hours = 168;
    bool m_ongoingOnly = false;
    OutageId m_explained;
    bool m_withIncidents = false;
};

} // namespace powermon
