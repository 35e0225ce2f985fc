// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/outagetablemodel.h"

#include <QIcon>
#include <QLocale>
#include <QSet>

#include "core/base/openinterval.h"
#include "core/model/textformat.h"
#include "gui/look/format.h"
#include "gui/look/statelook.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

QString kindText(const Outage& outage)
{
    const bool isPlanned = outage.isPlanned() && outage.cause == OutageCause::Power;
    const QString kind =
        isPlanned ? OutageTableModel::tr("Planned power outage") : StateLook::of(outage.cause).word;
    return outage.group.isEmpty()
               ? kind
               : OutageTableModel::tr("%1: %2", "kind of outage: group").arg(kind, outage.group.simplified());
}

bool isNumber(int column)
{
    return column == OutageTableModel::DurationColumn || column == OutageTableModel::MembersColumn ||
           column == OutageTableModel::ExactnessColumn;
}

} // namespace

OutageTableModel::OutageTableModel(const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_clock(clock)
{
}

int OutageTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_outages.size());
}

int OutageTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutageTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Outage& outage = m_outages.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(outage, column);
    case SortRole:
        return sortKey(outage, column);
    case Qt::DecorationRole:
        return column == KindColumn ? stateIcon(StateLook::of(outage.cause)) : QVariant();
    case Qt::ToolTipRole:
        return tooltipText(toolTip(outage, column));
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant OutageTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("What");
    case StartedColumn:
        return tr("Started");
    case EndedColumn:
        return tr("Ended");
    case DurationColumn:
        return tr("Duration");
    case ExactnessColumn:
        return tr("Exactness");
    case MembersColumn:
        return tr("Switches");
    case ConfidenceColumn:
        return tr("Confidence");
    default:
        return {};
    }
}

Milliseconds OutageTableModel::duration(const Outage& outage) const
{
    return outage.endedAt.value_or(m_clock.now()) - outage.startedAt;
}

QString OutageTableModel::text(const Outage& outage, Column column) const
{
    switch (column) {
    case KindColumn:
        return kindText(outage);
    case StartedColumn:
        return momentText(outage.startedAt, outage.start, m_clock.now());
    case EndedColumn:
        if (!outage.endedAt)
            return tr("still going on");
        return outage.end ? momentText(*outage.endedAt, *outage.end, m_clock.now())
                          : timeText(*outage.endedAt, m_clock.now());
    case DurationColumn:
        return durationText(duration(outage));
    case ExactnessColumn: {
        if (outage.end && isOpenEnded(*outage.end))
            return tr("the end is not known");
        const Milliseconds width =
            outage.start.width() + (outage.end ? outage.end->width() : Milliseconds(0));
        return width < std::chrono::seconds(1)
                   ? tr("to the second")
                   : tr("± %1").arg(durationText((width + Milliseconds(1999)) / 2));
    }
    case MembersColumn:
        return QLocale().toString(outage.members.size());
    case ConfidenceColumn:
        return outage.correction.cause ? tr("as you said") : confidenceText(outage.confidence);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OutageTableModel::sortKey(const Outage& outage, Column column) const
{
    switch (column) {
    case StartedColumn:
        return qlonglong(outage.startedAt.milliseconds());
    case EndedColumn:
        return outage.endedAt ? qlonglong(outage.endedAt->milliseconds())
                              : std::numeric_limits<qlonglong>::max();
    case DurationColumn:
        return qlonglong(duration(outage).count());
    case ExactnessColumn:
        return qlonglong(
            (outage.start.width() + (outage.end ? outage.end->width() : Milliseconds(0))).count());
    case MembersColumn:
        return qlonglong(outage.members.size());
    case ConfidenceColumn:
        return static_cast<int>(outage.confidence);
    default:
        return text(outage, column);
    }
}

QString OutageTableModel::toolTip(const Outage& outage, Column column) const
{
    const Timestamp now = m_clock.now();
    if (column == StartedColumn)
        return tr("%1\n%2").arg(exactTimeText(outage.startedAt), intervalText(outage.start, now));
    if (column == EndedColumn && outage.endedAt)
        return tr("%1\n%2")
            .arg(exactTimeText(*outage.endedAt), outage.end ? intervalText(*outage.end, now) : QString())
            .trimmed();
    if (column == MembersColumn) {
        QStringList names;
        for (const OutageMember& member : outage.members.first(qMin<qsizetype>(outage.members.size(), 30)))
            names += member.name;
        return names.join(u'\n');
    }
    return text(outage, column);
}

void OutageTableModel::setOutages(const QList<Outage>& outages)
{
    QSet<OutageId> stays;
    for (const Outage& outage : outages)
        stays.insert(outage.id);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (stays.contains(m_outages.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_outages.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < outages.size(); ++row) {
        if (row < rowCount() && m_outages.at(row).id == outages.at(row).id) {
            if (m_outages.at(row) == outages.at(row))
                continue;
            m_outages[row] = outages.at(row);
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        } else if (rowCount() < outages.size()) {
            beginInsertRows({}, row, row);
            m_outages.insert(row, outages.at(row));
            endInsertRows();
        } else { // another order: a start was judged anew
            beginResetModel();
            m_outages = outages;
            endResetModel();
            return;
        }
    }
}

QString confidenceText(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Suspected:
        return OutageTableModel::tr("suspected");
    case Confidence::Probable:
        return OutageTableModel::tr("probable");
    case Confidence::Confirmed:
        return OutageTableModel::tr("confirmed");
    }
    Q_UNREACHABLE();
}

} // namespace powermon
