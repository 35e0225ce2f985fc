// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/csvrow.h"

#include <QCoreApplication>

#include "core/service/replay/tracetime.h"
#include "core/service/transfer/csvtext.h"

using namespace Qt::StringLiterals;

namespace powermon {

QString CsvRow::whole(const QString& column) const
{
    return fromCsvText(m_cells.value(m_columns.indexOf(column)));
}

tl::unexpected<Error> CsvRow::wrong(const QString& column) const
{
    return failure(traceFault(
        QCoreApplication::translate("SwitchList", "%1 cannot be '%2'").arg(column, shortened(text(column)))));
}

std::optional<bool> truthFromCell(const QString& text)
{
    const QString plain = text.toLower();
    if (plain == "true"_L1 || plain == "yes"_L1 || plain == "1"_L1)
        return true;
    if (plain == "false"_L1 || plain == "no"_L1 || plain == "0"_L1)
        return false;
    return std::nullopt;
}

std::optional<quint16> portFromCell(const QString& text)
{
    bool isNumber = false;
    const uint port = text.toUInt(&isNumber);
    return isNumber && port >= 1 && port <= 65535 ? std::optional(static_cast<quint16>(port)) : std::nullopt;
}

std::optional<qint64> numberFromCell(const QString& text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

std::optional<Milliseconds> secondsFromCell(const QString& text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    return isNumber && seconds >= 0 && seconds <= 86'400
               ? std::optional(Milliseconds(qRound64(seconds * 1000)))
               : std::nullopt;
}

} // namespace powermon
