// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/groupcardrow.h"

#include <algorithm>

#include "gui/widgets/flowlayout.h"
#include "gui/widgets/groupcardview.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// More would push the timeline off the page.
constexpr qsizetype mostCards = 24;

} // namespace

GroupCardRow::GroupCardRow(QWidget* parent) : QWidget(parent), m_layout(new FlowLayout(8, this))
{
    setObjectName(u"groupCards"_s);
    setAccessibleName(tr("Groups"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void GroupCardRow::setCards(const QList<GroupCard>& cards, Timestamp now)
{
    const qsizetype count = std::min(cards.size(), mostCards);
    while (m_views.size() > count)
        delete m_views.takeLast();
    while (m_views.size() < count) {
        m_views.append(new GroupCardView(this));
        m_layout->addWidget(m_views.constLast());
    }
    for (qsizetype i = 0; i < count; ++i)
        m_views.at(i)->setCard(cards.at(i), now);
    alignWidths();
    setVisible(count > 0);
}

/// All as wide as the widest was, so that they stand in columns, and stay there while their text changes.
void GroupCardRow::alignWidths()
{
    for (const GroupCardView* view : std::as_const(m_views))
        m_widest = std::max(m_widest, view->sizeHint().width());
    for (GroupCardView* view : std::as_const(m_views)) {
        if (view->minimumWidth() != m_widest)
            view->setMinimumWidth(m_widest);
    }
}

} // namespace powermon
