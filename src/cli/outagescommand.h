// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace powermon {

struct ExplainedOutage;
struct OutageListing;

/// `outages [--hours N] [--ongoing] [--incidents] [--explain ID]`
class OutagesCommand final : public Command
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
    void explain(const CommandContext& context);
    void tell(const CommandContext& context, const ExplainedOutage& explained);
    void report(const CommandContext& context, const OutageListing& listing);

    int m_hours = 168;
    bool m_ongoingOnly = false;
    OutageId m_explained;
    bool m_withIncidents = false;
};

} // namespace powermon
