// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QHash>

#include "core/service/statusreport.h"

namespace powermon {

/// The JSON of many switches for one who asks again and again: written down anew only where something of a
/// switch changed, since a thousand of them take as long as probing may wait.
class SwitchTexts final
{
public:
    /// What switchReportJson() says of each, joined by commas. What is not among them is forgotten.
    [[nodiscard]] QByteArray joined(const QList<SwitchReport>& reports);

private:
    struct Text
    {
        SwitchReport report;
        std::optional<double> uptime;
        QByteArray json;

        [[nodiscard]] bool isOf(const SwitchReport& other) const;
    };

    QHash<SwitchId, Text> m_texts;
};

} // namespace powermon
