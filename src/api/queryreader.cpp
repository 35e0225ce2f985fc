// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/queryreader.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QRegularExpression>

#include "api/resttext.h"

namespace powermon {

using namespace Qt::StringLiterals;

QueryReader::QueryReader(const QByteArray& query)
    : m_query(QString::fromUtf8(QByteArray(query).replace('+', "%20")))
{
}

QString QueryReader::text(const QString& key) const
{
    return m_query.queryItemValue(key, QUrl::FullyDecoded);
}

Milliseconds QueryReader::hours(const QString& key, std::chrono::hours fallback, std::chrono::hours most)
{
    static const QRegularExpression decimal(u"\\A[0-9]{1,9}(?:\\.[0-9]{1,9})?\\z"_s);
    const QString value = text(key);
    if (value.isEmpty())
        return fallback;
    constexpr double millisecondsInHour = 3'600'000;
    const double wanted = decimal.match(value).hasMatch() ? value.toDouble() * millisecondsInHour : 0;
    if (wanted < 1 || wanted > static_cast<double>(Milliseconds(most).count())) {
        refuse(key, translated(QT_TRANSLATE_NOOP("Rest", "a number of hours, more than 0 and up to %1"))
                        .arg(most.count()));
        return fallback;
    }
    return Milliseconds(std::llround(wanted));
}

int QueryReader::number(const QString& key, int fallback, int least, int most)
{
    static const QRegularExpression digits(u"\\A[0-9]{1,9}\\z"_s);
    const QString value = text(key);
    if (value.isEmpty())
        return fallback;
    const int number = digits.match(value).hasMatch() ? value.toInt() : -1;
    if (number >= least && number <= most)
        return number;
    refuse(key, translated(QT_TRANSLATE_NOOP("Rest", "a whole number from %1 to %2")).arg(least).arg(most));
    return fallback;
}

bool QueryReader::truth(const QString& key, bool fallback)
{
    const QString value = text(key).toLower();
    if (value.isEmpty())
        return fallback;
    if (value == "true"_L1 || value == "1"_L1 || value == "yes"_L1)
        return true;
    if (value != "false"_L1 && value != "0"_L1 && value != "no"_L1)
        refuse(key, translated(QT_TRANSLATE_NOOP("Rest", "true or false")));
    return false;
}

std::optional<SwitchId> QueryReader::switchId(const QString& key)
{
    const QString value = text(key);
    if (value.isEmpty())
        return std::nullopt;
    const auto id = exactId(value);
    if (!id)
        refuse(key, translated(QT_TRANSLATE_NOOP("Rest", "the id of a switch")));
    return SwitchId(id.value_or(0));
}

std::optional<Timestamp> QueryReader::time(const QString& key)
{
    const QString value = text(key);
    if (value.isEmpty())
        return std::nullopt;
    const auto time = Timestamp::fromIso(value);
    if (!time)
        refuse(key, translated(QT_TRANSLATE_NOOP("Rest", "a time like 2026-01-31T23:59:59.000Z")));
    return time;
}

void QueryReader::refuse(const QString& key, const QString& allowed)
{
    if (!m_fault)
        m_fault = Error{ErrorCode::BadValue, {u"query"_s, key, shortened(text(key)), allowed}};
}

std::optional<qint64> exactNumber(QStringView text)
{
    constexpr qsizetype mostDigits = 18;
    const bool isExact = !text.isEmpty() && text.size() <= mostDigits && text.front() != u'0' &&
                         std::ranges::all_of(text, [](QChar each) { return each >= u'0' && each <= u'9'; });
    return isExact ? std::optional(text.toLongLong()) : std::nullopt;
}

std::optional<qint64> exactId(QStringView text)
{
    const auto number = exactNumber(text);
    return number && *number <= std::numeric_limits<qint32>::max() ? number : std::nullopt;
}

} // namespace powermon
