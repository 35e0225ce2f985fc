// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/outageinput.h"

#include "api/resttext.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] tl::unexpected<Error> refused(const QString& key, const char* what)
{
    return failure(ErrorCode::BadInput, {key, translated(what)});
}

[[nodiscard]] Result<bool> truth(const QJsonObject& body, const QString& key)
{
    const QJsonValue value = body.value(key);
    if (!value.isBool())
        return refused(key, QT_TRANSLATE_NOOP("Rest", "must be true or false"));
    return value.toBool();
}

[[nodiscard]] Result<std::optional<TimeChoice>> timeChoice(const QJsonObject& body, const QString& key)
{
    const QJsonValue value = body.value(key);
    if (value.isUndefined())
        return std::nullopt;
    if (value.isNull())
        return TimeChoice{};
    const auto time = Timestamp::fromIso(value.toString());
    if (!time)
        return refused(key, QT_TRANSLATE_NOOP("Rest", "must be a time like 2026-01-31T23:59:59.000Z"));
    return TimeChoice{*time};
}

[[nodiscard]] Result<OutageStep> stepOf(const QJsonObject& body, const QString& key)
{
    if (key == "is_planned"_L1)
        return truth(body, key).map([](bool is) -> OutageStep { return MarkPlanned{is}; });
    if (key == "was_power"_L1)
        return truth(body, key).map([](bool was) -> OutageStep { return MarkPower{was}; });
    if (key != "note"_L1)
        return refused(shortened(key),
                       QT_TRANSLATE_NOOP("Rest", "cannot be corrected; is_planned, was_power, note, "
                                                 "started_at and ended_at can"));
    const QJsonValue note = body.value(key);
    if (!note.isString() && !note.isNull())
        return refused(key, QT_TRANSLATE_NOOP("Rest", "must be a text or null"));
    return OutageStep(WriteNote{note.toString()});
}

} // namespace

Result<QList<OutageStep>> outageSteps(const QJsonObject& body)
{
    QList<OutageStep> steps;
    const QStringList keys = body.keys();
    for (const QString& key : keys) {
        if (key == "started_at"_L1 || key == "ended_at"_L1)
            continue;
        const auto step = stepOf(body, key);
        if (!step)
            return failure(step.error());
        steps.append(*step);
    }
    const auto start = timeChoice(body, u"started_at"_s);
    const auto end = timeChoice(body, u"ended_at"_s);
    if (!start || !end)
        return failure(start ? end.error() : start.error());
    if (*start || *end)
        steps.append(CorrectTimes{*start, *end});
    return steps;
}

} // namespace powermon
