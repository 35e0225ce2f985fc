// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/undobar.h"

#include <utility>

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "gui/look/paletteicon.h"

namespace powermon {

using namespace Qt::StringLiterals;

UndoBar::UndoBar(QWidget* parent)
    : QFrame(parent), m_label(new QLabel(this)), m_undoButton(new QPushButton(tr("&Undo"), this)),
      m_closeButton(new QToolButton(this))
{
    setObjectName(u"undoBar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setFrameShape(QFrame::StyledPanel);
    m_label->setObjectName(u"undoLabel"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_undoButton->setObjectName(u"undoButton"_s);
    m_undoButton->setIcon(paletteIcon(u"undo"_s));
    m_closeButton->setObjectName(u"undoDismissButton"_s);
    m_closeButton->setIcon(paletteIcon(u"close"_s));
    m_closeButton->setAutoRaise(true);
    m_closeButton->setFocusPolicy(Qt::TabFocus);
    m_closeButton->setToolTip(tr("Dismiss"));
    m_closeButton->setAccessibleName(tr("Dismiss"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_label, 1);
    row->addWidget(m_undoButton);
    row->addWidget(m_closeButton);

    m_timer.setObjectName(u"undoTimer"_s);
    m_timer.setParent(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(offerTime);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::dismiss);
    connect(m_undoButton, &QPushButton::clicked, this, &UndoBar::takeBack);
    connect(m_closeButton, &QToolButton::clicked, this, &UndoBar::dismiss);
    connect(qApp, &QApplication::focusChanged, this, &UndoBar::updateTimer);
    hide();
}

UndoBar::~UndoBar()
{
    // The focus leaves a widget that goes, and would come back here after this class has ended.
    disconnect(qApp, nullptr, this, nullptr);
}

void UndoBar::offer(const QString& text, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_label->setText(text);
    setAccessibleName(text);
    show();
    m_timer.stop();
    updateTimer();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void UndoBar::dismiss()
{
    m_undo = nullptr;
    m_timer.stop();
    hide();
}

void UndoBar::takeBack()
{
    const auto undo = std::exchange(m_undo, nullptr);
    dismiss();
    if (undo)
        undo();
}

void UndoBar::enterEvent(QEnterEvent* event)
{
    QFrame::enterEvent(event);
    m_isHovered = true;
    updateTimer();
}

void UndoBar::leaveEvent(QEvent* event)
{
    QFrame::leaveEvent(event);
    m_isHovered = false;
    updateTimer();
}

void UndoBar::updateTimer()
{
    if (isHidden())
        return;
    const QWidget* focused = QApplication::focusWidget();
    if (m_isHovered || (focused && isAncestorOf(focused)))
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

} // namespace powermon
