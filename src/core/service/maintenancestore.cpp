// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/maintenancestore.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>

#include "core/base/logging.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr int knownVersion = 1;

/// What stands in the value.
struct Plan
{
    qint64 lastId = 0;
    QList<MaintenanceWindow> windows;
};

QString key()
{
    return QString::fromUtf16(maintenanceKey);
}

QString toText(const Plan& plan)
{
    QJsonArray windows;
    for (const MaintenanceWindow& window : plan.windows)
        windows.append(maintenanceJson(window));
    const QJsonObject json{
        {u"version"_s, knownVersion}, {u"last_id"_s, plan.lastId}, {u"windows"_s, windows}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// Errors: DatabaseTooNew. What is not understood is left out, with a line in the log.
Result<Plan> planFromText(const QString& text, const QString& location)
{
    Plan plan;
    if (text.isEmpty())
        return plan;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const int version = json.value("version"_L1).toInt();
    if (version > knownVersion)
        return failure(ErrorCode::DatabaseTooNew,
                       {location, QString::number(version), QString::number(knownVersion)});
    qsizetype damaged = version == knownVersion ? 0 : 1;
    for (const QJsonValue& each : json.value("windows"_L1).toArray()) {
        const auto window = maintenanceFromJson(each.toObject());
        if (!window) {
            ++damaged;
            continue;
        }
        plan.windows.append(*window);
        plan.lastId = std::max(plan.lastId, window->id);
    }
    plan.lastId = std::max(plan.lastId, json.value("last_id"_L1).toInteger());
    if (damaged > 0)
        qCWarning(logStorage) << "maintenance windows are damaged ignored=" << damaged;
    return plan;
}

Result<Plan> readPlan(Store& store)
{
    const auto text = store.values().value(key());
    if (!text)
        return failure(text.error());
    return planFromText(text->value_or(QString()), store.location());
}

void makeRoom(QList<MaintenanceWindow>& windows)
{
    while (windows.size() > mostMaintenanceWindows)
        windows.erase(
            std::min_element(windows.begin(), windows.end(), [](const auto& left, const auto& right) {
                return left.range.end < right.range.end;
            }));
}

using Windows = QList<MaintenanceWindow>;

/// Stores what \a change makes of the window, and answers with what it gives back.
template <typename Change>
Result<MaintenanceWindow> changeOne(Store& store, qint64 id, Change change)
{
    MaintenanceWindow changed;
    const auto stored = store.transaction([&]() -> Result<void> {
        auto plan = readPlan(store);
        if (!plan)
            return failure(plan.error());
        const auto found = std::ranges::find(plan->windows, id, &MaintenanceWindow::id);
        if (found == plan->windows.end())
            return failure(ErrorCode::MaintenanceNotFound, {QString::number(id)});
        changed = change(plan->windows, found);
        return store.values().setValue(key(), toText(*plan));
    });
    return stored ? Result<MaintenanceWindow>(changed) : failure(stored.error());
}

} // namespace

Result<QList<MaintenanceWindow>> readMaintenance(Store& store)
{
    auto plan = readPlan(store);
    if (!plan && plan.error().code == ErrorCode::DatabaseTooNew) {
        qCWarning(logStorage).noquote()
            << "maintenance windows are ignored reason=" << errorMessage(plan.error());
        return QList<MaintenanceWindow>();
    }
    if (!plan)
        return failure(plan.error());
    std::stable_sort(plan->windows.begin(), plan->windows.end(), [](const auto& left, const auto& right) {
        return left.range.start < right.range.start;
    });
    return plan->windows;
}

Result<MaintenanceWindow> addMaintenance(Store& store, const MaintenanceWindow& window)
{
    MaintenanceWindow added = window;
    added.id = 0;
    return keepMaintenance(store, added);
}

Result<MaintenanceWindow> keepMaintenance(Store& store, const MaintenanceWindow& window)
{
    auto added = validated(window);
    if (!added)
        return added;
    const auto stored = store.transaction([&]() -> Result<void> {
        auto plan = readPlan(store);
        if (!plan)
            return failure(plan.error());
        const bool isTaken =
            std::ranges::find(plan->windows, window.id, &MaintenanceWindow::id) != plan->windows.end();
        added->id = window.id > 0 && !isTaken ? window.id : plan->lastId + 1;
        plan->lastId = std::max(plan->lastId, added->id);
        plan->windows.append(*added);
        makeRoom(plan->windows);
        return store.values().setValue(key(), toText(*plan));
    });
    return stored ? added : failure(stored.error());
}

Result<MaintenanceWindow> removeMaintenance(Store& store, qint64 id)
{
    return changeOne(store, id, [](Windows& windows, Windows::iterator window) {
        const MaintenanceWindow removed = *window;
        windows.erase(window);
        return removed;
    });
}

Result<MaintenanceWindow> endMaintenance(Store& store, qint64 id, Timestamp now)
{
    return changeOne(store, id, [now](Windows& windows, Windows::iterator window) {
        window->range.end = std::min(window->range.end, now);
        const MaintenanceWindow ended = *window;
        if (ended.range.isEmpty())
            windows.erase(window);
        return ended;
    });
}

QJsonObject maintenanceJson(const MaintenanceWindow& window)
{
    return {{u"id"_s, window.id},
            {u"start"_s, window.range.start.toIso()},
            {u"end"_s, window.range.end.toIso()},
            {u"groups"_s, window.groups.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                  : QJsonValue(QJsonArray::fromStringList(window.groups))},
            {u"note"_s, window.note.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(window.note)}};
}

std::optional<MaintenanceWindow> maintenanceFromJson(const QJsonObject& json)
{
    const auto start = Timestamp::fromIso(json.value("start"_L1).toString());
    const auto end = Timestamp::fromIso(json.value("end"_L1).toString());
    const qint64 id = json.value("id"_L1).toInteger();
    if (!start || !end || id <= 0)
        return std::nullopt;
    MaintenanceWindow window{id, {*start, *end}, {}, json.value("note"_L1).toString()};
    for (const QJsonValue& group : json.value("groups"_L1).toArray())
        window.groups.append(group.toString());
    const auto sound = validated(window);
    return sound ? std::optional(*sound) : std::nullopt;
}

} // namespace powermon
