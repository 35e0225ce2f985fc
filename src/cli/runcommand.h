// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace powermon {

/// `run: watches without a window until it is stopped`
class RunCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    [[nodiscard]] std::optional<StoreOpening> storeOpening() const override { return std::nullopt; }
    [[nodiscard]] bool endsInOrder() const override { return true; }
    [[nodiscard]] QHash<QString, QString> overrides() const override { return m_overrides; }
    void run(const CommandContext& context) override;

private:
    QHash<QString, QString> m_overrides;
    bool m_waits = false;
};

} // namespace powermon
