// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/channelworkshop.h"

#include <QCoreApplication>

#include "core/messages/channelsecret.h"
#include "notify/commandchannel.h"
#include "notify/mailchannel.h"
#include "notify/webhookchannel.h"

using namespace Qt::StringLiterals;

namespace powermon {

Result<std::unique_ptr<MessageChannel>> ChannelWorkshop::make(const ChannelSettings& settings)
{
    if (settings.type == "webhook"_L1) {
        const WebhookSettings webhook = webhookFromJson(settings.options);
        if (const auto checked = checkWebhook(webhook); !checked)
            return failure(checked.error());
        return std::make_unique<WebhookChannel>(m_clock, channelSecretKey(settings), webhook, m_secrets);
    }
    if (settings.type == "command"_L1) {
        const ProgramSettings program = programFromJson(settings.options);
        if (const auto checked = checkProgram(program); !checked)
            return failure(checked.error());
        return std::make_unique<CommandChannel>(program);
    }
    if (settings.type == "mail"_L1) {
        const MailSettings mail = mailFromJson(settings.options);
        if (const auto checked = checkMail(mail); !checked)
            return failure(checked.error());
        return std::make_unique<MailChannel>(m_clock, channelSecretKey(settings), mail, m_secrets);
    }
    return failure(
        ErrorCode::BadInput,
        {settings.name, QCoreApplication::translate("ChannelWorkshop", "there are no channels of type '%1'")
                            .arg(shortened(settings.type))});
}

} // namespace powermon
