// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QObject>
#include <QPointer>

#include "core/interfaces/notifier.h"

class QMessageBox;
class QSettings;
class QWidget;

namespace powermon {

/// What to do when the person closes the window.
enum class CloseAction
{
    Hide,       ///< goes on in the tray
    SayAndHide, ///< the same, and says so
    AskAndQuit, ///< nothing would be left to reach the program by: says so, then ends
    Quit,
};

/// The rule: with a tray the monitor goes on there, without one the program ends; either is said the first
/// time.
[[nodiscard]] CloseAction closeAction(bool hasTray, bool wasSaid);

/// Applies the rule to a window, as an event filter: the window needs to know nothing of it. A close that
/// comes from the program's end (quitting, the end of the session) always goes through.
class CloseBehaviour final : public QObject
{
    Q_OBJECT

public:
    /// \a hasTray is asked at each closing; \a memory keeps what was said already. \a window is the parent.
    CloseBehaviour(QWidget& window, std::function<bool()> hasTray, QSettings& memory);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// To be shown by whichever notifier is there: the window went to the tray for the first time.
    void sayable(const powermon::Notification& notification);
    /// The program shall end: the window is closed and there is no tray.
    void quitRequested();

private:
    void handleClose(QEvent* event);
    void askToQuit();

    QWidget& m_window;
    std::function<bool()> m_hasTray;
    QSettings& m_memory;
    QPointer<QMessageBox> m_question;
    bool m_isEnding = false;
};

} // namespace powermon
