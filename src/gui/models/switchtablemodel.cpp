// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/switchtablemodel.h"

#include <QIcon>

#include "core/model/checkresult.h"
#include "gui/look/format.h"
#include "gui/look/statelook.h"

using namespace Qt::StringLiterals;

namespace powermon {

SwitchTableModel::SwitchTableModel(const SiteStatus& status, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_status(status), m_clock(clock)
{
    m_rows = status.switches();
    rebuildIndex();
    m_gatherTimer.setSingleShot(true);
    m_gatherTimer.setInterval(gatherTime);
    connect(&m_gatherTimer, &QTimer::timeout, this, &SwitchTableModel::flush);
    connect(&status, &SiteStatus::switchesReset, this, &SwitchTableModel::takeSwitches);
    connect(&status, &SiteStatus::switchChanged, this, &SwitchTableModel::noteChange);
}

int SwitchTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SwitchTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SwitchTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SwitchStatus& status = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(status, column);
    case SortRole:
        return sortKey(status, column);
    case IdRole:
        return status.powerSwitch.id.value();
    case Qt::DecorationRole:
        return column == StateColumn ? stateIcon(StateLook::of(status.state)) : QVariant();
    case Qt::ToolTipRole:
        return tooltipText(toolTip(status, column));
    case Qt::AccessibleTextRole:
        return text(status, column);
    case Qt::TextAlignmentRole:
        return column >= LatencyColumn ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant SwitchTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section >= LatencyColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case NameColumn:
        return tr("Name");
    case AddressColumn:
        return tr("Address");
    case LatencyColumn:
        return tr("Response");
    case LastCheckColumn:
        return tr("Last check");
    case UptimeColumn:
        return tr("Uptime 24 h");
    default:
        return {};
    }
}

QVariant SwitchTableModel::text(const SwitchStatus& status, Column column) const
{
    const auto& check = status.latestCheck;
    switch (column) {
    case StateColumn:
        return StateLook::of(status.state).word;
    case NameColumn:
        return status.powerSwitch.name;
    case AddressColumn:
        return addressText(status.powerSwitch.target);
    case LatencyColumn:
        return check && check->outcome.answered() ? latencyText(check->outcome.duration) : u"–"_s;
    case LastCheckColumn:
        return check ? agoText(check->finished, m_clock.now()) : tr("never");
    case UptimeColumn:
        return percentText(uptime(status.powerSwitch.id));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SwitchTableModel::sortKey(const SwitchStatus& status, Column column) const
{
    const auto& check = status.latestCheck;
    switch (column) {
    case StateColumn: {
        // Trouble first.
        static constexpr int rank[] = {2, 3, 1, 0, 4};
        return rank[static_cast<int>(status.state)];
    }
    case LatencyColumn:
        return check && check->outcome.answered() ? qlonglong(check->outcome.duration.count())
                                                  : qlonglong(-1);
    case LastCheckColumn:
        return check ? qlonglong(check->finished.milliseconds()) : qlonglong(0);
    case UptimeColumn:
        return uptime(status.powerSwitch.id).value_or(-1.0);
    default:
        return text(status, column);
    }
}

QString SwitchTableModel::toolTip(const SwitchStatus& status, Column column) const
{
    const auto& check = status.latestCheck;
    if (column == LastCheckColumn && check)
        return exactTimeText(check->finished);
    if (column == StateColumn && check && !check->outcome.answered())
        return tr("%1: %2").arg(StateLook::of(status.state).word, describe(check->outcome.failure));
    if (column == AddressColumn)
        return urlText(status.powerSwitch.target);
    return text(status, column).toString();
}

std::optional<double> SwitchTableModel::uptime(SwitchId id) const
{
    const auto found = m_uptimes.constFind(id);
    return found == m_uptimes.cend() ? std::nullopt : found->ratio();
}

void SwitchTableModel::setUptimes(const QHash<SwitchId, Availability>& uptimes)
{
    if (uptimes == m_uptimes)
        return;
    m_uptimes = uptimes;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, UptimeColumn), index(rowCount() - 1, UptimeColumn));
}

void SwitchTableModel::rebuildIndex()
{
    m_rowOf.clear();
    m_rowOf.reserve(m_rows.size());
    for (int row = 0; row < m_rows.size(); ++row)
        m_rowOf.insert(idAt(row), row);
}

void SwitchTableModel::takeSwitches()
{
    const QList<SwitchStatus>& wanted = m_status.switches();
    QSet<SwitchId> stays;
    for (const SwitchStatus& status : wanted)
        stays.insert(status.powerSwitch.id);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (stays.contains(idAt(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    rebuildIndex();
    for (int row = 0; row < wanted.size(); ++row) {
        const SwitchId id = wanted.at(row).powerSwitch.id;
        if (row < rowCount() && idAt(row) == id)
            continue;
        if (m_rowOf.contains(id)) { // another order: nothing of ours does that, so the simple way will do
            beginResetModel();
            m_rows = wanted;
            endResetModel();
            break;
        }
        beginInsertRows({}, row, row);
        m_rows.insert(row, wanted.at(row));
        endInsertRows();
    }
    rebuildIndex();
    for (const SwitchStatus& status : wanted)
        m_changed.insert(status.powerSwitch.id);
    flush();
}

void SwitchTableModel::noteChange(SwitchId id)
{
    m_changed.insert(id);
    if (!m_gatherTimer.isActive())
        m_gatherTimer.start();
}

void SwitchTableModel::flush()
{
    m_gatherTimer.stop();
    for (const SwitchId id : std::as_const(m_changed)) {
        const SwitchStatus* status = m_status.find(id);
        const auto row = m_rowOf.constFind(id);
        if (status == nullptr || row == m_rowOf.cend() || m_rows.at(*row) == *status)
            continue;
        m_rows[*row] = *status;
        Q_EMIT dataChanged(index(*row, 0), index(*row, ColumnCount - 1));
    }
    m_changed.clear();
}

} // namespace powermon
