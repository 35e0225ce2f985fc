// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QTimer>
#include <QWidget>

#include "gui/guicontext.h"
#include "gui/historyfeed.h"

class QLabel;

namespace Ui {
class StatisticsPage;
}

namespace powermon {

class ColumnChart;

/// How reliable the supply was: figures in plain words, when outages began, and a table by month.
class StatisticsPage final : public QWidget
{
    Q_OBJECT

public:
    /// While it is seen it reads again so often.
    static constexpr Milliseconds pause{60'000};
    /// After news it waits so long for more of them.
    static constexpr Milliseconds newsPause{250};

    explicit StatisticsPage(GuiContext& context, QWidget* parent = nullptr);
    ~StatisticsPage() override;

    /// Asks for the figures, as far as no question is under way.
    void readNow();
    /// What is shown may be out of date.
    void noteNews();
    /// Writes the figures that are shown as CSV. Errors: FileUnwritable.
    [[nodiscard]] Result<void> exportTo(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The labels of one figure.
    struct Figure
    {
        QWidget* box;
        QLabel* value;
        QLabel* term;
        QLabel* sentence;
    };

    void fillPeriods();
    void nameYears(Timestamp now);
    void fillScopes();
    void buildFigures();
    void buildCharts();
    void buildTable();
    void arrange();
    [[nodiscard]] TimeRange period(Timestamp now) const;
    void showReport(const ReliabilityReport& report);
    void showCharts(const ReliabilityReport& report);
    void showTable(const QList<ReliabilityRow>& months);
    void showTrouble(const QString& message);
    void askForFile();

    GuiContext& m_context;
    std::unique_ptr<Ui::StatisticsPage> m_ui;
    QTimer m_timer;
    QTimer m_newsTimer;
    QTimer m_lateTimer;
    QList<Figure> m_figures;
    ColumnChart* m_hours = nullptr;
    ColumnChart* m_weekdays = nullptr;
    ColumnChart* m_months = nullptr;
    std::optional<ReliabilityReport> m_report;
    int m_columns = 0; ///< in which figures and charts stand
    bool m_isAsking = false;
    bool m_isStale = false; ///< another period was chosen while asking
};

} // namespace powermon
