// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/paletteicon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

QColor inkOf(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::HighlightedText);
    return palette.color(QPalette::ButtonText);
}

class PaletteIconEngine final : public QIconEngine
{
public:
    explicit PaletteIconEngine(const QString& file) : m_drawing(file), m_file(file) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap ink = m_drawing.pixmap(size, 1.0);
        if (ink.isNull())
            return ink;
        QPainter painter(&ink);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(QRect(QPoint(), ink.size()), inkOf(mode));
        painter.end();
        ink.setDevicePixelRatio(scale);
        return ink;
    }
    QIconEngine* clone() const override { return new PaletteIconEngine(m_file); }

private:
    QIcon m_drawing;
    QString m_file;
};

} // namespace

QIcon paletteIcon(const QString& name)
{
    return QIcon(new PaletteIconEngine(u":/icons/%1.svg"_s.arg(name)));
}

} // namespace powermon
