// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/statusbanner.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

#include "ui_statusbanner.h"

using namespace Qt::StringLiterals;

namespace powermon {

StatusBanner::StatusBanner(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::StatusBanner>())
{
    m_ui->setupUi(this);
    QFont large = m_ui->headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setBold(true);
    m_ui->headline->setFont(large);
    m_ui->reasons->hide();
    m_ui->notices->hide();
    setAutoFillBackground(true);
    connect(m_ui->why, &QToolButton::toggled, this, [this](bool isOpen) {
        m_ui->reasons->setVisible(isOpen);
        m_ui->why->setArrowType(isOpen ? Qt::UpArrow : Qt::DownArrow);
    });
    connect(m_ui->addFirst, &QPushButton::clicked, this, &StatusBanner::addRequested);
    setText({});
}

StatusBanner::~StatusBanner() = default;

void StatusBanner::setText(const BannerText& text)
{
    if (text == m_text && !m_ui->headline->text().isEmpty())
        return;
    m_text = text;
    m_ui->headline->setText(text.headline);
    m_ui->since->setText(text.since);
    m_ui->detail->setText(text.detail);
    m_ui->reasons->setText(text.reasons.join(u'\n'));
    m_ui->notices->setText(text.notices.join(u'\n'));
    m_ui->notices->setVisible(!text.notices.isEmpty());
    m_ui->why->setVisible(!text.reasons.isEmpty());
    m_ui->reasons->setVisible(!text.reasons.isEmpty() && m_ui->why->isChecked());
    m_ui->addFirst->setVisible(text.offersAdding);
    setAccessibleName(u"%1. %2"_s.arg(text.headline, text.detail));
    applyColours();
}

void StatusBanner::applyColours()
{
    m_isColouring = true;
    const StateLook look = StateLook::of(m_text.state);
    const bool isOut = m_text.state == SiteState::Out;
    QPalette colours = QGuiApplication::palette();
    if (isOut) {
        colours.setColor(QPalette::Window, look.colour);
        // Black has 5.4:1 on this colour, white only 3.9:1.
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            colours.setColor(role, Qt::black);
    } else {
        colours.setColor(QPalette::Window, colours.color(QPalette::Base));
    }
    if (colours != palette())
        setPalette(colours);
    const bool isSuspected = isOut && m_text.confidence == Confidence::Suspected;
    m_ui->mark->setShape(isSuspected ? StateShape::HollowTriangle : look.shape,
                         isOut ? QColor(Qt::black) : readableOn(colours, look.colour));
    m_isColouring = false;
}

void StatusBanner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (!m_isColouring &&
        (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange))
        applyColours();
}

} // namespace powermon
