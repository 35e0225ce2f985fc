// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/switchfiltermodel.h"

#include <algorithm>

#include "gui/models/switchtablemodel.h"

namespace powermon {

SwitchFilterModel::SwitchFilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SwitchTableModel::SortRole);
    if (m_collator.locale().language() == QLocale::C)
        m_collator.setLocale(QLocale(QLocale::English)); // the C locale knows no numeric order
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void SwitchFilterModel::setSearch(const QString& text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool SwitchFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    QString haystack;
    for (const int column :
         {SwitchTableModel::StateColumn, SwitchTableModel::NameColumn, SwitchTableModel::AddressColumn})
        haystack += sourceModel()->index(row, column, parent).data().toString() + u'\n';
    return std::ranges::all_of(
        m_words, [&](const QString& word) { return haystack.contains(word, Qt::CaseInsensitive); });
}

bool SwitchFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant leftKey = left.data(sortRole());
    const QVariant rightKey = right.data(sortRole());
    if (leftKey.typeId() == QMetaType::QString)
        return m_collator.compare(leftKey.toString(), rightKey.toString()) < 0;
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace powermon
