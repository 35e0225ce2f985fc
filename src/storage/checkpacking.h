// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/checkresult.h"

namespace powermon {

/// One small integer for what a check found and how long it took, so that a stored check needs few bytes and
/// can still be read by a person in any database tool:
///
///     packed = duration in milliseconds * 1000 + code
///
/// The code is the HTTP status (100 to 999) of an answer, or the number of the FailureKind (1 to 99): 12200
/// is an answer of 200 after 12 ms, 5000001 a timeout after 5 s. SQLite needs 2 bytes for an answer within 32
/// ms, 3 within 8.3 s, else 4; PostgreSQL always 4.
class CheckPacking
{
public:
    /// What is longer is stored as this long; more than any allowed timeout.
    static constexpr Milliseconds maximumDuration{2'000'000};

    static constexpr int lowestStatus = 100;
    static constexpr int highestCode = 999;

    /// Statuses outside 100 to 999 and durations outside 0 to maximumDuration become the nearest that can be
    /// stored.
    [[nodiscard]] static qint32 pack(const ProbeOutcome& outcome);
    /// The reverse; a code that no FailureKind has is read as Unreachable.
    [[nodiscard]] static ProbeOutcome unpack(qint32 packed);
    // The parts of a packed integer.
    [[nodiscard]] static qint32 packed(qint64 milliseconds, int code)
    {
        return static_cast<qint32>(milliseconds * codeBase + code);
    }
    [[nodiscard]] static qint64 durationOf(qint32 packed) { return packed / codeBase; }
    [[nodiscard]] static int codeOf(qint32 packed) { return static_cast<int>(packed % codeBase); }
    [[nodiscard]] static bool isFailure(qint32 packed) { return codeOf(packed) < lowestStatus; }
    [[nodiscard]] static bool isBlind(qint32 packed)
    {
        return codeOf(packed) == static_cast<int>(FailureKind::NetworkDown);
    }
    /// \a check as every store gives it back: packed and unpacked, begun one duration before it finished.
    [[nodiscard]] static CheckResult asStored(const CheckResult& check);

private:
    static constexpr qint64 codeBase = 1000;
};

} // namespace powermon
