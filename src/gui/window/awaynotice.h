// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/base/timestamp.h"

class QSettings;

namespace powermon {

class HintBar;
struct GuiContext;

/// Remembers when somebody looked last, also over an end of the program, and tells whoever comes back what
/// they missed.
class AwayNotice final : public QObject
{
    Q_OBJECT

public:
    /// Whoever was gone for less has missed nothing that the window does not show.
    static constexpr Milliseconds shortestAway = std::chrono::minutes(30);

    /// Tells it in \a bar. All must outlive it.
    AwayNotice(GuiContext& context, QSettings& memory, HintBar& bar, QObject* parent = nullptr);

    /// The window can be seen from now on.
    void comeBack();
    /// And no longer.
    void leave();

private:
    GuiContext& m_context;
    QSettings& m_memory;
    HintBar& m_bar;
};

} // namespace powermon
