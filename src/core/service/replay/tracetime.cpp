// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/tracetime.h"

#include <chrono>
#include <optional>

#include <QCoreApplication>

namespace powermon {

namespace {

using namespace std::chrono;

/// Walks over the characters of a time.
class Cursor
{
public:
    explicit Cursor(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool isAtEnd() const { return m_text.empty(); }
    [[nodiscard]] bool takeAny(std::string_view characters)
    {
        if (m_text.empty() || characters.find(m_text.front()) == std::string_view::npos)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    /// Exactly \a count digits; -1 where they are not there.
    [[nodiscard]] int takeNumber(int count)
    {
        int number = 0;
        for (int i = 0; i < count; ++i) {
            const int digit = takeDigit();
            if (digit < 0)
                return -1;
            number = number * 10 + digit;
        }
        return number;
    }
    /// -1 where there is none.
    [[nodiscard]] int takeDigit()
    {
        if (m_text.empty() || m_text.front() < '0' || m_text.front() > '9')
            return -1;
        const int digit = m_text.front() - '0';
        m_text.remove_prefix(1);
        return digit;
    }

private:
    std::string_view m_text;
};

[[nodiscard]] std::optional<sys_days> takeDate(Cursor& cursor)
{
    const int years = cursor.takeNumber(4);
    const bool isDivided = cursor.takeAny("-");
    const int months = cursor.takeNumber(2);
    const bool isDividedAgain = cursor.takeAny("-");
    const int days = cursor.takeNumber(2);
    if (years < 0 || months < 0 || days < 0 || !isDivided || !isDividedAgain)
        return std::nullopt;
    const year_month_day date{year(years), month(static_cast<unsigned>(months)),
                              day(static_cast<unsigned>(days))};
    return date.ok() ? std::optional(sys_days(date)) : std::nullopt;
}

[[nodiscard]] std::optional<milliseconds> takeFraction(Cursor& cursor)
{
    if (!cursor.takeAny(".,"))
        return milliseconds(0);
    int digit = cursor.takeDigit();
    if (digit < 0)
        return std::nullopt;
    milliseconds fraction{0};
    for (int weight = 100; digit >= 0; weight /= 10, digit = cursor.takeDigit())
        fraction += milliseconds(digit * weight);
    return fraction;
}

[[nodiscard]] std::optional<milliseconds> takeTimeOfDay(Cursor& cursor)
{
    const int hour = cursor.takeNumber(2);
    const bool isDivided = cursor.takeAny(":");
    const int minute = cursor.takeNumber(2);
    const bool isDividedAgain = cursor.takeAny(":");
    const int second = cursor.takeNumber(2);
    const bool isInRange = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    const auto fraction = takeFraction(cursor);
    if (!isDivided || !isDividedAgain || !isInRange || !fraction)
        return std::nullopt;
    return hours(hour) + minutes(minute) + seconds(second) + *fraction;
}

/// What the zone is ahead of UTC.
[[nodiscard]] std::optional<minutes> takeZone(Cursor& cursor)
{
    if (cursor.takeAny("Zz"))
        return minutes(0);
    const bool isBehind = cursor.takeAny("-");
    if (!isBehind && !cursor.takeAny("+"))
        return std::nullopt;
    const int hour = cursor.takeNumber(2);
    const bool isDivided = cursor.takeAny(":");
    const int minute = cursor.isAtEnd() && !isDivided ? 0 : cursor.takeNumber(2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return std::nullopt;
    const minutes ahead = hours(hour) + minutes(minute);
    return isBehind ? -ahead : ahead;
}

[[nodiscard]] tl::unexpected<Error> badTime(std::string_view text, const QString& what)
{
    const QString shown = shortened(QString::fromUtf8(text.data(), qsizetype(text.size())));
    return failure(traceFault(what.arg(shown)));
}

constexpr Timestamp earliest = Timestamp::fromMilliseconds(0);
constexpr Timestamp tooLate =
    Timestamp::fromMilliseconds(milliseconds(sys_days(year(2200) / 1 / 1).time_since_epoch()).count());

} // namespace

Error traceFault(const QString& what)
{
    return Error{ErrorCode::BadInput, {QString(), what}};
}

Result<Timestamp> traceTime(std::string_view text)
{
    Cursor cursor(text);
    const auto date = takeDate(cursor);
    const bool isDivided = cursor.takeAny("Tt ");
    const auto time = takeTimeOfDay(cursor);
    if (!date || !isDivided || !time)
        return badTime(
            text, QCoreApplication::translate("Trace", "'%1' is not a time like 2026-01-31T23:59:59.000Z"));
    if (cursor.isAtEnd())
        return badTime(text, QCoreApplication::translate(
                                 "Trace", "the time '%1' has no zone: a Z or an offset is needed"));
    const auto zone = takeZone(cursor);
    if (!zone || !cursor.isAtEnd())
        return badTime(
            text, QCoreApplication::translate("Trace", "'%1' is not a time like 2026-01-31T23:59:59.000Z"));
    const auto sinceEpoch = milliseconds(date->time_since_epoch()) + *time - *zone;
    const Timestamp at = Timestamp::fromMilliseconds(sinceEpoch.count());
    if (at < earliest || at >= tooLate)
        return badTime(
            text, QCoreApplication::translate("Trace", "the time '%1' is not in the years 1970 to 2199"));
    return at;
}

} // namespace powermon
