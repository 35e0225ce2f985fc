// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/model/textformat.h"
#include "core/service/notificationdispatcher.h"

#include <QCoreApplication>
#include <QStringList>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownNames = 5;

QString translated(const char* text)
{
    return QCoreApplication::translate("OutageMessage", text);
}

/// The same for all messages of one outage, also where it has no id because the store hangs.
QString keyOf(const Outage& outage)
{
    return u"outage-%1-%2"_s.arg(QString::number(outage.detectedAt.milliseconds()), outage.group);
}

QString titleOf(const Outage& outage)
{
    if (outage.cause == OutageCause::Power) {
        if (outage.confidence == Confidence::Suspected)
            return translated(QT_TRANSLATE_NOOP("OutageMessage", "The power may be out"));
        return outage.group.isEmpty() ? translated(QT_TRANSLATE_NOOP("OutageMessage", "The power is out"))
                                      : translated(QT_TRANSLATE_NOOP("OutageMessage", "The power is out: %1"))
                                            .arg(shortened(outage.group));
    }
    if (outage.cause == OutageCause::Network)
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "It is the network, not the power"));
    if (outage.cause == OutageCause::Device)
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "It is a device, not the power"));
    return translated(QT_TRANSLATE_NOOP("OutageMessage", "Devices do not answer"));
}

QString startLine(const Outage& outage)
{
    const QString time = intervalText(outage.start, outage.detectedAt);
    if (outage.start.width() > Milliseconds(1000))
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "It began %1")).arg(time); // "between … and …"
    return translated(QT_TRANSLATE_NOOP("OutageMessage", "It began at %1")).arg(time);
}

QString namesLine(const Outage& outage)
{
    QStringList names;
    for (const OutageMember& member : outage.members.first(qMin(shownNames, outage.members.size())))
        names.append(shortened(member.name));
    const QString shown = names.join(u", "_s);
    const qsizetype hidden = outage.members.size() - names.size();
    if (hidden == 0)
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "No answer from: %1")).arg(shown);
    return translated(QT_TRANSLATE_NOOP("OutageMessage", "No answer from: %1 and %2 more"))
        .arg(shown, QString::number(hidden));
}

} // namespace

Notification openedMessage(const Outage& outage)
{
    QStringList lines{startLine(outage)};
    if (!outage.members.isEmpty())
        lines.append(namesLine(outage));
    const bool isPower = outage.cause == OutageCause::Power;
    return {keyOf(outage), titleOf(outage), lines.join(u'\n'), isPower ? Urgency::Critical : Urgency::Normal,
            false};
}

Notification closedMessage(const Outage& outage)
{
    const Timestamp end = outage.endedAt.value_or(outage.startedAt);
    const QString title = outage.cause == OutageCause::Power
                              ? translated(QT_TRANSLATE_NOOP("OutageMessage", "The power is back"))
                              : translated(QT_TRANSLATE_NOOP("OutageMessage", "Devices answer again"));
    const QString body =
        translated(QT_TRANSLATE_NOOP("OutageMessage", "It lasted %1, from %2 to %3"))
            .arg(durationText(end - outage.startedAt), timeText(outage.startedAt, end), timeText(end, end));
    return {keyOf(outage), title, body, Urgency::Normal, true};
}

} // namespace powermon
