// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/model/finding.h"

namespace powermon {

/// `doctor`: looks at all that PowerMon depends on, and says what to mend.
class DoctorCommand final : public Command
{
    Q_OBJECT

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    void run(const CommandContext& context) override;

private:
    void report(const CommandContext& context, const QList<Finding>& findings, ExitCode whereUnusable);
};

} // namespace powermon
