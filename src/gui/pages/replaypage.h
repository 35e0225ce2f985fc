// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "core/service/replayrunner.h"
#include "gui/guicontext.h"

class QSortFilterProxyModel;

namespace Ui {
class ReplayPage;
}

namespace powermon {

class ReplayTableModel;

/// What another policy would have said of the past, beside what was recorded, and the way to make it the one
/// in use.
class ReplayPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ReplayPage(GuiContext& context, QWidget* parent = nullptr);
    ~ReplayPage() override;

    /// Replays the chosen period; gives up what was under way.
    void start();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fillChoices();
    void offerDays();
    void buildTable();
    void followChoices();
    [[nodiscard]] TimeRange period() const;
    [[nodiscard]] DetectionPolicy policy() const;
    void cancel();
    void showIdle(const QString& note);
    void showAnswer(const Result<ReplayAnswer>& answer);
    void updateAdoption();
    void adopt();

    GuiContext& m_context;
    std::unique_ptr<Ui::ReplayPage> m_ui;
    ReplayTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    std::optional<DetectionPolicy> m_shown; ///< the policy whose replay is in sight
};

} // namespace powermon
