// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/hostrun.h"

namespace powermon {

QString toText(const HostRun& run)
{
    return run.isKnown() ? run.machine + u' ' + run.boot : QString();
}

HostRun hostRunFromText(const QString& text)
{
    const qsizetype space = text.indexOf(u' ');
    if (space <= 0 || space + 1 == text.size() || text.indexOf(u' ', space + 1) >= 0)
        return {};
    return {text.left(space), text.mid(space + 1), std::nullopt};
}

} // namespace powermon
