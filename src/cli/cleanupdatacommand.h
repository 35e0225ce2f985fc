// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace powermon {

/// `cleanup-data --days N`: in small steps, so that a running monitor is not held up. The checks of whole
/// days go; what each day adds up to stays.
class CleanupDataCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    /// Checks removed in one transaction.
    static constexpr int stepSize = 5000;

    [[nodiscard]] QList<Parameter> parameters() override;
    void run(const CommandContext& context) override;

private:
    void removeChecks(const CommandContext& context);
    void removeOutages(const CommandContext& context);
    void giveBackSpace(const CommandContext& context);
    void report(const CommandContext& context);

    int m_days = 0;
    Timestamp m_before;
    qint64 m_checks = 0;
    qint64 m_outages = 0;
};

} // namespace powermon
