// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QList>
#include <QWidget>

#include "core/base/error.h"
#include "core/model/settings.h"

class QLabel;

namespace Ui {
class SettingsPage;
}

namespace powermon {

struct GuiContext;

/// The settings as a page: checked as they are typed, written on "Save settings" alone. What is fixed from
/// outside (environment, options) is shown but not editable, with the reason under it.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(GuiContext& context, QWidget* parent = nullptr);
    ~SettingsPage() override;

    /// Whether something is typed that is not saved.
    [[nodiscard]] bool isModified() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// One setting's input, and the line under it for reasons and refusals.
    struct Field
    {
        QString key; ///< as SettingsAccess names it
        QWidget* input = nullptr;
        QLabel* note = nullptr;
        QString hint; ///< what the note says while nothing is wrong
    };

    void fillChoices();
    void connectInputs();
    void load(const Settings& settings);
    void takeOver(const Settings& settings);
    void save();
    void revert();
    void showRefusal(const Error& error);
    void refresh();
    void updateNotes();
    void updatePause();
    [[nodiscard]] QString policyHint() const;
    [[nodiscard]] QString problemOf(const Field& field) const;
    [[nodiscard]] Settings typed() const;

    GuiContext& m_context;
    std::unique_ptr<Ui::SettingsPage> m_ui;
    QList<Field> m_fields;
    Settings m_loaded; ///< what the inputs began with
};

} // namespace powermon
