// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include "core/detection/outagedetector.h"
#include "core/interfaces/store.h"
#include "core/model/checkorder.h"

namespace powermon {

class StoredReplay;

/// What a monitor wants its detector to know.
struct WarmUpRequest
{
    DetectionPolicy policy;
    Surroundings surroundings;
    QList<Switch> switches;
    Timestamp until;    ///< of the checks; none at or after that is read
    QList<Outage> open; ///< as found, with their ids
};

/// A detector that knows what the store knows.
struct WarmDetector
{
    std::shared_ptr<OutageDetector> detector;
    QList<quint64> numbers; ///< of the open outages, in the order given
    /// What the store does not know: this policy sees it otherwise, or it was not written any more.
    QList<DetectorEvent> missed;
    std::optional<CheckPlace> latest; ///< the newest check that it knows
};

/// Feeds the last day of a store's checks, and all since the first of the open outages, through a new
/// detector, so that one that was stopped goes on as if it never had been: what it learnt of the switches,
/// failures that were being counted, and what was being judged. Where it does not find the open outages again
/// (another policy found them, or they are too old), it takes them over as they are, with what the other
/// switches did lately.
class DetectorWarmUp
{
public:
    enum class Way
    {
        Replay,
        TakeOver, ///< as where the open outages are not found again
    };
    explicit DetectorWarmUp(WarmUpRequest request, Way way = Way::Replay);
    ~DetectorWarmUp();

    /// The next piece, some tens of milliseconds long, in the store's thread: true when all is done. Errors:
    /// those of the store.
    [[nodiscard]] Result<bool> step(Store& store);
    /// When all is done.
    [[nodiscard]] WarmDetector take() { return std::move(m_warm); }

    /// The same without the store, where that fails: it knows what is open, and nothing else.
    [[nodiscard]] static WarmDetector cold(const WarmUpRequest& request);

private:
    [[nodiscard]] Result<void> finish(Store& store);
    [[nodiscard]] bool match(const std::map<quint64, Outage>& found, const QList<Outage>& known);
    [[nodiscard]] Result<void> takeOver(Store& store, const QList<Outage>& known);

    WarmUpRequest m_request;
    std::unique_ptr<StoredReplay> m_replay; ///< nothing: not that far back
    WarmDetector m_warm;
};

} // namespace powermon
