// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>

#include "core/interfaces/messagechannel.h"
#include "core/messages/programsettings.h"

namespace powermon {

/// Starts the program with the arguments and, in its environment, every field of the message as
/// POWERMON_TITLE, POWERMON_TEXT and so on, but none of our own secrets; the text is its input as well. Exit
/// code 0 is a delivery. One that takes too long is ended, and killed where that does not help.
class CommandChannel final : public QObject, public MessageChannel
{
    Q_OBJECT

public:
    static constexpr Milliseconds killPatience{3000};

    explicit CommandChannel(ProgramSettings settings) : m_settings(std::move(settings)) {}
    ~CommandChannel() override;

    [[nodiscard]] QFuture<Delivery> deliver(const Message& message) override;

private:
    using Promise = std::shared_ptr<QPromise<Delivery>>;
    void watch(QProcess* process, const Promise& promise);
    [[nodiscard]] Delivery judge(QProcess& process, bool isLate) const;

    ProgramSettings m_settings;
};

} // namespace powermon
