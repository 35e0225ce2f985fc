// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/outage.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "core/model/switch.h"
#include "core/model/words.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr std::array causeWords{
    Word{OutageCause::Power, "power"_L1}, Word{OutageCause::Network, "network"_L1},
    Word{OutageCause::Device, "device"_L1}, Word{OutageCause::Undetermined, "undetermined"_L1}};
constexpr std::array confidenceWords{Word{Confidence::Suspected, "suspected"_L1},
                                     Word{Confidence::Probable, "probable"_L1},
                                     Word{Confidence::Confirmed, "confirmed"_L1}};

} // namespace

QString toWord(OutageCause cause)
{
    return wordOf(causeWords, cause);
}

QString toWord(Confidence confidence)
{
    return wordOf(confidenceWords, confidence);
}

std::optional<OutageCause> outageCauseFromWord(const QString& word)
{
    return valueOf(causeWords, word);
}

std::optional<Confidence> confidenceFromWord(const QString& word)
{
    return valueOf(confidenceWords, word);
}

namespace {

/// A reason as a sentence, in which %1 stands for the argument.
struct Sentence
{
    QLatin1StringView code;
    const char* text;
    const char* argument = nullptr;
};

constexpr std::array sentences{
    Sentence{
        "links_alive"_L1,
        QT_TRANSLATE_NOOP("Reason", "it is not the network: %1 can still be reached over the same links"),
        "names"},
    Sentence{"two_links"_L1,
             QT_TRANSLATE_NOOP(
                 "Reason", "it is not the network: Wi-Fi and cable are both affected; still answering: %1"),
             "names"},
    Sentence{
        "backup_lost"_L1,
        QT_TRANSLATE_NOOP("Reason", "%1, which has a battery, went at the same time: it may be the network"),
        "name"},
    Sentence{"backup_back_with_others"_L1,
             QT_TRANSLATE_NOOP("Reason", "%1, which has a battery, went and came back with the others"),
             "name"},
    Sentence{
        "many_back"_L1,
        QT_TRANSLATE_NOOP("Reason", "%1 of those that went were back within minutes, as after a restart"),
        "count"},
    Sentence{"backup_back_alone"_L1,
             QT_TRANSLATE_NOOP(
                 "Reason", "%1, which has a battery, has been back for a while, but nothing without one is"),
             "name"},
    Sentence{"router_back"_L1,
             QT_TRANSLATE_NOOP("Reason", "%1 is back, so the power is; the others still cannot be reached"),
             "name"},
    Sentence{"held"_L1, QT_TRANSLATE_NOOP("Reason", "no restart of a network takes so long (%1 min)"),
             "minutes"},
    Sentence{"one_by_one"_L1,
             QT_TRANSLATE_NOOP("Reason", "they stopped answering one after another, not in one moment")},
    Sentence{"back_before_known"_L1,
             QT_TRANSLATE_NOOP("Reason",
                               "they answered again before anything could tell power and network apart")},
    Sentence{
        "uptime_short"_L1,
        QT_TRANSLATE_NOOP("Reason", "devices that are back say that they started anew: they had no power")},
    Sentence{
        "uptime_long"_L1,
        QT_TRANSLATE_NOOP("Reason", "devices that are back say that they never stopped: they had power")},
    Sentence{"booted_together"_L1,
             QT_TRANSLATE_NOOP("Reason", "%1 devices say that they started anew in one moment"), "count"},
    Sentence{"host_was_off"_L1,
             QT_TRANSLATE_NOOP("Reason",
                               "this computer went off without being shut down and started again later")},
    Sentence{"host_off"_L1, QT_TRANSLATE_NOOP("Reason", "this computer lost its power too")},
    Sentence{"host_on_battery"_L1,
             QT_TRANSLATE_NOOP("Reason", "this computer's own mains power went with it")},
    Sentence{
        "router_lost"_L1,
        QT_TRANSLATE_NOOP("Reason", "%1 went at the same time; it has no battery, so that proves nothing"),
        "name"},
    Sentence{"another_way_out"_L1,
             QT_TRANSLATE_NOOP("Reason", "%1 can still be reached, but by another way than the usual one"),
             "name"},
    Sentence{"spared"_L1, QT_TRANSLATE_NOOP("Reason", "%1 went in every outage so far, but not in this one"),
             "names"},
    Sentence{"booted_apart"_L1,
             QT_TRANSLATE_NOOP(
                 "Reason", "devices that are back say that they started anew one after another: no outage")},
    Sentence{
        "returned_starting"_L1,
        QT_TRANSLATE_NOOP("Reason", "devices came back while they were still starting: they had no power")},
    Sentence{"clock_lost"_L1,
             QT_TRANSLATE_NOOP("Reason", "the clock of this computer was lost meanwhile: when it ended is "
                                         "not known, only that it was no earlier")},
    Sentence{"group_stays_dead"_L1, QT_TRANSLATE_NOOP("Reason", "%1 did not come back when the power did"),
             "group"},
};

QString argumentText(const Reason& reason, const char* name)
{
    if (qstrcmp(name, "minutes") == 0)
        return QString::number(reason.arguments.value(u"seconds"_s).toLongLong() / 60);
    const QVariant value = reason.arguments.value(QLatin1StringView(name));
    return value.typeId() == QMetaType::QVariantList ? value.toStringList().join(u", "_s) : value.toString();
}

QString quorumText(const Reason& reason)
{
    const int threshold = reason.arguments.value(u"threshold"_s).toInt();
    const QString down = argumentText(reason, "down");
    const QString active = argumentText(reason, "active");
    if (threshold <= 1)
        return QCoreApplication::translate("Reason", "%1 of %2 switches did not answer").arg(down, active);
    return QCoreApplication::translate("Reason", "%1 of %2 switches did not answer %3 times in a row")
        .arg(down, active, QString::number(threshold));
}

QString lostTogetherText(const Reason& reason)
{
    const QString lost = argumentText(reason, "lost");
    const QString active = argumentText(reason, "active");
    const qint64 seconds = reason.arguments.value(u"seconds"_s).toLongLong();
    if (seconds <= 1)
        return QCoreApplication::translate("Reason",
                                           "%1 of %2 switches on mains power stopped answering in one moment")
            .arg(lost, active);
    return QCoreApplication::translate("Reason",
                                       "%1 of %2 switches on mains power stopped answering within %3 seconds")
        .arg(lost, active, QString::number(seconds));
}

QString oneLinkText(const Reason& reason)
{
    const QString via = argumentText(reason, "via");
    const QString names = argumentText(reason, "names");
    if (!via.isEmpty())
        return QCoreApplication::translate("Reason",
                                           "all that went hangs on %1; still answering elsewhere: %2")
            .arg(via, names);
    if (argumentText(reason, "link") == toWord(LinkKind::Wifi))
        return QCoreApplication::translate("Reason",
                                           "all that went is on Wi-Fi; still answering elsewhere: %1")
            .arg(names);
    return QCoreApplication::translate("Reason", "all that went is wired; still answering elsewhere: %1")
        .arg(names);
}

} // namespace

QString reasonText(const Reason& reason)
{
    if (reason.code == "quorum"_L1)
        return quorumText(reason);
    if (reason.code == "lost_together"_L1)
        return lostTogetherText(reason);
    if (reason.code == "one_link"_L1)
        return oneLinkText(reason);
    const auto sentence = std::find_if(sentences.begin(), sentences.end(),
                                       [&](const Sentence& each) { return each.code == reason.code; });
    if (sentence == sentences.end())
        return reason.code; // written by a newer program: better its code than nothing
    const QString text = QCoreApplication::translate("Reason", sentence->text);
    const char* argument = sentence->argument;
    return argument == nullptr ? text : text.arg(argumentText(reason, argument));
}

} // namespace powermon
