// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/checkpacking.h"

#include <algorithm>

namespace powermon {

namespace {

FailureKind failureKindFromNumber(qint64 number)
{
    const auto kind = static_cast<FailureKind>(number);
    switch (kind) {
    case FailureKind::Timeout:
    case FailureKind::Refused:
    case FailureKind::Unreachable:
    case FailureKind::NameNotFound:
    case FailureKind::NotHttp:
    case FailureKind::TlsFailed:
    case FailureKind::Cancelled:
    case FailureKind::NetworkDown:
        return kind;
    }
    return FailureKind::Unreachable;
}

} // namespace

qint32 CheckPacking::pack(const ProbeOutcome& outcome)
{
    const qint64 code = outcome.answered() ? std::clamp(*outcome.httpStatus, lowestStatus, highestCode)
                                           : static_cast<int>(outcome.failure);
    const qint64 duration = std::clamp(outcome.duration, Milliseconds(0), maximumDuration).count();
    return packed(duration, static_cast<int>(code));
}

ProbeOutcome CheckPacking::unpack(qint32 packed)
{
    const int code = codeOf(packed);
    const Milliseconds duration(durationOf(packed));
    if (code >= lowestStatus)
        return ProbeOutcome::answer(code, duration);
    return ProbeOutcome::failed(failureKindFromNumber(code), duration);
}

CheckResult CheckPacking::asStored(const CheckResult& check)
{
    const ProbeOutcome outcome = unpack(pack(check.outcome));
    return {check.switchId, check.finished - outcome.duration, check.finished, outcome};
}

} // namespace powermon
