// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/checkresult.h"
#include "core/model/outage.h"
#include "core/model/switch.h"
#include "core/model/switchstate.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

namespace powermon
{

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
    Out,
};

/// Who does the watching that this program shows.
enum class MonitorMode
{
    Stopped,
    Watching, ///< this process
    Viewing,  ///< another process; this one would take over
};

/// The live picture that every front end shows: fed by the Monitor where this process watches, else from the store.
class SiteStatus final : public QObject
{
    Q_OBJECT

public:
    explicit SiteStatus(QObject* parent = nullptr);

    [[nodiscard]] SiteState state() const;
    /// Since when state() holds, as far as is known.
    [[nodiscard]] std::optional<Timestamp> since() const { return m_since; }
    [[nodiscard]] MonitorMode mode() const { return m_mode; }
    [[nodiscard]] const QList<SwitchStatus>& switches() const { return m_switches; }
    [[nodiscard]] const SwitchStatus* find(SwitchId id) const;
    [[nodiscard]] const QList<Outage>& openOutages() const { return m_openOutages; }
    [[nodiscard]] std::optional<Timestamp> latestCheckAt() const;
    /// What is wrong with the store now; nothing while it works.
    [[nodiscard]] std::optional<Error> storeTrouble() const { return m_storeTrouble; }

    // For those who feed it.
    void setMode(MonitorMode mode);
    void setSwitches(const QList<Switch>& switches);
    void setBeingChecked(SwitchId id);
    void setCheck(const CheckResult& check, int consecutiveFailures, SwitchState state);
    void setOpenOutages(const QList<Outage>& outages);
    /// The end of the newest outage that is over, or the start of watching: since when the power is on.
    void setOnSince(std::optional<Timestamp> since);
    void setStoreTrouble(const std::optional<Error>& trouble);

Q_SIGNALS:
    /// The list of switches is another one.
    void switchesReset();
    /// One switch's state, check or latency.
    void switchChanged(powermon::SwitchId id);
    /// Site state, mode, open outages or store trouble.
    void siteChanged();

private:
    QList<SwitchStatus> m_switches;
    QHash<SwitchId, qsizetype> m_index;
    QList<Outage> m_openOutages;
    std::optional<Timestamp> m_since;
    std::optional<Timestamp> m_onSince;
    std::optional<Error> m_storeTrouble;
    MonitorMode m_mode = MonitorMode::Stopped;
};

} // namespace powermon
