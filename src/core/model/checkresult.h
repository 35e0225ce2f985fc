// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QString>

#include "core/base/strongid.h"
#include "core/base/timestamp.h"

namespace powermon {

/// Why there was no answer. The numbers are stored: never change one, only add.
enum class FailureKind
{
    Timeout = 1,
    Refused = 2,
    Unreachable = 3, ///< no host at that address, or it said so
    NameNotFound = 4,
    NotHttp = 5, ///< something spoke, but not HTTP; also a connection closed or reset without an answer
    TlsFailed = 6,
    Cancelled = 7,   ///< given up by this program: says nothing about the switch and is never stored
    NetworkDown = 8, ///< no route or no link on this computer's own side: we are blind
};

/// What one request found.
struct ProbeOutcome
{
    std::optional<int> httpStatus;              ///< the answer, whatever it was; nothing: failed
    FailureKind failure = FailureKind::Timeout; ///< only where there is no status
    Milliseconds duration{0};                   ///< from sending to the answer's headers, or to the failure
    std::optional<std::chrono::seconds> deviceUptime =
        std::nullopt; ///< what the device itself says, where it does

    [[nodiscard]] bool answered() const { return httpStatus.has_value(); }
    /// It failed for want of a network of this computer's own: of the switch it says nothing, neither up nor
    /// down.
    [[nodiscard]] bool isBlind() const { return !answered() && failure == FailureKind::NetworkDown; }
    [[nodiscard]] static ProbeOutcome answer(int status, Milliseconds latency)
    {
        return {status, FailureKind::Timeout, latency, std::nullopt};
    }
    [[nodiscard]] static ProbeOutcome failed(FailureKind kind, Milliseconds after)
    {
        return {std::nullopt, kind, after, std::nullopt};
    }

    friend bool operator==(const ProbeOutcome&, const ProbeOutcome&) = default;
};

/// One check of one switch.
struct CheckResult
{
    SwitchId switchId;
    Timestamp started;
    Timestamp finished; ///< the contract's checked_at
    ProbeOutcome outcome;

    friend bool operator==(const CheckResult&, const CheckResult&) = default;
};

/// The contract's error_message of a failed check, in English for machines: "Connection timed out",
/// "Connection refused", …
[[nodiscard]] QString errorMessageOf(FailureKind kind);
/// The reverse; any other text is NotHttp's neighbour of last resort: Timeout where it speaks of time, else
/// Unreachable.
[[nodiscard]] FailureKind failureKindOf(const QString& errorMessage);
/// The failure in plain words of the program's language: "did not answer in time", "nothing at this address",
/// …
[[nodiscard]] QString describe(FailureKind kind);

} // namespace powermon
