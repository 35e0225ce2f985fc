// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/sidebarbutton.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include "gui/look/statelook.h"

namespace powermon {
namespace {

constexpr int space = 8;
constexpr int iconSide = 20;

} // namespace

SidebarButton::SidebarButton(QWidget* parent) : QToolButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setIconSize({iconSide, iconSide});
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SidebarButton::setBadge(int count)
{
    if (count == m_badge)
        return;
    m_badge = count;
    setAccessibleDescription(count > 0 ? tr("%n going on", nullptr, count) : QString());
    update();
}

void SidebarButton::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    setToolTip(isCompact ? text() : QString());
    updateGeometry();
    update();
}

QSize SidebarButton::sizeHint() const
{
    const int height = qMax(fontMetrics().height(), iconSide) + 2 * space;
    if (m_isCompact)
        return {iconSide + 3 * space, height};
    return {iconSide + fontMetrics().horizontalAdvance(text()) + 8 * space, height};
}

QRect SidebarButton::badgeRect() const
{
    const int height = fontMetrics().height();
    const int width = qMax(height, fontMetrics().horizontalAdvance(QLocale().toString(m_badge)) + space);
    QRect badge(0, 0, width, height);
    if (m_isCompact)
        badge.moveTopRight(rect().topRight() + QPoint(-2, 2));
    else
        badge.moveCenter({rect().right() - space - width / 2, rect().center().y()});
    return QStyle::visualRect(layoutDirection(), rect(), badge);
}

void SidebarButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = palette().color(isChecked() ? QPalette::Highlight : QPalette::WindowText);
    ground.setAlpha(isChecked() ? 48 : underMouse() ? 18 : 0);
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    QRect iconBox(m_isCompact ? (width() - iconSide) / 2 : space + space / 2, (height() - iconSide) / 2,
                  iconSide, iconSide);
    icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), iconBox));
    if (!m_isCompact) {
        QFont words = font();
        words.setBold(isChecked());
        painter.setFont(words);
        painter.setPen(palette().color(QPalette::WindowText));
        const QRect box = rect().adjusted(iconSide + 3 * space, 0, -space, 0);
        painter.drawText(
            QStyle::visualRect(layoutDirection(), rect(), box),
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
            text());
    }
    if (m_badge == 0)
        return;
    painter.setFont(font());
    painter.setPen(Qt::NoPen);
    painter.setBrush(statecolour::out);
    painter.drawRoundedRect(badgeRect(), badgeRect().height() / 2.0, badgeRect().height() / 2.0);
    painter.setPen(Qt::black);
    painter.drawText(badgeRect(), Qt::AlignCenter, QLocale().toString(m_badge));
}

} // namespace powermon
