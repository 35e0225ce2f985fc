// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include "gui/models/groupcards.h"

namespace powermon {

class FlowLayout;
class GroupCardView;

/// The cards of all groups beside each other; hidden where there are none. Cards stay where they are while
/// what stands on them changes.
class GroupCardRow final : public QWidget
{
    Q_OBJECT

public:
    explicit GroupCardRow(QWidget* parent = nullptr);

    void setCards(const QList<GroupCard>& cards, Timestamp now);

private:
    void alignWidths();

    FlowLayout* m_layout;
    QList<GroupCardView*> m_views;
    int m_widest = 0;
};

} // namespace powermon
