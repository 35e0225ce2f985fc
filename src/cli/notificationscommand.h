// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/model/message.h"

namespace powermon {

/// `notifications [list] [--state S] [--limit N] | retry ID | drop ID | acknowledge`
class NotificationsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    void run(const CommandContext& context) override;

private:
    void list(const CommandContext& context);
    void change(const CommandContext& context);
    void acknowledge(const CommandContext& context);

    QString m_action = QStringLiteral("list");
    int m_id = 0;
    std::optional<MessageState> m_state;
    int m_limit = 50;
};

} // namespace powermon
