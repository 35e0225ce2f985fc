// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/sitesdialog.h"

#include <algorithm>
#include <chrono>

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "core/service/sitesurvey.h"
#include "gui/models/sitetablemodel.h"

namespace powermon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SitesDialog::SitesDialog(const Clock& clock, SiteSurvey& survey, QWidget* parent)
    : QDialog(parent), m_survey(survey), m_model(new SiteTableModel(clock, this)),
      m_table(new QTableView(this)), m_note(new QLabel(tr("Looking at the sites…"), this))
{
    setObjectName(u"sitesDialog"_s);
    setWindowTitle(tr("All sites"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildTable();
    m_note->setObjectName(u"sitesNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_table);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(640, 360);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_survey, &SiteSurvey::refreshed, this, &SitesDialog::showSites);
    connect(&m_survey, &SiteSurvey::failed, this, [this](const Error& error) {
        m_note->setText(tr("The sites cannot be read: %1.").arg(errorMessage(error)));
    });
    connect(&m_timer, &QTimer::timeout, &m_survey, &SiteSurvey::refresh);
    m_timer.start(5s);
    m_survey.refresh();
}

void SitesDialog::buildTable()
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(SiteTableModel::SortRole);
    m_table->setObjectName(u"siteTable"_s);
    m_table->setAccessibleName(tr("Sites of the database"));
    m_table->setModel(sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SiteTableModel::SiteColumn, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(SiteTableModel::SiteColumn, 20 * letter);
    m_table->setColumnWidth(SiteTableModel::PowerColumn, 44 * letter);
    m_table->setColumnWidth(SiteTableModel::SwitchesColumn, 12 * letter);
}

void SitesDialog::showSites()
{
    const QList<SiteOverview>& sites = m_survey.sites();
    m_model->setSites(sites);
    const auto out =
        std::ranges::count_if(sites, [](const SiteOverview& site) { return !site.ongoing.isEmpty(); });
    m_note->setText(
        out == 0 ? tr("No outage is known in %n site(s).", nullptr, static_cast<int>(sites.size()))
                 : tr("%1 of %n site(s) without power.", nullptr, static_cast<int>(sites.size())).arg(out));
}

} // namespace powermon
