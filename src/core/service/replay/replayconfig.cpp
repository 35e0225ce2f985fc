// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/replayconfig.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include "core/service/replay/traceswitches.h"
#include "core/service/replay/tracetime.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("ReplayConfig", text);
}

[[nodiscard]] QString shown(const QJsonValue& value)
{
    if (value.isString())
        return shortened(value.toString());
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return shortened(QString::fromUtf8(array.sliced(1, array.size() - 2)));
}

/// An object of the file, and what it is called in errors.
class Part
{
public:
    Part(const QJsonObject& object, const QString& source, const QString& place)
        : m_object(object), m_source(source), m_place(place)
    {
    }

    [[nodiscard]] QString place(const QString& key) const { return m_place + key; }
    [[nodiscard]] tl::unexpected<Error> refuse(const QString& key, const QString& allowed) const
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined())
            return failure(
                ErrorCode::BadInput,
                {m_source, translated(QT_TRANSLATE_NOOP("ReplayConfig", "%1 is missing")).arg(place(key))});
        return failure(ErrorCode::BadValue, {m_source, place(key), shown(value), allowed});
    }
    [[nodiscard]] bool isGiven(const QString& key) const
    {
        const QJsonValue value = m_object.value(key);
        return !value.isUndefined() && !value.isNull();
    }
    [[nodiscard]] Result<void> takeNumber(const QString& key, double minimum, double maximum,
                                          double& target) const
    {
        if (!isGiven(key))
            return {};
        const QJsonValue value = m_object.value(key);
        if (!value.isDouble() || value.toDouble() < minimum || value.toDouble() > maximum) {
            const QString allowed = translated(QT_TRANSLATE_NOOP("ReplayConfig", "a number from %1 to %2"));
            return refuse(key, allowed.arg(minimum).arg(maximum));
        }
        target = value.toDouble();
        return {};
    }
    [[nodiscard]] Result<void> takeText(const QString& key, QString& target) const
    {
        if (!isGiven(key))
            return {};
        if (!m_object.value(key).isString())
            return refuse(key, translated(QT_TRANSLATE_NOOP("ReplayConfig", "a text or null")));
        target = m_object.value(key).toString().trimmed();
        return {};
    }
    [[nodiscard]] Result<void> takeTruth(const QString& key, bool& target) const
    {
        if (!isGiven(key))
            return {};
        if (!m_object.value(key).isBool())
            return refuse(key, translated(QT_TRANSLATE_NOOP("ReplayConfig", "true or false")));
        target = m_object.value(key).toBool();
        return {};
    }
    /// One of some words; \a read knows them.
    template <typename Value, typename Read>
    [[nodiscard]] Result<void> takeWord(const QString& key, const QString& allowed, Read read,
                                        Value& target) const
    {
        if (!isGiven(key))
            return {};
        const auto value =
            m_object.value(key).isString() ? read(m_object.value(key).toString()) : std::nullopt;
        if (!value)
            return refuse(key, allowed);
        target = *value;
        return {};
    }
    [[nodiscard]] Result<Timestamp> time(const QString& key) const
    {
        const QJsonValue value = m_object.value(key);
        const auto time = value.isString() ? traceTime(value.toString().toStdString())
                                           : Result<Timestamp>(failure(ErrorCode::BadInput));
        if (!time)
            return refuse(key,
                          translated(QT_TRANSLATE_NOOP("ReplayConfig", "a time like 2026-01-31T23:59:59Z")));
        return *time;
    }
    /// The objects of a list.
    [[nodiscard]] Result<QList<Part>> parts(const QString& key) const
    {
        QList<Part> parts;
        if (!isGiven(key))
            return parts;
        const QString allowed = translated(QT_TRANSLATE_NOOP("ReplayConfig", "a list of objects"));
        if (!m_object.value(key).isArray())
            return refuse(key, allowed);
        const QJsonArray array = m_object.value(key).toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (!array.at(i).isObject())
                return refuse(key, allowed);
            parts.append(Part(array.at(i).toObject(), m_source, place(key) + u"[%1]."_s.arg(i)));
        }
        return parts;
    }
    [[nodiscard]] const QJsonObject& object() const { return m_object; }
    [[nodiscard]] const QString& source() const { return m_source; }

private:
    QJsonObject m_object;
    QString m_source;
    QString m_place;
};

[[nodiscard]] std::optional<MonitorPower> monitorPowerFromWord(const QString& word)
{
    if (word == "mains"_L1)
        return MonitorPower::Mains;
    if (word == "ups"_L1)
        return MonitorPower::Ups;
    if (word == "unknown"_L1)
        return MonitorPower::Unknown;
    return std::nullopt;
}

[[nodiscard]] Result<void> takeRefusal(const Part& part, Switch& target)
{
    const QString key = u"refused_proves_power"_s;
    if (part.object().value(key).isBool()) {
        target.refusedProvesPower =
            part.object().value(key).toBool() ? RefusedProvesPower::Yes : RefusedProvesPower::No;
        return {};
    }
    return part.takeWord(key, translated(QT_TRANSLATE_NOOP("ReplayConfig", "true, false or null")),
                         refusedProvesPowerFromWord, target.refusedProvesPower);
}

