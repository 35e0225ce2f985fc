// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace powermon {

/// `test-switches [ID…]: probes now, stores nothing`
class TestSwitchesCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    void run(const CommandContext& context) override;

private:
    void probe(const CommandContext& context, const QList<Switch>& switches);

    QList<SwitchId> m_ids;
};

} // namespace powermon
