// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

#include "core/interfaces/settingsaccess.h"

using namespace Qt::StringLiterals;

namespace powermon {
namespace {

struct Tones
{
    QColor window, base, alternate, button, text, faint, highlight, highlightedText, link, line;
};

QPalette paletteOf(const Tones& tones)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tones.window);
    palette.setColor(QPalette::WindowText, tones.text);
    palette.setColor(QPalette::Base, tones.base);
    palette.setColor(QPalette::AlternateBase, tones.alternate);
    palette.setColor(QPalette::Text, tones.text);
    palette.setColor(QPalette::Button, tones.button);
    palette.setColor(QPalette::ButtonText, tones.text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, tones.base);
    palette.setColor(QPalette::ToolTipText, tones.text);
    palette.setColor(QPalette::PlaceholderText, tones.faint);
    palette.setColor(QPalette::Highlight, tones.highlight);
    palette.setColor(QPalette::HighlightedText, tones.highlightedText);
    palette.setColor(QPalette::Link, tones.link);
    palette.setColor(QPalette::LinkVisited, tones.link);
    palette.setColor(QPalette::Light, tones.button.lighter(120));
    palette.setColor(QPalette::Midlight, tones.button.lighter(110));
    palette.setColor(QPalette::Mid, tones.line);
    palette.setColor(QPalette::Dark, tones.line.darker(120));
    palette.setColor(QPalette::Shadow, tones.line.darker(160));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tones.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tones.line);
    return palette;
}

} // namespace

Theme::Theme(SettingsAccess& settings, QObject* parent)
    : QObject(parent), m_systemStyle(QApplication::style()->name())
{
    apply(settings.settings().theme);
    connect(&settings, &SettingsAccess::changed, this,
            [this](const Settings& changed) { apply(changed.theme); });
}

void Theme::apply(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    if (choice == ThemeChoice::System) {
        QApplication::setPalette(QPalette());
        QApplication::setStyle(QStyleFactory::create(m_systemStyle));
        return;
    }
    QApplication::setStyle(QStyleFactory::create(u"fusion"_s));
    QApplication::setPalette(choice == ThemeChoice::Dark ? darkPalette() : lightPalette());
}

QPalette Theme::lightPalette()
{
    return paletteOf({.window = QColor(0xF6, 0xF6, 0xF7),
                      .base = Qt::white,
                      .alternate = QColor(0xF3, 0xF4, 0xF6),
                      .button = QColor(0xFA, 0xFA, 0xFB),
                      .text = QColor(0x1B, 0x1D, 0x21),
                      .faint = QColor(0x6B, 0x70, 0x78),
                      .highlight = QColor(0x2F, 0x6F, 0xB5),
                      .highlightedText = Qt::white,
                      .link = QColor(0x1F, 0x5F, 0xA8),
                      .line = QColor(0xC9, 0xCC, 0xD1)});
}

QPalette Theme::darkPalette()
{
    return paletteOf({.window = QColor(0x1F, 0x21, 0x25),
                      .base = QColor(0x18, 0x1A, 0x1D),
                      .alternate = QColor(0x22, 0x24, 0x28),
                      .button = QColor(0x2B, 0x2E, 0x33),
                      .text = QColor(0xE8, 0xEA, 0xED),
                      .faint = QColor(0x96, 0x9B, 0xA3),
                      .highlight = QColor(0x2F, 0x6F, 0xB5),
                      .highlightedText = Qt::white,
                      .link = QColor(0x7A, 0xB4, 0xF0),
                      .line = QColor(0x46, 0x4A, 0x51)});
}

} // namespace powermon
