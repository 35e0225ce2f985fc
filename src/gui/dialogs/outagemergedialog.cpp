// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/outagemergedialog.h"

#include <QFormLayout>
#include <QLabel>
#include <QListWidget>

#include "core/model/textformat.h"

namespace powermon {

using namespace Qt::StringLiterals;

OutageMergeDialog::OutageMergeDialog(const Outage& outage, const QList<Outage>& others, Timestamp now,
                                     QWidget* parent)
    : OutageDialog(tr("Merge outage %1").arg(outage.id.value()), tr("&Merge"), parent),
      m_list(new QListWidget(this))
{
    auto* question = new QLabel(tr("It becomes one outage with those that you tick:"), this);
    question->setWordWrap(true);
    m_list->setObjectName(u"mergeList"_s);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setAccessibleName(tr("Outages to merge with"));
    for (const Outage& other : others) {
        const QString lasted =
            other.endedAt ? durationText(*other.endedAt - other.startedAt) : tr("still going on");
        auto* item = new QListWidgetItem(
            tr("%1: %2 (%3)")
                .arg(QString::number(other.id.value()), exactTimeText(other.startedAt, now), lasted),
            m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(Qt::UserRole, other.id.value());
    }
    form().addRow(question);
    form().addRow(m_list);
    if (others.isEmpty())
        question->setText(tr("There is no other outage of its kind and group."));
    connect(m_list, &QListWidget::itemChanged, this, &OutageMergeDialog::noteEdit);
}

QList<OutageId> OutageMergeDialog::chosen() const
{
    QList<OutageId> ids;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            ids.append(OutageId(m_list->item(row)->data(Qt::UserRole).toLongLong()));
    }
    return ids;
}

OutageStep OutageMergeDialog::step() const
{
    return MergeWith{chosen()};
}

bool OutageMergeDialog::isModified() const
{
    return !chosen().isEmpty();
}

} // namespace powermon
