// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outage.h"
#include "gui/dialogs/outagedialog.h"

class QPlainTextEdit;

namespace powermon {

/// Asks for the note on an outage.
class OutageNoteDialog final : public OutageDialog
{
    Q_OBJECT

public:
    OutageNoteDialog(const Outage& outage, QWidget* parent);

protected:
    [[nodiscard]] OutageStep step() const override;
    [[nodiscard]] bool isModified() const override;
    [[nodiscard]] bool changesNothing() const override { return !isModified(); }

private:
    void showLength();

    QString m_before;
    QPlainTextEdit* m_edit;
    QLabel* m_length;
};

} // namespace powermon
