// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/timelinejson.h"

#include <QJsonArray>

#include "core/service/jsonshapes.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString stateWord(SwitchState state)
{
    if (state == SwitchState::Up)
        return u"up"_s;
    return state == SwitchState::Down ? u"down"_s : u"unknown"_s;
}

[[nodiscard]] QJsonArray segmentArray(const QList<StateSegment>& segments)
{
    QJsonArray array;
    for (const StateSegment& each : segments)
        array.append(QJsonObject{{u"from"_s, each.range.start.toIso()},
                                 {u"to"_s, each.range.end.toIso()},
                                 {u"state"_s, stateWord(each.state)}});
    return array;
}

} // namespace

QJsonObject timelineJson(const SiteHistory& history, const QList<Switch>& switches)
{
    QJsonArray lanes;
    for (const Switch& each : switches) {
        SwitchHistory past = history.switches.value(each.id);
        if (past.segments.isEmpty()) // added since
            past.segments.append({history.range, SwitchState::Unknown});
        const auto ratio = past.availability.ratio();
        lanes.append(QJsonObject{{u"switch_id"_s, each.id.value()},
                                 {u"switch_name"_s, each.name},
                                 {u"uptime"_s, ratio ? QJsonValue(*ratio * 100.0) : QJsonValue()},
                                 {u"checks"_s, past.availability.checks},
                                 {u"failed_checks"_s, past.availability.failures},
                                 {u"segments"_s, segmentArray(past.segments)}});
    }
    return {{u"from"_s, history.range.start.toIso()},
            {u"to"_s, history.range.end.toIso()},
            {u"switches"_s, lanes},
            {u"outages"_s, outageListJson(history.outages).value("outages"_L1)},
            {u"unwatched"_s, unwatchedJson(history.unwatched)}};
}

} // namespace powermon
