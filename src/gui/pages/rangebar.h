// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/base/timestamp.h"

class QButtonGroup;
class QHBoxLayout;
class QToolButton;

namespace powermon {

/// Which time is looked at: the last hour, day, …, all of it, or one of the person's own; and how closely.
class RangeBar final : public QWidget
{
    Q_OBJECT

public:
    /// Of choose() and chosen(): no span of hours, but all there is.
    static constexpr int all = 0;
    /// A time of the person's own.
    static constexpr int custom = -1;

    explicit RangeBar(QWidget* parent = nullptr);

    /// Hours for which there is a button, or one of the above; nobody is told. False: there is no such
    /// button.
    bool mark(int choice);
    [[nodiscard]] int marked() const;

Q_SIGNALS:
    /// Hours, all or custom.
    void chosen(int choice);
    void zoomInRequested();
    void zoomOutRequested();

private:
    QToolButton* addButton(QHBoxLayout& row, const QString& text, const QString& spoken, const QString& name);
    void addChoice(QHBoxLayout& row, const QString& text, const QString& spoken, int choice);

    QButtonGroup* m_choices;
};

} // namespace powermon
