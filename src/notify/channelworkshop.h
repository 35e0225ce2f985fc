// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/interfaces/messagechannel.h"
#include "core/interfaces/secretstore.h"

namespace powermon {

/// Makes the channels of every type that there is: "webhook", "command" and "mail".
class ChannelWorkshop final : public ChannelFactory
{
public:
    /// Both must outlive this and what it makes.
    ChannelWorkshop(Clock& clock, SecretStore& secrets) : m_clock(clock), m_secrets(secrets) {}

    [[nodiscard]] Result<std::unique_ptr<MessageChannel>> make(const ChannelSettings& settings) override;

private:
    Clock& m_clock;
    SecretStore& m_secrets;
};

} // namespace powermon
