// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/sitetablemodel.h"

#include <QIcon>

#include "core/model/textformat.h"
#include "core/service/outagemessages.h"
#include "gui/look/statelook.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

[[nodiscard]] QString powerText(const SiteOverview& site, Timestamp now)
{
    if (site.ongoing.isEmpty())
        return StateLook::of(site.state(now)).word;
    const Outage& outage = *surestPowerOutage(site.ongoing);
    return SiteTableModel::tr("%1 since %2", "state, time")
        .arg(powerHeadline(outage.confidence), momentText(outage.startedAt, outage.start, now));
}

[[nodiscard]] QString watchedText(const SiteOverview& site, Timestamp now)
{
    if (site.isMonitored)
        return SiteTableModel::tr("now");
    return site.watchedUntil ? SiteTableModel::tr("until %1").arg(timeText(*site.watchedUntil, now))
                             : SiteTableModel::tr("never");
}

} // namespace

SiteTableModel::SiteTableModel(const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_clock(clock)
{
}

int SiteTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sites.size());
}

int SiteTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SiteTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SiteOverview& site = m_sites.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(site, column);
    case Qt::ToolTipRole:
        return site.error ? QVariant(errorMessage(*site.error).toHtmlEscaped()) : QVariant();
    case Qt::DecorationRole:
        return column == PowerColumn ? QVariant(stateIcon(StateLook::of(site.state(m_clock.now()))))
                                     : QVariant();
    case SortRole:
        return sortKey(site, column);
    default:
        return {};
    }
}

QVariant SiteTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case SiteColumn:
        return tr("Site");
    case PowerColumn:
        return tr("Power");
    case SwitchesColumn:
        return tr("Switches");
    case WatchedColumn:
        return tr("Watched");
    case ColumnCount:
        break;
    }
    return {};
}

void SiteTableModel::setSites(const QList<SiteOverview>& sites)
{
    if (sites.size() != m_sites.size()) {
        beginResetModel();
        m_sites = sites;
        endResetModel();
    } else if (!sites.isEmpty()) {
        m_sites = sites;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

QString SiteTableModel::text(const SiteOverview& site, Column column) const
{
    switch (column) {
    case SiteColumn:
        return site.site.isEmpty() ? tr("(unnamed)") : site.site;
    case PowerColumn:
        return site.error ? tr("cannot be read") : powerText(site, m_clock.now());
    case SwitchesColumn:
        return site.error ? u"–"_s : QString::number(site.activeSwitches);
    case WatchedColumn:
        return site.error ? u"–"_s : watchedText(site, m_clock.now());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SiteTableModel::sortKey(const SiteOverview& site, Column column) const
{
    switch (column) {
    case SiteColumn:
        return site.site;
    case PowerColumn:
        return -static_cast<int>(site.state(m_clock.now()));
    case SwitchesColumn:
        return site.activeSwitches;
    case WatchedColumn:
        return site.watchedUntil ? site.watchedUntil->milliseconds() : 0;
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace powermon
