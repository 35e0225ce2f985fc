// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace powermon {

/// Sorts by the source's SortRole, names as people do ("Plug 2" before "Plug 10"), and shows the rows in
/// which any column contains every word of the search.
class SwitchFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit SwitchFilterModel(QObject* parent = nullptr);

    void setSearch(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
    QCollator m_collator;
};

} // namespace powermon
