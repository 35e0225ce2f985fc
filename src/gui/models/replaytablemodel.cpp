// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/replaytablemodel.h"

#include <algorithm>
#include <limits>

#include <QIcon>

#include "core/model/textformat.h"
#include "gui/look/format.h"
#include "gui/look/statelook.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr qsizetype recordedSide = 0;
constexpr qsizetype replayedSide = 1;

enum class Agreement
{
    OnlyRecorded,
    OnlyReplayed,
    JudgedOtherwise,
    Same,
};

[[nodiscard]] Agreement agreementOn(const ComparedEvent& event)
{
    const auto& recorded = event.seen.at(recordedSide);
    const auto& replayed = event.seen.at(replayedSide);
    if (!replayed)
        return Agreement::OnlyRecorded;
    if (!recorded)
        return Agreement::OnlyReplayed;
    return recorded->cause == replayed->cause ? Agreement::Same : Agreement::JudgedOtherwise;
}

[[nodiscard]] QString agreementText(Agreement agreement)
{
    switch (agreement) {
    case Agreement::OnlyRecorded:
        return ReplayTableModel::tr("only recorded");
    case Agreement::OnlyReplayed:
        return ReplayTableModel::tr("only in the replay");
    case Agreement::JudgedOtherwise:
        return ReplayTableModel::tr("judged otherwise");
    case Agreement::Same:
        return ReplayTableModel::tr("the same");
    }
    Q_UNREACHABLE();
}

[[nodiscard]] QString eventText(const std::optional<Outage>& event)
{
    if (!event)
        return u"–"_s;
    const QString lasted = event->endedAt ? durationText(*event->endedAt - event->startedAt)
                                          : ReplayTableModel::tr("still going on");
    return ReplayTableModel::tr("%1, %2", "kind of event, duration")
        .arg(StateLook::of(event->cause).word, lasted);
}

[[nodiscard]] std::optional<Milliseconds> shiftOf(const ComparedEvent& event)
{
    const auto& recorded = event.seen.at(recordedSide);
    const auto& replayed = event.seen.at(replayedSide);
    if (!recorded || !replayed)
        return std::nullopt;
    return replayed->startedAt - recorded->startedAt;
}

[[nodiscard]] QString shiftText(const ComparedEvent& event)
{
    const auto shift = shiftOf(event);
    if (!shift)
        return u"–"_s;
    if (shift->count() == 0)
        return ReplayTableModel::tr("none");
    return *shift < Milliseconds(0) ? ReplayTableModel::tr("%1 earlier").arg(durationText(-*shift))
                                    : ReplayTableModel::tr("%1 later").arg(durationText(*shift));
}

} // namespace

ReplayTableModel::ReplayTableModel(const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_clock(clock)
{
}

int ReplayTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int ReplayTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReplayTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparedEvent& event = m_events.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(event, column);
    case SortRole:
        return sortKey(event, column);
    case Qt::DecorationRole: {
        const qsizetype side = column == RecordedColumn ? recordedSide : replayedSide;
        const bool isSide = column == RecordedColumn || column == ReplayedColumn;
        return isSide && event.seen.at(side) ? stateIcon(StateLook::of(event.seen.at(side)->cause))
                                             : QVariant();
    }
    case Qt::ToolTipRole:
        return tooltipText(toolTip(event, column));
    case Qt::TextAlignmentRole:
        return column == ShiftColumn ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant ReplayTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == ShiftColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case VerdictColumn:
        return tr("Difference");
    case StartedColumn:
        return tr("Began");
    case RecordedColumn:
        return tr("Recorded");
    case ReplayedColumn:
        return tr("Replayed");
    case ShiftColumn:
        return tr("Start differs by");
    default:
        return {};
    }
}

void ReplayTableModel::setEvents(const QList<Outage>& recorded, const QList<Outage>& replayed)
{
    beginResetModel();
    m_events = compareEvents({recorded, replayed});
    endResetModel();
}

int ReplayTableModel::differenceCount() const
{
    return static_cast<int>(std::ranges::count_if(
        m_events, [](const ComparedEvent& each) { return agreementOn(each) != Agreement::Same; }));
}

QString ReplayTableModel::text(const ComparedEvent& event, Column column) const
{
    switch (column) {
    case VerdictColumn:
        return agreementText(agreementOn(event));
    case StartedColumn:
        return timeText(event.startedAt(), m_clock.now());
    case RecordedColumn:
        return eventText(event.seen.at(recordedSide));
    case ReplayedColumn:
        return eventText(event.seen.at(replayedSide));
    case ShiftColumn:
        return shiftText(event);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ReplayTableModel::sortKey(const ComparedEvent& event, Column column) const
{
    switch (column) {
    case VerdictColumn:
        return static_cast<int>(agreementOn(event));
    case StartedColumn:
        return qlonglong(event.startedAt().milliseconds());
    case ShiftColumn: {
        const auto shift = shiftOf(event);
        return shift ? qlonglong(shift->count()) : std::numeric_limits<qlonglong>::max();
    }
    default:
        return text(event, column);
    }
}

QString ReplayTableModel::toolTip(const ComparedEvent& event, Column column) const
{
    if (column != RecordedColumn && column != ReplayedColumn)
        return column == StartedColumn ? exactTimeText(event.startedAt()) : text(event, column);
    const auto& seen = event.seen.at(column == RecordedColumn ? recordedSide : replayedSide);
    if (!seen)
        return {};
    QStringList lines{eventText(seen), intervalText(seen->start, m_clock.now())};
    for (const Reason& reason : seen->reasons)
        lines += reasonText(reason);
    return lines.join(u'\n');
}

} // namespace powermon
