// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/siteadvice.h"

#include <QCoreApplication>

#include "core/model/textformat.h"
#include "core/service/effectiveswitches.h"
#include "core/service/maintenancestore.h"
#include "core/service/salvagenotice.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds salvageShown = std::chrono::hours(24 * 7);

QJsonValue salvageJson(const std::optional<SalvageReport>& report)
{
    if (!report)
        return QJsonValue::Null;
    return QJsonObject{{u"at"_s, report->at.toIso()},
                       {u"damaged_file"_s, report->damagedFile},
                       {u"text"_s, salvageMessage(*report)}};
}

} // namespace

Result<SiteAdvice> readSiteAdvice(Store& store, Timestamp now)
{
    const auto windows = readMaintenance(store);
    if (!windows)
        return failure(windows.error());
    const auto switches = store.switches().all();
    if (!switches)
        return failure(switches.error());
    const auto knowledge = readKnowledge(store);
    if (!knowledge)
        return failure(knowledge.error());
    const auto salvage = readSalvageReport(store);
    if (!salvage)
        return failure(salvage.error());
    SiteAdvice advice;
    if (*salvage && now - (*salvage)->at < salvageShown)
        advice.salvage = *salvage;
    advice.ownLink = knowledge->ownLink;
    if (const MaintenanceWindow* window = maintenanceAt(*windows, now))
        advice.maintenance = *window;
    if (!knowledge->isHintHidden)
        advice.hint = hintFor(effectiveSwitches(*switches, *knowledge));
    return advice;
}

QString maintenanceText(const MaintenanceWindow& window, PolicyKind policy, Timestamp now)
{
    const auto consequence = [&] {
        if (policy == PolicyKind::Readme)
            return QCoreApplication::translate("Maintenance",
                                               "what goes now still counts as an outage, since the readme "
                                               "policy knows of no announced work");
        if (window.groups.isEmpty())
            return QCoreApplication::translate("Maintenance", "what goes now is no outage");
        return QCoreApplication::translate("Maintenance", "what goes now in %1 is no outage")
            .arg(window.groups.join(u", "_s));
    };
    const QString until = timeText(window.range.end, now);
    if (window.note.isEmpty())
        return QCoreApplication::translate("Maintenance", "Maintenance until %1: %2")
            .arg(until, consequence());
    return QCoreApplication::translate("Maintenance", "Maintenance until %1 (%2): %3")
        .arg(until, window.note, consequence());
}

QStringList adviceTexts(const SiteAdvice& advice, PolicyKind policy, Timestamp now)
{
    QStringList texts;
    if (advice.maintenance)
        texts.append(maintenanceText(*advice.maintenance, policy, now));
    if (advice.hint)
        texts.append(hintText(*advice.hint, advice.ownLink));
    if (advice.salvage)
        texts.append(salvageMessage(*advice.salvage));
    return texts;
}

QJsonObject adviceJson(const SiteAdvice& advice)
{
    QJsonValue hint(QJsonValue::Null);
    if (advice.hint)
        hint = QJsonObject{{u"code"_s, toWord(*advice.hint)},
                           {u"text"_s, hintText(*advice.hint, advice.ownLink)}};
    return {{u"maintenance"_s, advice.maintenance ? QJsonValue(maintenanceJson(*advice.maintenance))
                                                  : QJsonValue(QJsonValue::Null)},
            {u"hint"_s, hint},
            {u"salvage"_s, salvageJson(advice.salvage)},
            {u"own_link"_s, advice.ownLink == LinkKind::Unknown ? QJsonValue(QJsonValue::Null)
                                                                : QJsonValue(toWord(advice.ownLink))}};
}

} // namespace powermon
