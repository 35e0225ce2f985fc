// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tray/traytext.h"

#include <QCoreApplication>

#include "core/model/textformat.h"
#include "core/service/outagemessages.h"
#include "core/service/sitestatus.h"
#include "gui/tray/muting.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

struct Counts
{
    int active = 0;
    int down = 0;
};

Counts countsOf(const SiteStatus& status)
{
    Counts counts;
    for (const SwitchStatus& each : status.switches()) {
        counts.active += each.powerSwitch.isActive ? 1 : 0;
        counts.down += each.powerSwitch.isActive && each.state == SwitchState::Down ? 1 : 0;
    }
    return counts;
}

QString translated(const char* text)
{
    return QCoreApplication::translate("Tray", text);
}

QString answersText(Counts counts)
{
    if (counts.down == 0)
        return QCoreApplication::translate("Tray", "all %n switch(es) answer", nullptr, counts.active);
    return QCoreApplication::translate("Tray", "%1 of %n switch(es) do not answer", nullptr, counts.active)
        .arg(counts.down);
}

QString onText(const SiteStatus& status)
{
    const Counts counts = countsOf(status);
    return translated(QT_TRANSLATE_NOOP("Tray", "Power is on, %1")).arg(answersText(counts));
}

QString outText(const SiteStatus& status, Timestamp now)
{
    const Outage& outage = *status.openPowerOutage();
    const QString since = momentText(outage.startedAt, outage.start, now);
    const QString duration = durationText(now - outage.startedAt);
    switch (outage.confidence) {
    case Confidence::Suspected:
        return translated(QT_TRANSLATE_NOOP("Tray", "The power may be out since %1 (%2), %3"))
            .arg(since, duration, suspicionText(outage));
    case Confidence::Probable:
        return translated(QT_TRANSLATE_NOOP("Tray", "The power is probably out since %1 (%2), %3"))
            .arg(since, duration, answersText(countsOf(status)));
    case Confidence::Confirmed:
        return translated(QT_TRANSLATE_NOOP("Tray", "Power is out since %1 (%2), %3"))
            .arg(since, duration, answersText(countsOf(status)));
    }
    Q_UNREACHABLE();
}

/// The power is on, and yet switches are missed.
QString incidentText(const Outage& incident, Timestamp now)
{
    const QString since = momentText(incident.startedAt, incident.start, now);
    if (incident.cause == OutageCause::Network)
        return translated(QT_TRANSLATE_NOOP("Tray", "Network trouble since %1")).arg(since);
    return translated(QT_TRANSLATE_NOOP("Tray", "Device trouble since %1")).arg(since);
}

} // namespace

QString siteSentence(const SiteStatus& status, Timestamp now)
{
    switch (status.state()) {
    case SiteState::NothingToWatch:
        return translated(QT_TRANSLATE_NOOP("Tray", "Nothing to watch: there is no active switch"));
    case SiteState::Unknown:
        return status.mode() == MonitorMode::Stopped
                   ? translated(
                         QT_TRANSLATE_NOOP("Tray", "Not known whether the power is on: nobody is watching"))
                   : translated(QT_TRANSLATE_NOOP("Tray", "Not known yet whether the power is on"));
    case SiteState::On:
        return onText(status);
    case SiteState::Out:
        return outText(status, now);
    }
    Q_UNREACHABLE();
}

int downCount(const SiteStatus& status)
{
    return countsOf(status).down;
}

QString trayToolTip(const SiteStatus& status, std::optional<Timestamp> pausedUntil, Timestamp now)
{
    QStringList lines{siteSentence(status, now)};
    for (const Outage& outage : status.openOutages()) {
        if (outage.cause != OutageCause::Power)
            lines << incidentText(outage, now);
    }
    if (pausedUntil)
        lines << translated(QT_TRANSLATE_NOOP("Tray", "Alerts are paused until %1"))
                     .arg(pauseEndText(*pausedUntil, now));
    // Without the error's own words: they may hold a path, and trays disagree about markup.
    if (status.storeTrouble())
        lines << translated(QT_TRANSLATE_NOOP("Tray", "The database cannot be used, see the window"));
    return lines.join(u'\n');
}

} // namespace powermon
