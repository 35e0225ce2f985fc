// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/base/clock.h"
#include "core/model/outage.h"

namespace powermon {

/// Outages and incidents, newest first.
class OutageTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        KindColumn,
        StartedColumn,
        EndedColumn,
        DurationColumn,
        ExactnessColumn,
        MembersColumn,
        ConfidenceColumn,
        ColumnCount,
    };
    static constexpr int SortRole = Qt::UserRole;

    explicit OutageTableModel(const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Rows with the same id stay the same rows; what is selected stays so.
    void setOutages(const QList<Outage>& outages);
    [[nodiscard]] const Outage& at(int row) const { return m_outages.at(row); }

private:
    [[nodiscard]] QString text(const Outage& outage, Column column) const;
    [[nodiscard]] QVariant sortKey(const Outage& outage, Column column) const;
    [[nodiscard]] QString toolTip(const Outage& outage, Column column) const;
    [[nodiscard]] Milliseconds duration(const Outage& outage) const;

    const Clock& m_clock;
    QList<Outage> m_outages;
};

/// "suspected", "probable", "confirmed" in the program's language.
[[nodiscard]] QString confidenceText(Confidence confidence);

} // namespace powermon
