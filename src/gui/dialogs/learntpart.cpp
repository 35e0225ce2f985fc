// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/learntpart.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powermon {

using namespace Qt::StringLiterals;

LearntPart::LearntPart(const QList<LearntLine>& lines, QWidget* parent) : QWidget(parent)
{
    setObjectName(u"learntPart"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const LearntLine& line : lines)
        addLine(layout, line);
}

void LearntPart::addLine(QVBoxLayout* lines, const LearntLine& line)
{
    const QString kind = toWord(line.fact.kind);
    auto* label = new QLabel(tr("Learnt: %1.").arg(line.text), this);
    label->setObjectName(u"learnt_"_s + kind);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label, 1);
    lines->addLayout(row);
    if (!line.isAsked)
        return;
    auto* accept = new QPushButton(tr("Accept"), this);
    accept->setObjectName(u"accept_"_s + kind);
    accept->setAccessibleName(tr("Accept: %1").arg(line.text));
    auto* refuse = new QPushButton(tr("No"), this);
    refuse->setObjectName(u"refuse_"_s + kind);
    refuse->setAccessibleName(tr("No: %1").arg(line.text));
    const auto settle = [label, accept, refuse](const QString& text) {
        label->setText(text);
        accept->hide();
        refuse->hide();
    };
    for (QPushButton* button : {accept, refuse}) {
        button->setAutoDefault(false);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    connect(accept, &QPushButton::clicked, this, [this, line, settle] {
        settle(tr("Accepted: %1. It is stored with the switch.").arg(line.text));
        Q_EMIT accepted(line);
    });
    connect(refuse, &QPushButton::clicked, this, [this, line, settle] {
        settle(tr("Not so. It is not learnt again."));
        Q_EMIT refused(line.fact.kind);
    });
}

} // namespace powermon
