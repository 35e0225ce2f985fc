// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/bannertext.h"

#include <algorithm>

#include "core/model/textformat.h"
#include "core/service/outagemessages.h"
#include "gui/look/format.h"
#include "gui/look/statelook.h"

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

struct Counts
{
    int active = 0;
    int up = 0;
};

Counts countSwitches(const SiteStatus& status)
{
    Counts counts;
    for (const SwitchStatus& entry : status.switches()) {
        counts.active += entry.powerSwitch.isActive ? 1 : 0;
        counts.up += entry.state == SwitchState::Up ? 1 : 0;
    }
    return counts;
}

QString policySentence(const DetectionPolicy& policy)
{
    if (policy.kind == PolicyKind::Readme)
        return BannerText::tr(
            "The power counts as out when more than half of the switches fail %n check(s) in a row.", nullptr,
            policy.failureThreshold);
    return BannerText::tr(
        "An outage is suspected when more than half of the switches are gone, and believed when they went "
        "at one moment while the network stayed, or when they stay away.");
}

QString sinceText(const SiteStatus& status, const Outage* outage, Timestamp now)
{
    if (outage != nullptr)
        return BannerText::tr("for %1 · began %2")
            .arg(durationText(now - outage->startedAt), intervalText(outage->start, now));
    if (!status.since() || status.state() == SiteState::NothingToWatch)
        return {};
    return BannerText::tr("since %1 (%2)")
        .arg(timeText(*status.since(), now), durationText(now - *status.since()));
}

QString detailText(const SiteStatus& status, const Outage* outage, const Counts& counts, Timestamp now)
{
    if (outage != nullptr && outage->confidence == Confidence::Suspected && status.state() == SiteState::Out)
        return suspicionText(*outage);
    if (counts.active == 0) {
        return status.switches().isEmpty()
                   ? BannerText::tr(
                         "Add your first switch: a plug, router or lamp that goes out with the power.")
                   : BannerText::tr("All switches are paused. Resume one to watch the power again.");
    }
    const QString answering =
        BannerText::tr("%1 of %n switch(es) answer", nullptr, counts.active).arg(counts.up);
    if (!status.latestCheckAt())
        return BannerText::tr("%1 · no check has finished yet").arg(answering);
    return BannerText::tr("%1 · last check %2").arg(answering, agoText(*status.latestCheckAt(), now));
}

QStringList reasonTexts(const SiteStatus& status, const DetectionPolicy& policy, const Outage* outage,
                        const Counts& counts)
{
    QStringList reasons;
    if (outage != nullptr) {
        for (const Reason& reason : outage->reasons)
            reasons += reasonText(reason);
    } else if (status.mode() == MonitorMode::Stopped) {
        reasons += BannerText::tr("Nobody is watching: the monitor is stopped.");
    } else if (counts.active > 0) {
        reasons +=
            BannerText::tr("%1 of %n active switch(es) answered when last asked.", nullptr, counts.active)
                .arg(counts.up);
    }
    reasons += policySentence(outage != nullptr ? outage->policy : policy);
    return reasons;
}

bool isBlind(const SwitchStatus& entry)
{
    return entry.state == SwitchState::Unknown && entry.latestCheck && entry.latestCheck->outcome.isBlind();
}

/// Whether all that was heard last is that this computer has no network of its own.
bool isBlind(const SiteStatus& status)
{
    bool isAny = false;
    for (const SwitchStatus& entry : status.switches()) {
        if (entry.powerSwitch.isActive && !isBlind(entry))
            return false;
        isAny = isAny || entry.powerSwitch.isActive;
    }
    return isAny && status.mode() != MonitorMode::Stopped;
}

QStringList noticeTexts(const SiteStatus& status, Timestamp now)
{
    QStringList notices;
    if (const auto trouble = status.storeTrouble())
        notices += BannerText::tr("The record cannot be written: %1.").arg(errorMessage(*trouble));
    if (const auto since = status.storingLocallySince())
        notices +=
            BannerText::tr(
                "Storing on this computer since %1. All is written to the database in order when it is back.")
                .arg(timeText(*since, now));
    if (status.mode() == MonitorMode::Viewing)
        notices += BannerText::tr(
            "Another PowerMon is watching. This window shows what it sees and takes over when it ends.");
    if (status.mode() == MonitorMode::Stopped && !status.switches().isEmpty())
        notices += BannerText::tr("Nobody is watching right now.");
    if (isBlind(status))
        notices += BannerText::tr("This computer has no network, so no switch can be asked.");
    for (const Outage& outage : status.openOutages()) {
        if (outage.cause != OutageCause::Power)
            notices +=
                BannerText::tr("%1 since %2")
                    .arg(StateLook::of(outage.cause).word, momentText(outage.startedAt, outage.start, now));
    }
    return notices;
}

} // namespace

BannerText bannerText(const SiteStatus& status, const DetectionPolicy& policy, Timestamp now)
{
    const Outage* outage = status.openPowerOutage();
    const Counts counts = countSwitches(status);
    BannerText text;
    text.state = status.state();
    text.headline = StateLook::of(text.state).word;
    if (outage != nullptr && text.state == SiteState::Out) {
        text.confidence = outage->confidence;
        if (outage->confidence != Confidence::Confirmed)
            text.headline = powerHeadline(outage->confidence);
    }
    text.since = sinceText(status, outage, now);
    text.detail = detailText(status, outage, counts, now);
    if (text.state != SiteState::NothingToWatch)
        text.reasons = reasonTexts(status, policy, outage, counts);
    text.notices = noticeTexts(status, now);
    text.offersAdding = status.switches().isEmpty();
    return text;
}

} // namespace powermon
