// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "gui/models/groupcards.h"

class QLabel;

namespace powermon {

class StateMark;

/// One group at a look: form and words of its state, uptime, last outage.
class GroupCardView final : public QFrame
{
    Q_OBJECT

public:
    explicit GroupCardView(QWidget* parent = nullptr);

    void setCard(const GroupCard& card, Timestamp now);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintMark();

    GroupCard m_card;
    StateMark* m_mark;
    QLabel* m_name;
    QLabel* m_state;
    QLabel* m_uptime;
    QLabel* m_latest;
};

} // namespace powermon
