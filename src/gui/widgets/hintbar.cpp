// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/hintbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace powermon {

using namespace Qt::StringLiterals;

HintBar::HintBar(QWidget* parent)
    : QFrame(parent), m_label(new QLabel(this)), m_dismiss(new QPushButton(tr("Do not show again"), this))
{
    setObjectName(u"hintBar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_label->setObjectName(u"hintLabel"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_dismiss->setObjectName(u"hintDismissButton"_s);
    m_dismiss->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_label, 1);
    row->addWidget(m_dismiss);
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    hide();
}

void HintBar::setHint(const QString& hint)
{
    m_label->setText(hint);
    setVisible(!hint.isEmpty());
}

void HintBar::setDismissText(const QString& text)
{
    m_dismiss->setText(text);
}

} // namespace powermon
