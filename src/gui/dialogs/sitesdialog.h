// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

class QLabel;
class QTableView;

namespace powermon {

class Clock;
class SiteSurvey;
class SiteTableModel;

/// All sites of a shared database in one window, looked at again every few seconds while it can be seen.
class SitesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a survey must outlive it.
    SitesDialog(const Clock& clock, SiteSurvey& survey, QWidget* parent);

private:
    void buildTable();
    void showSites();

    SiteSurvey& m_survey;
    SiteTableModel* m_model;
    QTableView* m_table;
    QLabel* m_note;
    QTimer m_timer;
};

} // namespace powermon
