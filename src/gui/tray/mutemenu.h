// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/tray/muting.h"

class QAction;
class QMenu;

namespace powermon {

struct GuiContext;

/// What can be muted, in a menu: offers what makes sense now.
class MuteMenu final : public QObject
{
    Q_OBJECT

public:
    /// Adds its actions to \a menu, which must outlive it; their objectNames begin with \a prefix.
    MuteMenu(GuiContext& context, QMenu& menu, const QString& prefix, QObject* parent = nullptr);

private:
    void refresh();
    void toggle();

    GuiContext& m_context;
    Muting m_muting;
    QAction* m_pause; ///< or resume
    QAction* m_morning;
    QAction* m_over;
};

} // namespace powermon
