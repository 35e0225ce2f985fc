// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/sidebar.h"

#include <QPainter>
#include <QVBoxLayout>

#include "gui/look/paletteicon.h"
#include "gui/widgets/sidebarbutton.h"

namespace powermon {

Sidebar::Sidebar(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(8, 16, 8, 8);
    m_layout->setSpacing(4);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Pages"));
}

void Sidebar::addPage(const QString& icon, const QString& title, const QString& objectName)
{
    auto* button = new SidebarButton(this);
    const int page = static_cast<int>(m_buttons.size());
    button->setText(title);
    button->setIcon(paletteIcon(icon));
    button->setObjectName(objectName);
    button->setAccessibleName(title);
    button->setChecked(page == m_current);
    connect(button, &QToolButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
    m_layout->addWidget(button);
    m_buttons += button;
}

void Sidebar::addStretch()
{
    m_layout->addStretch();
}

void Sidebar::setCurrent(int page)
{
    m_current = page;
    if (page >= 0 && page < m_buttons.size())
        m_buttons.at(page)->setChecked(true);
}

void Sidebar::setBadge(int page, int count)
{
    m_buttons.at(page)->setBadge(count);
}

void Sidebar::setCompact(bool isCompact)
{
    if (isCompact == m_isCompact)
        return;
    m_isCompact = isCompact;
    for (SidebarButton* button : std::as_const(m_buttons))
        button->setCompact(isCompact);
}

void Sidebar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor hairline = palette().color(QPalette::WindowText);
    hairline.setAlpha(40);
    const int x = isRightToLeft() ? 0 : width() - 1;
    painter.setPen(hairline);
    painter.drawLine(x, 0, x, height());
}

} // namespace powermon
