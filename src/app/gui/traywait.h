// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

namespace powermon {

/// Waits until the desktop's StatusNotifier watcher is there, for at most \a patience: Qt looks for it only
/// once, when the QApplication is made, and a program that the session starts may well be earlier. Returns at
/// once where there is no session bus. To be called before any application object exists.
void waitForTrayWatcher(int argc, char** argv, Milliseconds patience);

} // namespace powermon
