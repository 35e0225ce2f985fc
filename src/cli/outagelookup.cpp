// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outagelookup.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powermon {

Result<OutageId> outageIdOption(const QString& parameter, const QString& text)
{
    const auto number = numberOption(parameter, text, 1, 999'999'999);
    if (!number)
        return failure(badOption(parameter, text,
                                 QCoreApplication::translate("OutageLookup", "a number that outages shows")));
    return OutageId(*number);
}

Parameter outageIdParameter(OutageId& target)
{
    const auto take = [&target](const QString& text) -> Result<void> {
        const auto id = outageIdOption(u"ID"_s, text);
        if (!id)
            return failure(id.error());
        target = *id;
        return {};
    };
    return {u"ID"_s,
            {},
            QCoreApplication::translate("OutageLookup", "number of the outage, as outages shows it"),
            take,
            Occurrence::Required};
}

} // namespace powermon
