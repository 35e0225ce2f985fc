// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace powermon {

/// An entry of the sidebar: icon, word, and a count where there is something to count.
class SidebarButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit SidebarButton(QWidget* parent = nullptr);

    /// 0 shows no badge.
    void setBadge(int count);
    [[nodiscard]] int badge() const { return m_badge; }
    /// With \a isCompact only the icon is shown; the word stays as tooltip and accessible name.
    void setCompact(bool isCompact);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect badgeRect() const;

    int m_badge = 0;
    bool m_isCompact = false;
};

} // namespace powermon
