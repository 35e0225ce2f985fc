// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "gui/historyfeed.h"

class QLabel;

namespace powermon {

/// Says under an input that what was submitted is not stored yet, where that takes longer than a moment.
class LateNote final : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds patience = HistoryFeed::patience;

    /// Both must outlive this.
    LateNote(QLabel* note, QWidget* input, QObject* parent);

    /// It was submitted.
    void start() { m_timer->start(); }
    /// The store answered; takes the note away.
    void stop();

    [[nodiscard]] static QString text();

private:
    QLabel* m_note;
    QWidget* m_input;
    QTimer* m_timer;
};

} // namespace powermon
