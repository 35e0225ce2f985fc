// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/outagemessages.h"

#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

#include "core/base/error.h"
#include "core/model/textformat.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownNames = 5;

QString translated(const char* text)
{
    return QCoreApplication::translate("OutageMessage", text);
}

/// The same for the first and the last message of one outage, also where it has no id because the store
/// hangs.
QString keyOf(const Outage& outage)
{
    return u"outage-%1-%2"_s.arg(QString::number(outage.detectedAt.milliseconds()), outage.group);
}

QString withGroup(const QString& title, const Outage& outage)
{
    if (outage.group.isEmpty())
        return title;
    return translated(QT_TRANSLATE_NOOP("OutageMessage", "%1: %2")).arg(title, shortened(outage.group));
}

/// People say that it was not the power.
bool isWithdrawnByHand(const Outage& outage)
{
    return outage.correction.cause.value_or(OutageCause::Power) != OutageCause::Power;
}

QString openTitle(const Outage& outage)
{
    if (isWithdrawnByHand(outage))
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "It is marked as no power outage"));
    switch (outage.cause) {
    case OutageCause::Power:
        return withGroup(powerHeadline(outage.confidence), outage);
    case OutageCause::Network:
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "It is the network, not the power"));
    case OutageCause::Device:
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "It is a device, not the power"));
    case OutageCause::Undetermined:
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "Devices do not answer"));
    }
    Q_UNREACHABLE();
}

QString closedTitle(const Outage& outage)
{
    if (isWithdrawnByHand(outage))
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "It was marked as no power outage"));
    switch (outage.cause) {
    case OutageCause::Power:
        return withGroup(translated(QT_TRANSLATE_NOOP("OutageMessage", "The power is back")), outage);
    case OutageCause::Network:
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "It was the network, not the power"));
    case OutageCause::Device:
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "It was a device, not the power"));
    case OutageCause::Undetermined:
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "It was the power or the network"));
    }
    Q_UNREACHABLE();
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

QString durationLine(const Outage& outage)
{
    const Timestamp end = outage.endedAt.value_or(outage.startedAt);
    return translated(QT_TRANSLATE_NOOP("OutageMessage", "It lasted %1, from %2 to %3"))
        .arg(durationText(end - outage.startedAt), momentText(outage.startedAt, outage.start, end),
             momentText(end, outage.end.value_or(TimeInterval{end, end}), end));
}

/// Why it is what it is, as a sentence of its own; what decided came last. Nothing where it is not known.
QStringList decisiveReason(const Outage& outage)
{
    if (outage.cause == OutageCause::Power || outage.reasons.isEmpty() || isWithdrawnByHand(outage))
        return {};
    QString text = reasonText(outage.reasons.constLast());
    text[0] = text.at(0).toUpper();
    return {text};
}

} // namespace

QString powerHeadline(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Suspected:
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "The power may be out"));
    case Confidence::Probable:
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "The power is probably out"));
    case Confidence::Confirmed:
        return translated(QT_TRANSLATE_NOOP("OutageMessage", "The power is out"));
    }
    Q_UNREACHABLE();
}

QString lossText(const Outage& outage)
{
    const auto counted = std::ranges::find_if(
        outage.reasons, [](const Reason& reason) { return reason.arguments.contains(u"active"_s); });
    const int lost = static_cast<int>(outage.members.size());
    if (counted == outage.reasons.cend())
        return QCoreApplication::translate("OutageMessage", "%n switch(es) stopped answering", nullptr, lost);
    const int active = std::max(counted->arguments.value(u"active"_s).toInt(), lost);
    return QCoreApplication::translate("OutageMessage", "%1 of %n switch(es) stopped answering", nullptr,
                                       active)
        .arg(lost);
}

QString suspicionText(const Outage& outage)
{
    return translated(QT_TRANSLATE_NOOP("OutageMessage", "%1; checking whether it is the network"))
        .arg(lossText(outage));
}

Notification openedMessage(const Outage& outage)
{
    const bool isPower = outage.cause == OutageCause::Power;
    const bool isSure = isPower && outage.confidence != Confidence::Suspected;
    QStringList lines = decisiveReason(outage);
    if (isPower && !isSure)
        lines.append(suspicionText(outage));
    lines.append(startLine(outage));
    if (!outage.members.isEmpty())
        lines.append(namesLine(outage));
    return {keyOf(outage), openTitle(outage), lines.join(u'\n'), isSure ? Urgency::Critical : Urgency::Normal,
            false};
}

Notification closedMessage(const Outage& outage)
{
    QStringList lines = decisiveReason(outage);
    lines.append(durationLine(outage));
    return {keyOf(outage), closedTitle(outage), lines.join(u'\n'), Urgency::Normal, true};
}

} // namespace powermon
