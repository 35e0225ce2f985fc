// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/maintenancewindow.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/model/switch.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

Error bad(const QString& key, const QString& value, const QString& allowed)
{
    return Error{ErrorCode::BadValue,
                 {QCoreApplication::translate("Maintenance", "maintenance"), key, shortened(value), allowed}};
}

bool isOneLine(const QString& text)
{
    return text.isValidUtf16() && text.size() <= maximumNameLength &&
           std::none_of(text.cbegin(), text.cend(), [](QChar character) {
               return character.category() == QChar::Other_Control ||
                      character.category() == QChar::Separator_Line ||
                      character.category() == QChar::Separator_Paragraph;
           });
}

QString allowedText()
{
    return QCoreApplication::translate("Maintenance", "at most 300 characters in one line");
}

} // namespace

Result<MaintenanceWindow> validated(MaintenanceWindow window)
{
    const TimeRange range = window.range;
    if (range.isEmpty() || range.duration() > longestMaintenance)
        return failure(
            bad(QCoreApplication::translate("Maintenance", "end"), range.end.toIso(),
                QCoreApplication::translate("Maintenance", "after its start, by at most 366 days")));
    QStringList groups;
    for (const QString& each : std::as_const(window.groups)) {
        const QString group = each.trimmed();
        if (group.isEmpty() || !isOneLine(group))
            return failure(bad(QCoreApplication::translate("Maintenance", "group"), each, allowedText()));
        if (!groups.contains(group))
            groups.append(group);
    }
    window.groups = groups;
    window.note = window.note.trimmed();
    if (!isOneLine(window.note))
        return failure(bad(QCoreApplication::translate("Maintenance", "note"), window.note, allowedText()));
    return window;
}

const MaintenanceWindow* maintenanceAt(const QList<MaintenanceWindow>& windows, Timestamp time)
{
    const MaintenanceWindow* latest = nullptr;
    for (const MaintenanceWindow& window : windows) {
        if (window.range.contains(time) && (latest == nullptr || window.range.end > latest->range.end))
            latest = &window;
    }
    return latest;
}

} // namespace powermon
