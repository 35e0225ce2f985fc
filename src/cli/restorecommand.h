// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/carecommand.h"

namespace powermon {

/// `restore FILE`: sets the present database aside; refuses while anybody uses it.
class RestoreCommand final : public CareCommand
{
    Q_OBJECT

public:
    using CareCommand::CareCommand;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    void run(const CommandContext& context) override;

private:
    QString m_file;
};

} // namespace powermon
