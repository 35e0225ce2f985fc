// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include "core/base/strongid.h"
#include "core/model/learnedfacts.h"
#include "core/model/switch.h"

class QWidget;

namespace powermon {

class SwitchDialog;
class UndoBar;
struct GuiContext;

/// Adding, changing and removing switches from any page: opens the dialog, hands what it gives to the
/// SwitchDirectory, and brings refusals back to it. Never waits; one dialog at a time.
class SwitchEditing final : public QObject
{
    Q_OBJECT

public:
    /// \a window is what the dialog belongs to, and the parent.
    SwitchEditing(GuiContext& context, QWidget& window);

    void add();
    /// Many at once, as lines.
    void addSeveral();
    /// Does nothing where there is no such switch any more.
    void edit(SwitchId id);
    /// Pauses or resumes it.
    void setActive(SwitchId id, bool isActive);
    /// Removes it at once and offers in \a bar to take that back.
    void remove(SwitchId id, UndoBar& bar);

Q_SIGNALS:
    /// Something outside the dialog failed: one line for a person.
    void failed(const QString& message);

private:
    void open(const Switch& powerSwitch);
    void refuse(SwitchId id, LearnedKind kind);
    void refuse(SwitchDialog& dialog, const Switch& wanted, const Error& error);
    void restore(SwitchId id);

    GuiContext& m_context;
    QWidget& m_window;
    QPointer<SwitchDialog> m_dialog;
    Switch m_base; ///< what is being edited, as it was when the dialog opened
};

} // namespace powermon
