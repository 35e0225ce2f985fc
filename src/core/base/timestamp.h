// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <compare>
#include <optional>

#include <QString>

namespace powermon {

using Milliseconds = std::chrono::milliseconds;

/// A point in wall time: whole milliseconds since 1970-01-01T00:00:00Z. Local time exists only where text is
/// shown.
class Timestamp
{
public:
    constexpr Timestamp() = default;
    [[nodiscard]] static constexpr Timestamp fromMilliseconds(qint64 sinceEpoch)
    {
        Timestamp timestamp;
        timestamp.m_milliseconds = sinceEpoch;
        return timestamp;
    }
    /// Reads ISO 8601 with 'Z' or a numeric offset, years 1 to 9999; nothing for any other text (also one
    /// without a zone).
    [[nodiscard]] static std::optional<Timestamp> fromIso(const QString& text);

    /// Milliseconds since the epoch.
    [[nodiscard]] constexpr qint64 milliseconds() const { return m_milliseconds; }
    /// "2026-01-01T00:00:00.000Z".
    [[nodiscard]] QString toIso() const;

    friend constexpr auto operator<=>(const Timestamp&, const Timestamp&) = default;
    friend constexpr Timestamp operator+(Timestamp time, Milliseconds by)
    {
        return fromMilliseconds(time.m_milliseconds + by.count());
    }
    friend constexpr Timestamp operator-(Timestamp time, Milliseconds by) { return time + -by; }
    friend constexpr Milliseconds operator-(Timestamp left, Timestamp right)
    {
        return Milliseconds(left.m_milliseconds - right.m_milliseconds);
    }
    constexpr Timestamp& operator+=(Milliseconds by) { return *this = *this + by; }

private:
    qint64 m_milliseconds = 0;
};

/// A half-open range of time [start, end).
struct TimeRange
{
    Timestamp start;
    Timestamp end;

    [[nodiscard]] constexpr Milliseconds duration() const
    {
        return end > start ? end - start : Milliseconds(0);
    }
    [[nodiscard]] constexpr bool isEmpty() const { return end <= start; }
    [[nodiscard]] constexpr bool contains(Timestamp time) const { return start <= time && time < end; }
    /// The part that both share; empty (start == end) when there is none.
    [[nodiscard]] constexpr TimeRange intersected(TimeRange other) const
    {
        const Timestamp from = start > other.start ? start : other.start;
        const Timestamp to = end < other.end ? end : other.end;
        return {from, to > from ? to : from};
    }
    friend constexpr bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// When something happened, as exactly as it is known: not before earliest, not after latest.
struct TimeInterval
{
    Timestamp earliest;
    Timestamp latest;

    [[nodiscard]] constexpr Milliseconds width() const { return latest - earliest; }
    friend constexpr bool operator==(const TimeInterval&, const TimeInterval&) = default;
};

} // namespace powermon
