// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "core/service/outageexplanation.h"

class QLabel;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace powermon {

class OutageEditing;
struct GuiContext;

/// Everything that is known of one outage, and what can be done about it. Reads the details by itself when it
/// is shown another state of an outage; keeps what it shows until they are there.
class OutageDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit OutageDetails(QWidget* parent = nullptr);

    /// Without \a context.outageEditor nothing can be corrected. Both must outlive this.
    void setContext(GuiContext& context, OutageEditing& editing);
    /// \a others: those it may be merged with.
    void showOutage(const Outage& outage, const QList<Outage>& others);
    /// Reads the details of the outage that is shown anew.
    void reread();

private:
    void build();
    [[nodiscard]] QLabel* addText(QVBoxLayout& column, const QString& name);
    [[nodiscard]] QPushButton* addButton(const QString& name, const QString& text);
    void connectButtons();
    void showBasics();
    void showButtons();
    void showExplanation(const OutageExplanation& explanation);
    void showSection(QLabel* label, const TextSection& section);
    void showMembers();

    GuiContext* m_context = nullptr;
    QPointer<OutageEditing> m_editing;
    Outage m_outage;
    QList<Outage> m_others;
    OutageExplanation m_explanation;
    quint64 m_asked = 0; ///< counts the questions: an answer to an earlier one is void
    QLabel* m_heading = nullptr;
    QLabel* m_times = nullptr;
    QLabel* m_reasons = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_trail = nullptr;
    QLabel* m_policy = nullptr;
    QLabel* m_witnesses = nullptr;
    QTreeWidget* m_members = nullptr;
    QWidget* m_buttons = nullptr;
    QPushButton* m_planned = nullptr;
    QPushButton* m_power = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_redo = nullptr;
    QPushButton* m_merge = nullptr;
};

} // namespace powermon
