// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace powermon {

class MaintenanceDialog;
struct GuiContext;

/// Brings together the dialog and the plan of the context, which must outlive it: what is wanted goes into
/// the plan, what comes of it back.
void connectMaintenance(GuiContext& context, MaintenanceDialog& dialog);

} // namespace powermon
