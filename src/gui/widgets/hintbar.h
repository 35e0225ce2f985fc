// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace powermon {

/// One piece of advice across the window, until the person does not want to see it any more.
class HintBar final : public QFrame
{
    Q_OBJECT

public:
    explicit HintBar(QWidget* parent = nullptr);

    /// Empty: hides.
    void setHint(const QString& hint);
    /// What the button says instead of "Do not show again".
    void setDismissText(const QString& text);

Q_SIGNALS:
    /// It is not to be shown again.
    void dismissed();

private:
    QLabel* m_label;
    QPushButton* m_dismiss;
};

} // namespace powermon
