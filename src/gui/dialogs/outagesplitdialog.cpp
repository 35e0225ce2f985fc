// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/outagesplitdialog.h"

#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLabel>

#include "core/model/textformat.h"

namespace powermon {

using namespace Qt::StringLiterals;

OutageSplitDialog::OutageSplitDialog(const Outage& outage, Timestamp now, QWidget* parent)
    : OutageDialog(tr("Split outage %1").arg(outage.id.value()), tr("&Split"), parent),
      m_at(new QDateTimeEdit(this))
{
    const Timestamp end = outage.endedAt.value_or(now);
    const Timestamp middle = outage.startedAt + (end - outage.startedAt) / 2;
    m_before = QDateTime::fromMSecsSinceEpoch(middle.milliseconds() / 1000 * 1000);
    m_at->setObjectName(u"splitEdit"_s);
    m_at->setAccessibleName(tr("Split at"));
    m_at->setCalendarPopup(true);
    m_at->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    m_at->setDateTime(m_before);
    auto* range = new QLabel(
        tr("between %1 and %2").arg(exactTimeText(outage.startedAt, now), exactTimeText(end, now)), this);
    form().addRow(tr("Split at"), m_at);
    form().addRow(QString(), range);
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, &OutageSplitDialog::noteEdit);
}

OutageStep OutageSplitDialog::step() const
{
    return SplitAt{Timestamp::fromMilliseconds(m_at->dateTime().toMSecsSinceEpoch())};
}

bool OutageSplitDialog::isModified() const
{
    return m_at->dateTime() != m_before;
}

} // namespace powermon
