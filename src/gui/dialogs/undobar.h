// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace powermon {

/// A bar that says what was just done and takes it back on demand. Hidden but for the time of an offer; the
/// time stands still while the pointer or the keyboard focus is in it.
class UndoBar final : public QFrame
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds offerTime{10};

    explicit UndoBar(QWidget* parent = nullptr);
    ~UndoBar() override;

    /// Shows \a text as it is (no markup) with an Undo button that calls \a undo, once at most. Replaces an
    /// offer that is still shown, which can then no longer be taken.
    void offer(const QString& text, std::function<void()> undo);
    /// Ends the offer without calling it.
    void dismiss();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void takeBack();
    void updateTimer();

    QLabel* m_label;
    QPushButton* m_undoButton;
    QToolButton* m_closeButton;
    QTimer m_timer;
    std::function<void()> m_undo;
    bool m_isHovered = false;
};

} // namespace powermon
