// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>

#include "gui/charts/chartpanel.h"

class QGraphicsSimpleTextItem;
class QLabel;

namespace powermon {

/// A bar lying on its side, with its name and its value in words beside it.
struct LabelledBar
{
    QString name;
    QString valueText;
    double value = 0;

    friend bool operator==(const LabelledBar&, const LabelledBar&) = default;
};

/// Horizontal bars, the first on top. The words beside them are our own items: Qt Charts reads the labels of
/// its axes as markup, and cuts them short.
class BarPanel : public ChartPanel
{
    Q_OBJECT

public:
    /// More bars than this are not shown well.
    static constexpr qsizetype maximumBars = 8;

    BarPanel(const QString& heading, const QString& emptyText, const QColor& colour,
             QWidget* parent = nullptr);

    [[nodiscard]] const QList<LabelledBar>& bars() const { return m_bars; }

protected:
    /// Drawn from 0 to \a maximum, in the unit of the values.
    void setBars(const QList<LabelledBar>& bars, double maximum);
    /// A remark beside the heading.
    void setRemark(const QString& text);
    void resizeEvent(QResizeEvent* event) override;
    void applyPalette() override;

private:
    void layOutLabels();
    void placeLabels();
    [[nodiscard]] qsizetype rowCount() const;

    QColor m_colour;
    QLabel* m_remark;
    QList<LabelledBar> m_bars;
    QList<QGraphicsSimpleTextItem*> m_names;
    QList<QGraphicsSimpleTextItem*> m_values;
};

} // namespace powermon
