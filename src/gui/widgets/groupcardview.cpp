// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/groupcardview.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include "gui/look/format.h"
#include "gui/look/statelook.h"
#include "gui/widgets/statemark.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestName = 200;

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

GroupCardView::GroupCardView(QWidget* parent)
    : QFrame(parent), m_mark(new StateMark(this)), m_name(plainLabel(this)), m_state(plainLabel(this)),
      m_uptime(plainLabel(this)), m_latest(plainLabel(this))
{
    setObjectName(u"groupCard"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_latest->setForegroundRole(QPalette::PlaceholderText);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 16, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_mark, 0, 0, 4, 1, Qt::AlignVCenter);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_state, 1, 1);
    grid->addWidget(m_uptime, 2, 1);
    grid->addWidget(m_latest, 3, 1);
}

void GroupCardView::setCard(const GroupCard& card, Timestamp now)
{
    m_card = card;
    const QString name = nameText(card);
    m_name->setText(elided(name, m_name->fontMetrics(), widestName));
    m_name->setToolTip(tooltipText(name));
    m_state->setText(stateText(card));
    m_uptime->setText(uptimeText(card));
    m_latest->setText(latestText(card, now));
    const QString spoken = u"%1: %2. %3. %4"_s.arg(name, m_state->text(), m_uptime->text(), m_latest->text());
    if (spoken != accessibleName())
        setAccessibleName(spoken); // it is told to whoever listens, each time
    paintMark();
}

void GroupCardView::paintMark()
{
    const StateLook look = StateLook::of(m_card.state);
    m_mark->setShape(look.shape, readableOn(palette(), look.colour));
}

void GroupCardView::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMark();
}

} // namespace powermon
