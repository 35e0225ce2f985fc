// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>
#include <QList>
#include <QObject>

#include "core/base/result.h"
#include "core/model/checkresult.h"
#include "core/model/outage.h"
#include "core/model/switch.h"
#include "core/model/switchstate.h"

namespace powermon {

/// What is known of one switch now.
struct SwitchStatus
{
    Switch powerSwitch;
    SwitchState state = SwitchState::Unknown;
    std::optional<CheckResult> latestCheck;
    int consecutiveFailures = 0;
    bool isBeingChecked = false;

    friend bool operator==(const SwitchStatus&, const SwitchStatus&) = default;
};

/// The answer to "is the power on?".
enum class SiteState
{
    NothingToWatch, ///< no active switch
    Unknown,        ///< nobody watches, or no check yet
    On,
    Out, ///< perhaps: how sure it is, openPowerOutage() says
};

/// Who does the watching that this program shows.
enum class MonitorMode
{
    Stopped,
    Watching, ///< this process
    Viewing,  ///< another process; this one would take over
};

/// Of \a outages the one of power that is the surest, of equals the one that began first; nullptr where none
/// is. Points into the list.
[[nodiscard]] const Outage* surestPowerOutage(const QList<Outage>& outages);

/// The live picture that every front end shows: fed by the Monitor where this process watches, else from the
/// store. Feeding a check costs the same however many switches there are.
class SiteStatus final : public QObject
{
    Q_OBJECT

public:
    explicit SiteStatus(QObject* parent = nullptr);

    [[nodiscard]] SiteState state() const;
    /// Since when state() holds, as far as is known.
    [[nodiscard]] std::optional<Timestamp> since() const;
    [[nodiscard]] MonitorMode mode() const { return m_mode; }
    [[nodiscard]] const QList<SwitchStatus>& switches() const { return m_switches; }
    /// Nothing (nullptr) for an id that is not in the list; valid until the list changes.
    [[nodiscard]] const SwitchStatus* find(SwitchId id) const;
    /// Those of power, and incidents, which say nothing about the power.
    [[nodiscard]] const QList<Outage>& openOutages() const { return m_openOutages; }
    /// Of the open outages of power the surest, of equals the one that began first. Nothing (nullptr) where
    /// none is open; valid until the list changes.
    [[nodiscard]] const Outage* openPowerOutage() const;
    [[nodiscard]] std::optional<Timestamp> latestCheckAt() const { return m_latestCheckAt; }
    /// What is wrong with the store now; nothing while it works.
    [[nodiscard]] std::optional<Error> storeTrouble() const { return m_storeTrouble; }
    /// Since when what the store does not take is kept on this computer's disk; until storeTrouble() ends.
    [[nodiscard]] std::optional<Timestamp> storingLocallySince() const { return m_storingLocallySince; }

    // For those who feed it. Ids that are not in the list are ignored.
    /// Stopped makes every active switch Unknown: nobody would notice a change.
    void setMode(MonitorMode mode);
    /// Those that stay keep what is known of them; one that is made active again begins as Unknown.
    void setSwitches(const QList<Switch>& switches);
    /// A check was begun, or gave no result.
    void setBeingChecked(SwitchId id, bool isBeingChecked);
    void setCheck(const CheckResult& check, int consecutiveFailures, SwitchState state);
    /// Makes this active switch Unknown: it was not watched for too long.
    void forgetState(SwitchId id);
    void setOpenOutages(const QList<Outage>& outages);
    /// The end of the newest outage that is over, or the start of watching: since when the power is on.
    void setOnSince(std::optional<Timestamp> since);
    /// \a since: see storingLocallySince(); nothing leaves it as it is while there is trouble.
    void setStoreTrouble(const std::optional<Error>& trouble, std::optional<Timestamp> since = std::nullopt);
    /// Something in the store changed, perhaps far in the past.
    void noteRecordChange() { Q_EMIT recordChanged(); }

Q_SIGNALS:
    /// The list of switches is another one.
    void switchesReset();
    /// One switch's state, check or latency.
    void switchChanged(powermon::SwitchId id);
    /// Site state, mode, open outages or store trouble.
    void siteChanged();
    /// What was read of the past may be out of date.
    void recordChanged();

private:
    [[nodiscard]] SwitchStatus* findMutable(SwitchId id);
    void setState(SwitchStatus& status, SwitchState state);
    [[nodiscard]] SwitchStatus statusFor(const Switch& powerSwitch) const;

    QList<SwitchStatus> m_switches;
    QHash<SwitchId, qsizetype> m_index;
    QList<Outage> m_openOutages;
    std::optional<Timestamp> m_onSince;
    std::optional<Timestamp> m_latestCheckAt;
    std::optional<Error> m_storeTrouble;
    std::optional<Timestamp> m_storingLocallySince;
    MonitorMode m_mode = MonitorMode::Stopped;
    qsizetype m_activeCount = 0;
    qsizetype m_knownCount = 0; ///< active and not Unknown
};

} // namespace powermon
