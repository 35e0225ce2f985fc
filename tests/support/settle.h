// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace powermon {

/// Lets everything happen that needs no time: answers of futures that are finished, and what follows from
/// them.
inline void settle()
{
    constexpr int deepest = 40;
    for (int i = 0; i < deepest; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace powermon
