// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tray/muting.h"

#include <QCoreApplication>
#include <QDateTime>

#include "core/base/clock.h"
#include "core/model/textformat.h"
#include "core/service/notificationdispatcher.h"
#include "core/service/sitestatus.h"

namespace powermon {

using namespace std::chrono_literals;

namespace {

constexpr int morning = 7; // o'clock
/// The longest pause there is stands for one whose end nobody knows.
constexpr Milliseconds openEnd = 365 * 24h;

bool isOpenEnded(Timestamp until, Timestamp now)
{
    return until - now > openEnd / 2;
}

} // namespace

Milliseconds untilMorning(Timestamp now, const QTimeZone& zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now.milliseconds(), zone);
    for (QDate date = local.date();; date = date.addDays(1)) {
        const Milliseconds left(local.msecsTo(QDateTime(date, QTime(morning, 0), zone)));
        if (left >= 1h)
            return left;
    }
}

QString pauseEndText(Timestamp until, Timestamp now)
{
    return isOpenEnded(until, now)
               ? QCoreApplication::translate("Tray", "it is over", "alerts are paused until")
               : timeText(until, now);
}

Muting::Muting(const Clock& clock, const SiteStatus& status, NotificationDispatcher& notifications,
               QObject* parent)
    : QObject(parent), m_clock(clock), m_status(status), m_notifications(notifications)
{
    connect(&status, &SiteStatus::siteChanged, this, &Muting::look);
}

void Muting::muteForAnHour()
{
    m_notifications.pauseFor(1h);
}

void Muting::muteUntilMorning()
{
    m_notifications.pauseFor(untilMorning(m_clock.now(), QTimeZone::systemTimeZone()));
}

void Muting::muteUntilOver()
{
    if (!m_status.openOutages().isEmpty())
        m_notifications.pauseFor(openEnd);
}

void Muting::resume()
{
    m_notifications.resume();
}

void Muting::look()
{
    const auto until = m_notifications.pausedUntil();
    if (until && m_status.openOutages().isEmpty() && isOpenEnded(*until, m_clock.now()))
        m_notifications.resume();
}

} // namespace powermon
