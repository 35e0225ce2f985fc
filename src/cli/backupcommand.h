// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/carecommand.h"

namespace powermon {

/// `backup [FILE]`: also while a monitor runs.
class BackupCommand final : public CareCommand
{
    Q_OBJECT

public:
    using CareCommand::CareCommand;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    void run(const CommandContext& context) override;

private:
    QString m_file; ///< empty: among the automatic backups
};

} // namespace powermon
