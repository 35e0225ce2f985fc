// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/base/clock.h"
#include "core/service/siteoverview.h"

namespace powermon {

/// The sites of a database, one in each row.
class SiteTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        SiteColumn,
        PowerColumn,
        SwitchesColumn,
        WatchedColumn,
        ColumnCount,
    };
    /// Those without power come first where it is sorted by PowerColumn.
    static constexpr int SortRole = Qt::UserRole;

    explicit SiteTableModel(const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setSites(const QList<SiteOverview>& sites);

private:
    [[nodiscard]] QString text(const SiteOverview& site, Column column) const;
    [[nodiscard]] QVariant sortKey(const SiteOverview& site, Column column) const;

    const Clock& m_clock;
    QList<SiteOverview> m_sites;
};

} // namespace powermon
