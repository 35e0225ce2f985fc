// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/switchtexts.h"

#include <utility>

#include <QJsonDocument>

#include "core/service/jsonshapes.h"

namespace powermon {

/// The time that was watched grows with every second, and only its share is shown.
bool SwitchTexts::Text::isOf(const SwitchReport& other) const
{
    return report.state == other.state && uptime == other.lastDay.ratio() &&
           report.latestCheck == other.latestCheck && report.powerSwitch == other.powerSwitch;
}

QByteArray SwitchTexts::joined(const QList<SwitchReport>& reports)
{
    QHash<SwitchId, Text> known = std::exchange(m_texts, {});
    m_texts.reserve(reports.size());
    QByteArray all;
    for (const SwitchReport& report : reports) {
        const SwitchId id = report.powerSwitch.id;
        Text text = known.take(id);
        if (text.json.isEmpty() || !text.isOf(report))
            text = {report, report.lastDay.ratio(),
                    QJsonDocument(switchReportJson(report)).toJson(QJsonDocument::Compact)};
        if (!all.isEmpty())
            all += ',';
        all += text.json;
        m_texts.insert(id, std::move(text));
    }
    return all;
}

} // namespace powermon
