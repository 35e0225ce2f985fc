// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

#include "core/base/clock.h"
#include "core/service/sitestatus.h"

namespace powermon {

/// The switches as they are now. Rows come, go and change one by one, so that selection and scrolling stay;
/// changes are gathered and shown at most four times a second.
class SwitchTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        StateColumn,
        NameColumn,
        AddressColumn,
        LatencyColumn,
        LastCheckColumn,
        UptimeColumn,
        ColumnCount,
    };
    enum Role
    {
        SortRole = Qt::UserRole, ///< what a column is sorted by
        IdRole,                  ///< the switch's id as qlonglong
    };
    static constexpr Milliseconds gatherTime{250};

    SwitchTableModel(const SiteStatus& status, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] SwitchId idAt(int row) const { return m_rows.at(row).powerSwitch.id; }
    /// Availability over the last 24 hours, by switch.
    void setUptimes(const QHash<SwitchId, Availability>& uptimes);
    /// Shows gathered changes at once.
    void flush();

private:
    void takeSwitches();
    void noteChange(SwitchId id);
    void rebuildIndex();
    [[nodiscard]] QVariant text(const SwitchStatus& status, Column column) const;
    [[nodiscard]] QVariant sortKey(const SwitchStatus& status, Column column) const;
    [[nodiscard]] QString toolTip(const SwitchStatus& status, Column column) const;
    [[nodiscard]] std::optional<double> uptime(SwitchId id) const;

    const SiteStatus& m_status;
    const Clock& m_clock;
    QList<SwitchStatus> m_rows;
    QHash<SwitchId, int> m_rowOf;
    QHash<SwitchId, Availability> m_uptimes;
    QSet<SwitchId> m_changed;
    QTimer m_gatherTimer;
};

} // namespace powermon
