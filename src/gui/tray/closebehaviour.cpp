// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tray/closebehaviour.h"

#include <utility>

#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QWidget>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

QString memoryKey(bool hasTray)
{
    return hasTray ? u"closing/saidTray"_s : u"closing/saidQuit"_s;
}

} // namespace

CloseAction closeAction(bool hasTray, bool wasSaid)
{
    if (hasTray)
        return wasSaid ? CloseAction::Hide : CloseAction::SayAndHide;
    return wasSaid ? CloseAction::Quit : CloseAction::AskAndQuit;
}

CloseBehaviour::CloseBehaviour(QWidget& window, std::function<bool()> hasTray, QSettings& memory)
    : QObject(&window), m_window(window), m_hasTray(std::move(hasTray)), m_memory(memory)
{
    // Else hiding the only window would end the program by itself.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    window.installEventFilter(this);
    qApp->installEventFilter(this);
}

bool CloseBehaviour::eventFilter(QObject* watched, QEvent* event)
{
    // Qt closes all windows when the program shall end, and gives the end up where one refuses.
    if (watched == qApp && event->type() == QEvent::Quit)
        m_isEnding = true;
    if (watched != &m_window || event->type() != QEvent::Close || m_isEnding)
        return QObject::eventFilter(watched, event);
    handleClose(event);
    return true;
}

void CloseBehaviour::handleClose(QEvent* event)
{
    event->ignore();
    const bool hasTray = m_hasTray();
    switch (closeAction(hasTray, m_memory.value(memoryKey(hasTray), false).toBool())) {
    case CloseAction::SayAndHide:
        m_memory.setValue(memoryKey(hasTray), true);
        Q_EMIT sayable({u"closed-to-tray"_s, tr("PowerMon keeps watching"),
                        tr("It is in the notification area now. To end it, choose Quit in its menu there."),
                        Urgency::Low, true});
        m_window.hide();
        break;
    case CloseAction::Hide:
        m_window.hide();
        break;
    case CloseAction::AskAndQuit:
        askToQuit();
        break;
    case CloseAction::Quit:
        event->accept();
        m_window.hide();
        Q_EMIT quitRequested();
        break;
    }
}

void CloseBehaviour::askToQuit()
{
    if (m_question) {
        m_question->raise();
        return;
    }
    m_question =
        new QMessageBox(QMessageBox::Information, tr("Quit PowerMon?"),
                        tr("Closing the window ends PowerMon: this desktop has no notification area where it "
                           "could go on. Nobody watches the power then."),
                        QMessageBox::NoButton, &m_window);
    m_question->setObjectName(u"closeQuestion"_s);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    auto* quit = m_question->addButton(tr("&Quit PowerMon"), QMessageBox::AcceptRole);
    quit->setObjectName(u"quitButton"_s);
    auto* stay = m_question->addButton(tr("&Keep watching"), QMessageBox::RejectRole);
    m_question->setDefaultButton(quit);
    m_question->setEscapeButton(stay);
    connect(quit, &QPushButton::clicked, this, [this] {
        m_memory.setValue(memoryKey(false), true);
        m_window.hide();
        Q_EMIT quitRequested();
    });
    m_question->open();
}

} // namespace powermon
