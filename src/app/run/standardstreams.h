// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace powermon {

/// Takes the descriptors 0 to 2 that whoever started the program closed, so that no file or socket gets one
/// of them and receives what is said to standard output or error. What is written there goes on failing. To
/// be called before anything is opened.
void holdStandardStreams();

} // namespace powermon
