// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/rangebar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

constexpr int allId = 1'000'000; // a button group takes no negative numbers as its own
constexpr int customId = 1'000'001;

int idOf(int choice)
{
    if (choice == RangeBar::all)
        return allId;
    return choice == RangeBar::custom ? customId : choice;
}

int choiceOf(int id)
{
    if (id == allId)
        return RangeBar::all;
    return id == customId ? RangeBar::custom : id;
}

} // namespace

RangeBar::RangeBar(QWidget* parent) : QWidget(parent), m_choices(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    addChoice(*row, tr("1 h"), tr("The last hour"), 1);
    addChoice(*row, tr("24 h"), tr("The last 24 hours"), 24);
    addChoice(*row, tr("7 d"), tr("The last 7 days"), 168);
    addChoice(*row, tr("30 d"), tr("The last 30 days"), 720);
    addChoice(*row, tr("1 y"), tr("The last year"), 8760);
    addChoice(*row, tr("All"), tr("All that was ever watched"), all);
    addChoice(*row, tr("Custom…"), tr("A time of your own"), custom);
    row->addStretch();
    connect(addButton(*row, u"−"_s, tr("Zoom out"), u"zoomOutButton"_s), &QToolButton::clicked, this,
            &RangeBar::zoomOutRequested);
    connect(addButton(*row, u"+"_s, tr("Zoom in"), u"zoomInButton"_s), &QToolButton::clicked, this,
            &RangeBar::zoomInRequested);
    connect(m_choices, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(choiceOf(id)); });
}

QToolButton* RangeBar::addButton(QHBoxLayout& row, const QString& text, const QString& spoken,
                                 const QString& name)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(spoken);
    button->setToolTip(spoken);
    button->setObjectName(name);
    button->setAutoRaise(true);
    row.addWidget(button);
    return button;
}

void RangeBar::addChoice(QHBoxLayout& row, const QString& text, const QString& spoken, int choice)
{
    const QString name = choice == all      ? u"rangeAll"_s
                         : choice == custom ? u"rangeCustom"_s
                                            : u"range%1h"_s.arg(choice);
    QToolButton* const button = addButton(row, text, spoken, name);
    button->setCheckable(true);
    m_choices->addButton(button, idOf(choice));
}

bool RangeBar::mark(int choice)
{
    QAbstractButton* const button = m_choices->button(idOf(choice));
    if (button == nullptr)
        return false;
    button->setChecked(true);
    return true;
}

int RangeBar::marked() const
{
    return choiceOf(m_choices->checkedId());
}

} // namespace powermon