[[nodiscard]] Result<Switch> readSwitch(const Part& part)
{
    Switch result;
    const Result<void> taken =
        part.takeText(u"name"_s, result.name)
            .and_then([&] {
                return part.takeWord(u"role"_s, u"mains, reference, gateway, internet"_s, switchRoleFromWord,
                                     result.role);
            })
            .and_then([&] { return part.takeTruth(u"backup"_s, result.hasBackup); })
            .and_then([&] { return part.takeText(u"group"_s, result.group); })
            .and_then([&] {
                return part.takeWord(u"link"_s, u"wifi, wired, null"_s, linkKindFromWord, result.link);
            })
            .and_then([&] { return part.takeText(u"via"_s, result.via); })
            .and_then([&] { return takeRefusal(part, result); });
    if (!taken)
        return failure(taken.error());
    if (result.name.isEmpty() || result.name.size() > maximumNameLength) {
        const QString allowed = translated(QT_TRANSLATE_NOOP("ReplayConfig", "1 to %1 characters"));
        return part.refuse(u"name"_s, allowed.arg(maximumNameLength));
    }
    return result;
}

[[nodiscard]] Result<QList<Switch>> readSwitches(const Part& root)
{
    const auto parts = root.parts(u"switches"_s);
    if (!parts)
        return failure(parts.error());
    QList<Switch> switches;
    QSet<QString> names;
    QString gateway;
    for (const Part& part : *parts) {
        const auto read = readSwitch(part);
        if (!read)
            return failure(read.error());
        if (names.contains(read->name))
            return part.refuse(u"name"_s,
                               translated(QT_TRANSLATE_NOOP("ReplayConfig", "a name that no other has")));
        if (read->role == SwitchRole::Gateway && !std::exchange(gateway, read->name).isEmpty())
            return part.refuse(u"role"_s,
                               translated(QT_TRANSLATE_NOOP("ReplayConfig", "one gateway at most")));
        names.insert(read->name);
        switches.append(*read);
    }
    if (switches.size() > TraceSwitches::maximum) {
        const QString allowed = translated(QT_TRANSLATE_NOOP("ReplayConfig", "at most %1 switches"));
        return failure(ErrorCode::BadInput, {root.source(), allowed.arg(TraceSwitches::maximum)});
    }
    return switches;
}

[[nodiscard]] Result<Maintenance> readMaintenance(const Part& part)
{
    const auto start = part.time(u"start"_s);
    if (!start)
        return failure(start.error());
    const auto end = part.time(u"end"_s);
    if (!end)
        return failure(end.error());
    if (*end <= *start)
        return part.refuse(u"end"_s, translated(QT_TRANSLATE_NOOP("ReplayConfig", "a time after the start")));
    Maintenance maintenance{{*start, *end}, {}};
    if (!part.isGiven(u"groups"_s))
        return maintenance;
    const QJsonArray groups = part.object().value(u"groups"_s).toArray();
    for (const QJsonValue& group : groups)
        maintenance.groups.append(group.toString().trimmed());
    if (maintenance.groups.isEmpty() || maintenance.groups.contains(QString()))
        return part.refuse(
            u"groups"_s, translated(QT_TRANSLATE_NOOP("ReplayConfig", "a list of names of groups, or null")));
    return maintenance;
}

[[nodiscard]] Result<Surroundings> readSurroundings(const Part& root)
{
    Surroundings surroundings;
    auto interval = double(surroundings.interval.count());
    const Result<void> taken = root.takeNumber(u"poll_interval_s"_s, 1, 86'400, interval).and_then([&] {
        return root.takeWord(u"monitor_power"_s, u"mains, ups, unknown"_s, monitorPowerFromWord,
                             surroundings.monitorPower);
    });
    if (!taken)
        return failure(taken.error());
    surroundings.interval = std::chrono::seconds(qRound64(interval));
    const auto parts = root.parts(u"maintenance"_s);
    if (!parts)
        return failure(parts.error());
    for (const Part& part : *parts) {
        const auto maintenance = readMaintenance(part);
        if (!maintenance)
            return failure(maintenance.error());
        surroundings.maintenance.append(*maintenance);
    }
    return surroundings;
}

[[nodiscard]] Result<QJsonObject> readObject(const QByteArray& json, const QString& source)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = json.first(std::min<qsizetype>(error.offset, json.size())).count('\n') + 1;
        return failure(
            ErrorCode::BadInput,
            {source, translated(QT_TRANSLATE_NOOP("ReplayConfig", "line %1: this is not JSON")).arg(line)});
    }
    if (!document.isObject())
        return failure(ErrorCode::BadInput,
                       {source, translated(QT_TRANSLATE_NOOP("ReplayConfig", "this is not a JSON object"))});
    return document.object();
}

} // namespace

Result<ReplayConfig> readReplayConfig(const QByteArray& json, const QString& source)
{
    const auto object = readObject(json, source);
    if (!object)
        return failure(object.error());
    const Part root(*object, source, {});
    ReplayConfig config;
    const auto surroundings = readSurroundings(root);
    if (!surroundings)
        return failure(surroundings.error());
    config.surroundings = *surroundings;
    double timeout = 5;
    if (const auto taken = root.takeNumber(u"timeout_s"_s, 0.1, 60, timeout); !taken)
        return failure(taken.error());
    config.timeout = Milliseconds(qRound64(timeout * 1000));
    const auto switches = readSwitches(root);
    if (!switches)
        return failure(switches.error());
    config.switches = *switches;
    return config;
}

} // namespace powermon
