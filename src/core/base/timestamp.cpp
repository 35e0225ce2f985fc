// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/timestamp.h"

#include <QDateTime>
#include <QTimeZone>

namespace powermon {

std::optional<Timestamp> Timestamp::fromIso(const QString& text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime || time.date().year() < 1 ||
        time.date().year() > 9999)
        return std::nullopt;
    return fromMilliseconds(time.toMSecsSinceEpoch());
}

QString Timestamp::toIso() const
{
    return QDateTime::fromMSecsSinceEpoch(m_milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace powermon
