// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace powermon {

/// How a channel reaches people, without its secret.
struct ChannelSettings
{
    QString name;        ///< unique; part of what its messages are known by
    QString type;        ///< "webhook", "command", …
    QJsonObject options; ///< what that type knows

    friend bool operator==(const ChannelSettings&, const ChannelSettings&) = default;
};

} // namespace powermon
