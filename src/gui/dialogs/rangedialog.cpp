// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/rangedialog.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include "gui/dialogs/fieldnote.h"
#include "gui/timeline/timewindow.h"

namespace powermon {

using namespace Qt::StringLiterals;

RangeDialog::RangeDialog(TimeRange range, Timestamp now, QWidget* parent)
    : QDialog(parent), m_now(now), m_from(addEdit(u"fromEdit"_s, range.start)),
      m_to(addEdit(u"toEdit"_s, range.end)), m_note(new QLabel(this))
{
    setObjectName(u"rangeDialog"_s);
    setWindowTitle(tr("Time to show"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("Until"));
    m_note->setObjectName(u"rangeNote"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* show = buttons->addButton(tr("&Show"), QDialogButtonBox::AcceptRole);
    show->setObjectName(u"showRangeButton"_s);
    show->setDefault(true);
    auto* layout = new QFormLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setMinimumWidth(40 * fontMetrics().averageCharWidth());
    layout->addRow(tr("&From"), m_from);
    layout->addRow(tr("&Until"), m_to);
    layout->addRow(m_note);
    layout->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RangeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RangeDialog::reject);
}

QDateTimeEdit* RangeDialog::addEdit(const QString& name, Timestamp time)
{
    auto* edit = new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(time.milliseconds()), this);
    edit->setObjectName(name);
    edit->setCalendarPopup(true);
    return edit;
}

Timestamp RangeDialog::timeOf(const QDateTimeEdit& edit)
{
    return Timestamp::fromMilliseconds(edit.dateTime().toMSecsSinceEpoch());
}

void RangeDialog::accept()
{
    const TimeRange range{timeOf(*m_from), std::min(timeOf(*m_to), m_now)};
    if (range.start >= m_now)
        return showProblem(m_note, m_from, tr("This time is yet to come."));
    if (range.duration() < shortestView)
        return showProblem(m_note, m_to, tr("The end must be a minute or more behind the beginning."));
    Q_EMIT chosen(range);
    QDialog::accept();
}

} // namespace powermon
