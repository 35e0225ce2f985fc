// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/parameter.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace powermon {

using namespace Qt::StringLiterals;

Error badOption(const QString& parameter, const QString& value, const QString& allowed)
{
    return Error{ErrorCode::BadValue,
                 {QCoreApplication::translate("Parameter", "option"), parameter, shortened(value), allowed}};
}

Result<int> numberOption(const QString& parameter, const QString& value, int minimum, int maximum)
{
    static const QRegularExpression digits(u"\\A[0-9]{1,9}\\z"_s);
    const int number = digits.match(value).hasMatch() ? value.toInt() : -1;
    if (number < minimum || number > maximum) {
        const QString allowed = QCoreApplication::translate("Parameter", "a whole number from %1 to %2");
        return failure(badOption(parameter, value, allowed.arg(minimum).arg(maximum)));
    }
    return number;
}

Parameter numberParameter(const QString& name, const QString& valueName, const QString& help, int minimum,
                          int maximum, int& target)
{
    const auto take = [name, minimum, maximum, &target](const QString& text) -> Result<void> {
        const auto number = numberOption(name, text, minimum, maximum);
        if (!number)
            return failure(number.error());
        target = *number;
        return {};
    };
    return {name, valueName, help, take, Occurrence::Optional};
}

Parameter flagParameter(const QString& name, const QString& help, bool& target)
{
    const auto take = [&target](const QString&) -> Result<void> {
        target = true;
        return {};
    };
    return {name, {}, help, take, Occurrence::Optional};
}

Parameter textParameter(const QString& name, const QString& valueName, const QString& help,
                        Occurrence occurrence, QString& target)
{
    const auto take = [&target](const QString& text) -> Result<void> {
        target = text;
        return {};
    };
    return {name, valueName, help, take, occurrence};
}

} // namespace powermon
