// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/switchinput.h"

#include <cmath>

#include "api/resttext.h"
#include "core/model/standardport.h"
#include "core/service/jsonshapes.h"
#include "core/service/transfer/recordjson.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] bool isGiven(const QString& key)
{
    return key == "id"_L1 || key == "created_at"_L1 || key == "updated_at"_L1;
}

/// What the reader of an export says of a key, as what is said of a key of the body.
[[nodiscard]] Error named(const Error& error)
{
    const QString what = error.arguments.value(1);
    if (error.code != ErrorCode::BadInput || !error.arguments.value(0).isEmpty())
        return error;
    return Error{ErrorCode::BadInput, {what.section(u' ', 0, 0), what.section(u' ', 1)}};
}

/// What an import may leave out, or round, is told here who asks for it.
[[nodiscard]] const char* problemOf(const QString& key, const QJsonValue& value)
{
    const bool isWord =
        key == "scheme"_L1 || key == "role"_L1 || key == "link"_L1 || key == "refused_proves_power"_L1;
    if (isWord && value.isString() && value.toString().isEmpty())
        return QT_TRANSLATE_NOOP("Rest", "cannot be empty; null is as usual");
    const double number = value.toDouble();
    if (key == "interval_seconds"_L1 && std::trunc(number) != number)
        return QT_TRANSLATE_NOOP("Rest", "must be a whole number");
    return nullptr;
}

[[nodiscard]] Result<void> checkKeys(const QJsonObject& known, const QJsonObject& changes)
{
    const QStringList keys = changes.keys();
    for (const QString& key : keys) {
        if (!known.contains(key))
            return failure(
                ErrorCode::BadInput,
                {shortened(key), translated(QT_TRANSLATE_NOOP("Rest", "a switch has no such key"))});
        if (isGiven(key) && changes.value(key) != known.value(key))
            return failure(ErrorCode::BadInput,
                           {key, translated(QT_TRANSLATE_NOOP("Rest", "cannot be chosen"))});
        if (const char* const problem = problemOf(key, changes.value(key)))
            return failure(ErrorCode::BadInput, {key, translated(problem)});
    }
    return {};
}

} // namespace

Result<Switch> editedSwitch(const Switch& base, const QJsonObject& changes)
{
    QJsonObject wanted = switchJson(base);
    if (const auto checked = checkKeys(wanted, changes); !checked)
        return failure(checked.error());
    const bool portFollows = base.target.port == standardPort(base.target.scheme);
    if (portFollows && changes.contains("scheme"_L1))
        wanted.remove("port"_L1);
    for (auto it = changes.begin(); it != changes.end(); ++it)
        wanted.insert(it.key(), it.value());
    const auto read = switchLifeFromJson(wanted);
    return read ? Result<Switch>(read->powerSwitch) : failure(named(read.error()));
}

Result<Switch> newSwitch(const QJsonObject& json, Timestamp now)
{
    Switch empty;
    empty.createdAt = empty.updatedAt = now;
    for (const QString& key : {u"name"_s, u"ip_address"_s}) {
        if (!json.contains(key))
            return failure(ErrorCode::BadInput, {key, translated(QT_TRANSLATE_NOOP("Rest", "is missing"))});
    }
    return editedSwitch(empty, json);
}

Result<LearntAnswers> takeLearntAnswers(QJsonObject& body)
{
    LearntAnswers answers;
    const QJsonValue again = body.take("learn_again"_L1);
    const QJsonValue denied = body.take("not_learned"_L1);
    if (!again.isUndefined() && !again.isBool())
        return failure(ErrorCode::BadInput, {u"learn_again"_s, u"true, false"_s});
    answers.isBelieved = again.toBool();
    bool isSound = denied.isUndefined() || denied.isArray();
    for (const QJsonValue& each : denied.toArray()) {
        const auto kind = learnedKindFromWord(each.toString());
        isSound = isSound && kind;
        answers.denied.append(kind.value_or(LearnedKind::Backup));
    }
    if (!isSound)
        return failure(ErrorCode::BadInput,
                       {u"not_learned"_s, translated(QT_TRANSLATE_NOOP("Rest", "must be a list of kinds"))});
    return answers;
}

} // namespace powermon
