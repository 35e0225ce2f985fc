// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace powermon {

/// `token add NAME [--read-only] | list | remove NAME | show`
class TokenCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    [[nodiscard]] std::optional<StoreOpening> storeOpening() const override;
    void run(const CommandContext& context) override;

private:
    void add(const CommandContext& context);
    void list(const CommandContext& context);
    void remove(const CommandContext& context);
    void show(const CommandContext& context);

    QString m_action;
    QString m_name;
    bool m_isReadOnly = false;
};

} // namespace powermon
