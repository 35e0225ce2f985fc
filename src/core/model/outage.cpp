// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/outage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powermon {

QString toWord(OutageCause cause)
{
    switch (cause) {
    case OutageCause::Power:
        return u"power"_s;
    case OutageCause::Network:
        return u"network"_s;
    case OutageCause::Device:
        return u"device"_s;
    case OutageCause::Undetermined:
        return u"undetermined"_s;
    }
    Q_UNREACHABLE();
}

QString toWord(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Suspected:
        return u"suspected"_s;
    case Confidence::Probable:
        return u"probable"_s;
    case Confidence::Confirmed:
        return u"confirmed"_s;
    }
    Q_UNREACHABLE();
}

std::optional<OutageCause> outageCauseFromWord(const QString& word)
{
    for (const OutageCause cause :
         {OutageCause::Power, OutageCause::Network, OutageCause::Device, OutageCause::Undetermined}) {
        if (word == toWord(cause))
            return cause;
    }
    return std::nullopt;
}

std::optional<Confidence> confidenceFromWord(const QString& word)
{
    for (const Confidence confidence : {Confidence::Suspected, Confidence::Probable, Confidence::Confirmed}) {
        if (word == toWord(confidence))
            return confidence;
    }
    return std::nullopt;
}

QString reasonText(const Reason& reason)
{
    if (reason.code != "quorum"_L1)
        return reason.code; // written by a newer program: better its code than nothing
    const int threshold = reason.arguments.value(u"threshold"_s).toInt();
    const QString down = reason.arguments.value(u"down"_s).toString();
    const QString active = reason.arguments.value(u"active"_s).toString();
    if (threshold <= 1)
        return QCoreApplication::translate("Reason", "%1 of %2 switches did not answer").arg(down, active);
    return QCoreApplication::translate("Reason", "%1 of %2 switches did not answer %3 times in a row")
        .arg(down, active, QString::number(threshold));
}

} // namespace powermon
