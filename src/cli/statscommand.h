// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/periodoptions.h"
#include "core/service/reliabilityreport.h"

namespace powermon {

/// `stats [--from DATE --to DATE | --days N | --year Y] [--by PART] [--group G] [--switch ID] …`
class StatsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    void run(const CommandContext& context) override;

private:
    [[nodiscard]] Parameter byParameter();
    [[nodiscard]] Parameter switchParameter();
    [[nodiscard]] Result<ReliabilityQuery> query(const CommandContext& context) const;
    void report(const CommandContext& context, const ReliabilityReport& report) const;

    PeriodOptions m_period;
    Breakdown m_by = Breakdown::None;
    QString m_group;
    std::optional<SwitchId> m_switch;
    int m_cemi = ReliabilityThresholds().cemi;
    int m_celidSingle = static_cast<int>(ReliabilityThresholds().celidSingle.count());
    int m_celidTotal = static_cast<int>(ReliabilityThresholds().celidTotal.count());
    bool m_csv = false;
};

} // namespace powermon
