// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

#include "core/service/transfer/switchlists.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace powermon {

class LinesEdit;
class SwitchDirectory;

/// Adds many switches at once, a line for each. Tells while one types which lines cannot be taken, and why;
/// those stay to be corrected when the others are added.
class BulkAddDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a directory must outlive it.
    BulkAddDialog(SwitchDirectory& directory, QWidget* parent);

    /// Does not lose what was typed without asking.
    void reject() override;

private:
    void buildEdit(QVBoxLayout& layout);
    void buildOutcome(QVBoxLayout& layout);
    void look();
    void add();
    void take(const SortedLines& sorted, const Result<QList<Switch>>& added);
    void showRefused(const QList<RefusedLine>& refused);

    SwitchDirectory& m_directory;
    QTimer m_lookTimer;
    LinesEdit* m_lines;
    QLabel* m_note;
    QPlainTextEdit* m_refused;
    QPushButton* m_add = nullptr;
    bool m_isAdding = false;
};

} // namespace powermon
