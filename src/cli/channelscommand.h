// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/channeloptions.h"
#include "cli/command.h"

namespace powermon {

/// `channels add NAME … | list | edit NAME … | remove NAME | test NAME`
class ChannelsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    void run(const CommandContext& context) override;

private:
    void readSecret(const CommandContext& context);
    void takeSecret(const CommandContext& context, const QString& secret);
    void find(const CommandContext& context);
    void list(const CommandContext& context);
    void change(const CommandContext& context, const Channel& before);
    void carrySecret(const CommandContext& context, const Channel& channel);
    void keepSecret(const CommandContext& context, const Channel& channel, const QString& secret);
    void save(const CommandContext& context, const Channel& channel);
    void remove(const CommandContext& context);
    void test(const CommandContext& context, const Channel& channel);
    void report(const CommandContext& context, const QString& text, const Channel& channel);

    ChannelOptions m_options;
    QString m_action;
    QString m_name;
    QString m_secret;
    QString m_formerSecretKey; ///< where it lay before the channel led elsewhere
    std::shared_ptr<MessageChannel> m_tested;
};

} // namespace powermon
