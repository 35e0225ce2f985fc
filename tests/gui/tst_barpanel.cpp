// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "gui/charts/uptimechart.h"

using namespace powermon;
using namespace Qt::StringLiterals;

/// Makes the panel wider as soon as a part of it is shown, as a layout may.
class Widener final : public QObject
{
public:
    explicit Widener(QWidget& panel) : m_panel(panel)
    {
        for (QWidget* part : panel.findChildren<QWidget*>())
            part->installEventFilter(this);
    }
    int count = 0;

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Show) {
            ++count;
            m_panel.resize(m_panel.width() + 10, m_panel.height());
        }
        return false;
    }

private:
    QWidget& m_panel;
};

class BarPanelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aResizeOnTheWayToTheFirstBarsIsHarmless()
    {
        UptimeChart chart;
        chart.resize(400, 300);
        chart.show();
        Widener widener(chart);
        chart.setUptimes({{u"Kitchen"_s, 0.5}, {u"Office"_s, 1.0}});
        QVERIFY(widener.count > 0);
        QCOMPARE(chart.bars().size(), 2);
    }
};

QTEST_MAIN(BarPanelTest)
#include "tst_barpanel.moc"
