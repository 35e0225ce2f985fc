// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/timeoption.h"

#include <QCoreApplication>
#include <QDateTime>

#include "cli/parameter.h"

using namespace Qt::StringLiterals;

namespace powermon {

std::optional<Timestamp> timeFromText(const QString& text, const QTimeZone& zone)
{
    if (const auto zoned = Timestamp::fromIso(text))
        return zoned;
    constexpr qsizetype dateLength = 10;
    const QString between = text.mid(dateLength, 1);
    if (between != u" "_s && between != u"T"_s)
        return std::nullopt;
    const QDate date = QDate::fromString(text.left(dateLength), u"yyyy-MM-dd"_s);
    for (const QString& form : {u"HH:mm"_s, u"HH:mm:ss"_s, u"HH:mm:ss.zzz"_s}) {
        const QTime time = QTime::fromString(text.mid(dateLength + 1), form);
        if (const QDateTime local(date, time, zone); time.isValid() && local.isValid())
            return Timestamp::fromMilliseconds(local.toMSecsSinceEpoch());
    }
    return std::nullopt;
}

Result<Timestamp> timeOption(const QString& parameter, const QString& text)
{
    if (const auto time = timeFromText(text))
        return *time;
    return failure(badOption(
        parameter, text,
        QCoreApplication::translate("TimeOption", "a time such as 2026-01-31T14:02:10Z or, in local time, "
                                                  "\"2026-01-31 14:02\"")));
}

} // namespace powermon
