// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "cli/command.h"
#include "core/model/checkresult.h"

namespace powermon {

/// `check-now [ID…]: has the monitor check, or checks and stores itself where nobody watches`
class CheckNowCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    void run(const CommandContext& context) override;

private:
    void begin(const CommandContext& context, const QList<Switch>& switches, bool isMonitored);
    void probe(const CommandContext& context);
    void store(const CommandContext& context, const QList<CheckResult>& checks);
    void request(const CommandContext& context);
    void await(const CommandContext& context, Timestamp since, SteadyTime until);
    void look(const CommandContext& context, Timestamp since, SteadyTime until,
              const QHash<SwitchId, CheckResult>& latest);
    [[nodiscard]] Milliseconds patience(const Settings& settings) const;

    QList<SwitchId> m_ids;
    QList<Switch> m_switches;
};

} // namespace powermon
