// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QList>

#include "core/base/timestamp.h"

namespace powermon {

/// A check of a known switch as it is stored.
struct PackedCheck
{
    qint64 finishedAt = 0; ///< milliseconds since 1970
    qint32 outcome = 0;    ///< see CheckPacking

    friend auto operator<=>(const PackedCheck&, const PackedCheck&) = default;
};

/// What a block tells without being unpacked.
struct CheckBlockHeader
{
    qint64 total = 0;
    qint64 failed = 0;

    friend bool operator==(const CheckBlockHeader&, const CheckBlockHeader&) = default;
};

/// The checks of one switch in one hour, packed: about two bytes each where it is checked evenly.
///
/// Integers as VarintWriter has them: version (1); how many checks; how many of them failed; the middle one
/// of all durations; for each check the beginning, as the change of the distance to the one before (the delta
/// of deltas of Gorilla: Pelkonen et al., PVLDB 8, 2015), the first against the hour; for each the duration,
/// against the middle one; then the codes (HTTP status or kind of failure), each with how often it follows
/// itself. At the end the CRC-32 of all that and of the hour, four bytes, the lowest first. Compressing this
/// further with zlib does not pay: a block of sixty checks is too short.
class CheckBlock
{
public:
    /// The time that one block stands for; blocks begin at whole hours of UTC.
    static constexpr Milliseconds period = std::chrono::hours(1);
    /// The hour in which \a time lies.
    [[nodiscard]] static Timestamp beginOf(Timestamp time);

    /// \a checks: in order of time, with different times.
    [[nodiscard]] static QByteArray pack(Timestamp begin, const QList<PackedCheck>& checks);
    /// The reverse; nothing where the bytes are not a block of this hour, or are damaged.
    [[nodiscard]] static std::optional<QList<PackedCheck>> unpack(Timestamp begin, const QByteArray& bytes);
    /// The first lines of it; the checksum is not looked at.
    [[nodiscard]] static std::optional<CheckBlockHeader> header(const QByteArray& bytes);
    /// \a content with its checksum behind it.
    [[nodiscard]] static QByteArray sealed(Timestamp begin, const QByteArray& content);
};

} // namespace powermon
