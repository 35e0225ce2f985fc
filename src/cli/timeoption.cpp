// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/timeoption.h"

#include <QCoreApplication>
#include <QDateTime>

#include "cli/parameter.h"

using namespace Qt::StringLiterals;

namespace powermon {

Result<Timestamp> timeOption(const QString& parameter, const QString& text)
{
    if (const auto zoned = Timestamp::fromIso(text))
        return *zoned;
    const QString spaced = QString(text).replace(u'T', u' ');
    for (const QString& format :
         {u"yyyy-MM-dd HH:mm"_s, u"yyyy-MM-dd HH:mm:ss"_s, u"yyyy-MM-dd HH:mm:ss.zzz"_s}) {
        const QDateTime local = QDateTime::fromString(spaced, format);
        if (local.isValid())
            return Timestamp::fromMilliseconds(local.toMSecsSinceEpoch());
    }
    return failure(badOption(
        parameter, text,
        QCoreApplication::translate("TimeOption", "a time such as 2026-01-31T14:02:10Z or, in local time, "
                                                  "\"2026-01-31 14:02\"")));
}

} // namespace powermon
