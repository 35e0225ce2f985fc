// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/quiethours.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr Milliseconds day = std::chrono::hours(24);
const std::array dayWords{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};

int dayOf(const QString& word)
{
    const auto found = std::ranges::find(dayWords, word);
    return found == dayWords.end() ? 0 : static_cast<int>(std::distance(dayWords.begin(), found)) + 1;
}

/// "mon-fri,sun"; empty where that is no list of days.
QSet<int> daysFrom(const QString& text)
{
    QSet<int> days;
    for (const QString& part : text.split(u',')) {
        const int first = dayOf(part.section(u'-', 0, 0));
        const int last = part.contains(u'-') ? dayOf(part.section(u'-', 1)) : first;
        if (first == 0 || last == 0)
            return {};
        for (int each = first;; each = each % 7 + 1) {
            days.insert(each);
            if (each == last)
                break;
        }
    }
    return days;
}

QString textOf(const QuietSpan& span)
{
    QStringList days;
    for (int each = 1; each <= 7; ++each) {
        if (span.days.contains(each))
            days.append(dayWords.at(static_cast<size_t>(each - 1)));
    }
    const QString prefix = days.size() == 7 ? QString() : days.join(u',') + u' ';
    return prefix + span.from.toString(u"HH:mm"_s) + u'-' + span.to.toString(u"HH:mm"_s);
}

std::optional<QuietSpan> spanFrom(const QString& text)
{
    static const QRegularExpression form(
        u"\\A(?:([a-z,-]+) +)?([0-9]{1,2}:[0-9]{2})-([0-9]{1,2}:[0-9]{2})\\z"_s);
    const auto match = form.match(text.trimmed().toLower());
    if (!match.hasMatch())
        return std::nullopt;
    QuietSpan span;
    span.days = daysFrom(match.captured(1).isEmpty() ? u"mon-sun"_s : match.captured(1));
    span.from = QTime::fromString(match.captured(2), u"H:mm"_s);
    span.to = QTime::fromString(match.captured(3), u"H:mm"_s);
    if (span.days.isEmpty() || !span.from.isValid() || !span.to.isValid())
        return std::nullopt;
    return span;
}

/// How long a clock that shows \a local still shows a time in the span; nothing where it does not.
std::optional<Milliseconds> restOf(const QuietSpan& span, const QDateTime& local)
{
    const Milliseconds now(local.time().msecsSinceStartOfDay());
    const Milliseconds from(span.from.msecsSinceStartOfDay());
    Milliseconds to(span.to.msecsSinceStartOfDay());
    if (to <= from)
        to += day;
    const int today = local.date().dayOfWeek();
    if (span.days.contains(today) && now >= from && now < to)
        return to - now;
    const int yesterday = today == 1 ? 7 : today - 1;
    if (span.days.contains(yesterday) && now + day < to)
        return to - now - day;
    return std::nullopt;
}

} // namespace

Result<QuietHours> QuietHours::parse(const QString& text, const QString& zone)
{
    const QTimeZone timeZone(zone.toLatin1());
    const QString where = QCoreApplication::translate("QuietHours", "quiet hours");
    if (!timeZone.isValid())
        return failure(
            ErrorCode::BadInput,
            {where, QCoreApplication::translate("QuietHours", "'%1' is no time zone like Europe/Berlin")
                        .arg(shortened(zone))});
    QList<QuietSpan> spans;
    for (const QString& part : text.split(u';', Qt::SkipEmptyParts)) {
        const auto span = spanFrom(part);
        if (!span)
            return failure(
                ErrorCode::BadInput,
                {where, QCoreApplication::translate(
                            "QuietHours", "'%1' is no time like \"22:00-07:00\" or \"sat,sun 23:00-09:30\"")
                            .arg(shortened(part.trimmed()))});
        spans.append(*span);
    }
    return QuietHours(spans, timeZone);
}

QString QuietHours::text() const
{
    QStringList texts;
    for (const QuietSpan& span : m_spans)
        texts.append(textOf(span));
    return texts.join(u"; "_s);
}

std::optional<Milliseconds> QuietHours::restAt(Timestamp time) const
{
    std::optional<Milliseconds> longest;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.milliseconds(), m_zone);
    for (const QuietSpan& span : m_spans) {
        if (const auto rest = restOf(span, local))
            longest = std::max(longest.value_or(*rest), *rest);
    }
    return longest;
}

bool QuietHours::isQuiet(Timestamp time) const
{
    return restAt(time).has_value();
}

std::optional<Timestamp> QuietHours::quietUntil(Timestamp time) const
{
    Timestamp at = time;
    for (auto rest = restAt(at); rest && at < time + 8 * day; rest = restAt(at)) {
        const auto next = m_zone.nextTransition(QDateTime::fromMSecsSinceEpoch(at.milliseconds(), Qt::UTC));
        const Timestamp end = at + *rest;
        // The clock is set: what it shows from then on is looked at anew.
        const Timestamp change = Timestamp::fromMilliseconds(next.atUtc.toMSecsSinceEpoch());
        at = next.atUtc.isValid() && change > at && change < end ? change : end;
    }
    return at == time ? std::nullopt : std::optional(at);
}

} // namespace powermon
