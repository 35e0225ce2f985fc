// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <QtCharts/QChartView>

class QAbstractAxis;
class QHBoxLayout;
class QLabel;
class QStackedLayout;

namespace powermon {

/// A heading and a plain chart under it, or a line that says what would fill it. The colours are the
/// palette's, also after it changed.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    /// \a emptyText: shown while there is nothing to draw.
    ChartPanel(const QString& heading, const QString& emptyText, QWidget* parent = nullptr);

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QChart& chart() const;
    /// For controls beside the heading.
    [[nodiscard]] QHBoxLayout& headingLayout() const { return *m_headingLayout; }
    void setEmpty(bool isEmpty);
    /// Removes series and axes.
    void clear();
    /// Adds \a axis in the palette's colours.
    void addAxis(QAbstractAxis* axis, Qt::Alignment alignment, const QList<QAbstractSeries*>& series);
    void changeEvent(QEvent* event) override;
    /// Puts the palette into series; axes and labels are done here.
    virtual void applyPalette();

private:
    void styleAxis(QAbstractAxis& axis) const;

    QHBoxLayout* m_headingLayout;
    QStackedLayout* m_stack;
    QChartView* m_view;
    QLabel* m_emptyLabel;
};

} // namespace powermon
