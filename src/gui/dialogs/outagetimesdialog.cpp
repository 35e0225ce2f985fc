// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/outagetimesdialog.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>

#include "core/model/textformat.h"

namespace powermon {

using namespace Qt::StringLiterals;

OutageTimesDialog::OutageTimesDialog(const Outage& outage, const Outage& found, QWidget* parent)
    : OutageDialog(tr("Times of outage %1").arg(outage.id.value()), tr("&Correct times"), parent),
      m_outage(outage), m_start(new QDateTimeEdit(this)), m_end(new QDateTimeEdit(this)),
      m_startFound(new QCheckBox(tr("as &found"), this)), m_endFound(new QCheckBox(tr("as f&ound"), this))
{
    m_start->setObjectName(u"startEdit"_s);
    m_end->setObjectName(u"endEdit"_s);
    m_startFound->setObjectName(u"startFound"_s);
    m_endFound->setObjectName(u"endFound"_s);
    const OutageCorrection& said = outage.correction;
    form().addRow(tr("Began"),
                  makeRow(m_start, m_startFound, outage.startedAt, !said.startedAt, tr("Began")));
    form().addRow(tr("Ended"), makeRow(m_end, m_endFound, outage.endedAt, !said.endedAt, tr("Ended")));
    auto* note = new QLabel(found.endedAt ? tr("What was found is kept and can be restored at any time.")
                                          : tr("It is still going on as far as was found."),
                            this);
    note->setWordWrap(true);
    form().addRow(note);
}

QWidget* OutageTimesDialog::makeRow(QDateTimeEdit* edit, QCheckBox* box, std::optional<Timestamp> time,
                                    bool isFound, const QString& name)
{
    edit->setAccessibleName(name);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    edit->setDateTime(time ? QDateTime::fromMSecsSinceEpoch(time->milliseconds())
                           : QDateTime::fromMSecsSinceEpoch(m_outage.startedAt.milliseconds()).addSecs(60));
    edit->setEnabled(!isFound);
    box->setAccessibleName(tr("%1 as found").arg(name));
    box->setChecked(isFound);
    connect(box, &QCheckBox::toggled, this, [this, edit](bool isChecked) {
        edit->setEnabled(!isChecked);
        noteEdit();
    });
    connect(edit, &QDateTimeEdit::dateTimeChanged, this, &OutageTimesDialog::noteEdit);
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(edit, 1);
    layout->addWidget(box);
    return row;
}

std::optional<TimeChoice> OutageTimesDialog::choice(const QDateTimeEdit& edit, const QCheckBox& box,
                                                    std::optional<Timestamp> shown, bool wasFound)
{
    if (box.isChecked())
        return wasFound ? std::nullopt : std::optional(TimeChoice{});
    const qint64 typed = edit.dateTime().toMSecsSinceEpoch();
    const bool isUntouched = shown && typed / 1000 == shown->milliseconds() / 1000;
    if (isUntouched && !wasFound)
        return std::nullopt;
    return TimeChoice{isUntouched ? *shown : Timestamp::fromMilliseconds(typed)};
}

OutageStep OutageTimesDialog::step() const
{
    const OutageCorrection& said = m_outage.correction;
    CorrectTimes times;
    times.start = choice(*m_start, *m_startFound, m_outage.startedAt, !said.startedAt);
    times.end = choice(*m_end, *m_endFound, m_outage.endedAt, !said.endedAt);
    return times;
}

bool OutageTimesDialog::isModified() const
{
    const CorrectTimes times = std::get<CorrectTimes>(step());
    return times.start || times.end;
}

} // namespace powermon
