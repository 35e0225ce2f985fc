// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

namespace powermon {

enum class Urgency
{
    Low,
    Normal,
    Critical,
};

/// A message to the person: plain text, never markup.
struct Notification
{
    QString key; ///< same key: replaces what is still shown of it (one event, one bubble)
    QString title;
    QString body;
    Urgency urgency = Urgency::Normal;
    bool isOver = false; ///< the event has ended

    friend bool operator==(const Notification&, const Notification&) = default;
};

/// One way to reach the person.
class Notifier
{
public:
    Notifier() = default;
    Notifier(const Notifier&) = delete;
    Notifier& operator=(const Notifier&) = delete;
    virtual ~Notifier() = default;

    /// Whether a message would be seen now.
    [[nodiscard]] virtual bool isAvailable() const = 0;
    /// Returns at once; failures are logged.
    virtual void notify(const Notification& notification) = 0;
};

} // namespace powermon
