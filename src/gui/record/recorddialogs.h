// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/record/recorddialog.h"

namespace powermon {

// What is done with the record as a whole. \a tools must outlive the dialogs.
[[nodiscard]] RecordDialog* makeExportDialog(RecordTools& tools, QWidget* parent);
[[nodiscard]] RecordDialog* makeBackupDialog(RecordTools& tools, QWidget* parent);
[[nodiscard]] RecordDialog* makeRestoreDialog(RecordTools& tools, QWidget* parent);
[[nodiscard]] RecordDialog* makeCopyDialog(RecordTools& tools, QWidget* parent);

} // namespace powermon
