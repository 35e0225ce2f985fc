// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/sitestatus.h"

#include <algorithm>
#include <utility>

namespace powermon {

namespace {

/// Surer comes first, then earlier.
bool isBefore(const Outage& left, const Outage& right)
{
    if (left.confidence != right.confidence)
        return left.confidence > right.confidence;
    return left.startedAt < right.startedAt;
}

bool isKnown(SwitchState state)
{
    return state == SwitchState::Up || state == SwitchState::Failing || state == SwitchState::Down;
}

} // namespace

const Outage* surestPowerOutage(const QList<Outage>& outages)
{
    const Outage* first = nullptr;
    for (const Outage& outage : outages) {
        if (outage.cause == OutageCause::Power && (first == nullptr || isBefore(outage, *first)))
            first = &outage;
    }
    return first;
}

SiteStatus::SiteStatus(QObject* parent) : QObject(parent)
{
}

SiteState SiteStatus::state() const
{
    if (m_activeCount == 0) // an empty list is only worth something where it could be read
        return m_storeTrouble ? SiteState::Unknown : SiteState::NothingToWatch;
    if (m_mode == MonitorMode::Stopped)
        return SiteState::Unknown;
    if (openPowerOutage())
        return SiteState::Out;
    return m_knownCount > 0 ? SiteState::On : SiteState::Unknown;
}

std::optional<Timestamp> SiteStatus::since() const
{
    const SiteState site = state();
    if (site == SiteState::On)
        return m_onSince;
    if (site != SiteState::Out)
        return std::nullopt;
    return openPowerOutage()->startedAt;
}

const Outage* SiteStatus::openPowerOutage() const
{
    return surestPowerOutage(m_openOutages);
}

const SwitchStatus* SiteStatus::find(SwitchId id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.cend() ? nullptr : &m_switches.at(*found);
}

SwitchStatus* SiteStatus::findMutable(SwitchId id)
{
    const auto found = m_index.constFind(id);
    return found == m_index.cend() ? nullptr : &m_switches[*found];
}

void SiteStatus::setState(SwitchStatus& status, SwitchState state)
{
    m_knownCount += (isKnown(state) ? 1 : 0) - (isKnown(status.state) ? 1 : 0);
    status.state = state;
}

void SiteStatus::setMode(MonitorMode mode)
{
    if (std::exchange(m_mode, mode) == mode)
        return;
    if (mode == MonitorMode::Stopped) {
        for (qsizetype i = 0; i < m_switches.size(); ++i) {
            setBeingChecked(m_switches.at(i).powerSwitch.id, false);
            forgetState(m_switches.at(i).powerSwitch.id);
        }
    }
    Q_EMIT siteChanged();
}

SwitchStatus SiteStatus::statusFor(const Switch& powerSwitch) const
{
    SwitchStatus status;
    if (const SwitchStatus* known = find(powerSwitch.id))
        status = *known;
    const bool isResumed = status.state == SwitchState::Paused && powerSwitch.isActive;
    status.powerSwitch = powerSwitch;
    if (powerSwitch.isActive && !isResumed)
        return status;
    status.state = powerSwitch.isActive ? SwitchState::Unknown : SwitchState::Paused;
    status.consecutiveFailures = 0;
    status.isBeingChecked = false;
    return status;
}

void SiteStatus::setSwitches(const QList<Switch>& switches)
{
    const SiteState before = state();
    QList<SwitchStatus> statuses;
    QHash<SwitchId, qsizetype> index;
    statuses.reserve(switches.size());
    m_activeCount = 0;
    qsizetype known = 0;
    for (const Switch& powerSwitch : switches) {
        index.insert(powerSwitch.id, statuses.size());
        statuses.append(statusFor(powerSwitch));
        m_activeCount += powerSwitch.isActive ? 1 : 0;
        known += isKnown(statuses.constLast().state) ? 1 : 0;
    }
    m_knownCount = known;
    m_index = std::move(index);
    if (std::exchange(m_switches, statuses) != statuses)
        Q_EMIT switchesReset();
    if (state() != before)
        Q_EMIT siteChanged();
}

void SiteStatus::setBeingChecked(SwitchId id, bool isBeingChecked)
{
    SwitchStatus* status = findMutable(id);
    if (!status || std::exchange(status->isBeingChecked, isBeingChecked) == isBeingChecked)
        return;
    Q_EMIT switchChanged(id);
}

void SiteStatus::setCheck(const CheckResult& check, int consecutiveFailures, SwitchState state)
{
    SwitchStatus* status = findMutable(check.switchId);
    if (!status)
        return;
    const SiteState before = this->state();
    setState(*status, status->powerSwitch.isActive ? state : SwitchState::Paused);
    status->latestCheck = check;
    status->consecutiveFailures = consecutiveFailures;
    status->isBeingChecked = false;
    m_latestCheckAt = check.finished; // not the greatest: the clock may have been set back
    Q_EMIT switchChanged(check.switchId);
    if (this->state() != before)
        Q_EMIT siteChanged();
}

void SiteStatus::forgetState(SwitchId id)
{
    SwitchStatus* status = findMutable(id);
    if (!status || !isKnown(status->state))
        return;
    const SiteState before = state();
    setState(*status, SwitchState::Unknown);
    Q_EMIT switchChanged(id);
    if (state() != before)
        Q_EMIT siteChanged();
}

void SiteStatus::setOpenOutages(const QList<Outage>& outages)
{
    if (std::exchange(m_openOutages, outages) != outages)
        Q_EMIT siteChanged();
}

void SiteStatus::setOnSince(std::optional<Timestamp> since)
{
    if (std::exchange(m_onSince, since) != since)
        Q_EMIT siteChanged();
}

void SiteStatus::setStoreTrouble(const std::optional<Error>& trouble, std::optional<Timestamp> since)
{
    const auto storing = trouble ? (since ? since : m_storingLocallySince) : std::nullopt;
    const bool isNews = std::exchange(m_storingLocallySince, storing) != storing;
    if (std::exchange(m_storeTrouble, trouble) != trouble || isNews)
        Q_EMIT siteChanged();
}

} // namespace powermon
