// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace powermon {

class SidebarButton;

/// The way from page to page. What is added after addStretch() stands apart at the lower end.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent = nullptr);

    /// Adds the next page; its number counts from 0 in the order of adding.
    void addPage(const QString& icon, const QString& title, const QString& objectName);
    /// What is added from now on stands at the lower end.
    void addStretch();
    void setCurrent(int page);
    [[nodiscard]] int current() const { return m_current; }
    void setBadge(int page, int count);
    void setCompact(bool isCompact);
    [[nodiscard]] bool isCompact() const { return m_isCompact; }

Q_SIGNALS:
    void chosen(int page);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_layout;
    QList<SidebarButton*> m_buttons;
    int m_current = 0;
    bool m_isCompact = false;
};

} // namespace powermon
