// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/record/recorddialog.h"

class QPlainTextEdit;

namespace powermon {

/// Takes over what somebody else wrote down: shows first what would come, and what would not and why; only
/// then stores it.
class ImportDialog final : public RecordDialog
{
    Q_OBJECT

public:
    ImportDialog(RecordTools& tools, QWidget* parent);

private:
    void act() override;
    void taskEnded(const RecordTask& task, const std::optional<Error>& error) override;
    void forget();

    RecordTools& m_tools;
    QPlainTextEdit* m_preview;
    QString m_seen; ///< what the preview shows; empty: nothing
    bool m_isReal = false;
};

} // namespace powermon
