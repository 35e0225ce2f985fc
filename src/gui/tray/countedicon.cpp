// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tray/countedicon.h"

#include <algorithm>

#include <QPainter>

namespace powermon {

namespace {

constexpr int highest = 99;

/// White on black has the same contrast on every panel.
void paintCount(QPainter& painter, int size, int count)
{
    const QString text = QString::number(std::min(count, highest));
    const int height = std::max(9, size * 9 / 16);
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(std::max(8, height - 1));
    const int width = std::min(size, QFontMetrics(font).horizontalAdvance(text) + std::max(2, size / 12));
    const QRect box(size - width, size - height, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRoundedRect(box, height / 4.0, height / 4.0);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace

QIcon countedIcon(const QIcon& icon, int count)
{
    if (count <= 0)
        return icon;
    QIcon counted;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        icon.paint(&painter, picture.rect());
        paintCount(painter, size, count);
        painter.end();
        counted.addPixmap(picture);
    }
    return counted;
}

} // namespace powermon
