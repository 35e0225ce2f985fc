// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/base/clock.h"
#include "core/service/replay/replaycomparison.h"

namespace powermon {

/// What was recorded beside what a replay found, an event in each row, oldest first.
class ReplayTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        VerdictColumn,
        StartedColumn,
        RecordedColumn,
        ReplayedColumn,
        ShiftColumn,
        ColumnCount,
    };
    static constexpr int SortRole = Qt::UserRole;

    explicit ReplayTableModel(const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setEvents(const QList<Outage>& recorded, const QList<Outage>& replayed);
    /// Rows in which the two do not agree on what it was.
    [[nodiscard]] int differenceCount() const;

private:
    [[nodiscard]] QString text(const ComparedEvent& event, Column column) const;
    [[nodiscard]] QVariant sortKey(const ComparedEvent& event, Column column) const;
    [[nodiscard]] QString toolTip(const ComparedEvent& event, Column column) const;

    const Clock& m_clock;
    QList<ComparedEvent> m_events;
};

} // namespace powermon
