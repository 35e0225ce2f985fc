// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include "core/model/outage.h"
#include "core/service/outagestep.h"

class QWidget;

namespace powermon {

class OutageDialog;
class UndoBar;
struct GuiContext;

/// Correcting outages: opens the dialogs, hands what they give to the OutageEditor, and brings refusals back.
/// What was done at once can be taken back in the bar. Never waits; one dialog at a time.
class OutageEditing final : public QObject
{
    Q_OBJECT

public:
    /// \a window is what dialogs belong to, and the parent.
    OutageEditing(GuiContext& context, UndoBar& bar, QWidget& window);

    /// Takes the step at once, unless another is under way. \a done: what the bar says; empty: the bar is
    /// left alone.
    void take(OutageId id, const OutageStep& step, const QString& done);
    void writeNote(const Outage& outage);
    void correctTimes(const Outage& outage, const Outage& found);
    void split(const Outage& outage);
    /// \a others: those it may be merged with.
    void merge(const Outage& outage, const QList<Outage>& others);

Q_SIGNALS:
    /// This one is changed, in the store.
    void changed(powermon::OutageId id);
    /// Something outside a dialog failed: one line for a person.
    void failed(const QString& message);

private:
    void open(OutageDialog* dialog, OutageId id, const QString& done);
    void finish(OutageId id, const QString& done);

    GuiContext& m_context;
    UndoBar& m_bar;
    QWidget& m_window;
    QPointer<OutageDialog> m_dialog;
    QTimer m_lateTimer;
    bool m_isTaking = false;
};

} // namespace powermon
