// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/outageediting.h"

#include <utility>

#include "core/base/whenfinished.h"
#include "core/service/outageeditor.h"
#include "gui/dialogs/latenote.h"
#include "gui/dialogs/outagemergedialog.h"
#include "gui/dialogs/outagenotedialog.h"
#include "gui/dialogs/outagesplitdialog.h"
#include "gui/dialogs/outagetimesdialog.h"
#include "gui/dialogs/undobar.h"
#include "gui/guicontext.h"

namespace powermon {

OutageEditing::OutageEditing(GuiContext& context, UndoBar& bar, QWidget& window)
    : QObject(&window), m_context(context), m_bar(bar), m_window(window)
{
    m_lateTimer.setSingleShot(true);
    m_lateTimer.setInterval(LateNote::patience);
    connect(&m_lateTimer, &QTimer::timeout, this, [this] { Q_EMIT failed(LateNote::text()); });
}

void OutageEditing::take(OutageId id, const OutageStep& step, const QString& done)
{
    if (m_context.outageEditor == nullptr || std::exchange(m_isTaking, true))
        return;
    m_lateTimer.start();
    whenFinished(m_context.outageEditor->apply(id, {step}), this, [this, done](const Result<Outage>& outage) {
        m_isTaking = false;
        m_lateTimer.stop();
        if (outage)
            finish(outage->id, done);
        else
            Q_EMIT failed(errorMessage(outage.error()));
    });
}

void OutageEditing::finish(OutageId id, const QString& done)
{
    if (!done.isEmpty())
        m_bar.offer(done, [this, id] { take(id, UndoEdit{}, {}); });
    Q_EMIT changed(id);
}

void OutageEditing::open(OutageDialog* dialog, OutageId id, const QString& done)
{
    m_dialog = dialog;
    connect(dialog, &OutageDialog::submitted, this, [this, dialog, id, done](const OutageStep& step) {
        const auto applied = m_context.outageEditor->apply(id, {step});
        whenFinished(applied, dialog, [this, dialog, done](const Result<Outage>& outage) {
            if (!outage)
                return dialog->showRefusal(outage.error());
            dialog->accept();
            finish(outage->id, done);
        });
    });
    dialog->open();
}

void OutageEditing::writeNote(const Outage& outage)
{
    if (!m_dialog)
        open(new OutageNoteDialog(outage, &m_window), outage.id, tr("The note was saved."));
}

void OutageEditing::correctTimes(const Outage& outage, const Outage& found)
{
    if (!m_dialog)
        open(new OutageTimesDialog(outage, found, &m_window), outage.id, tr("The times were corrected."));
}

void OutageEditing::split(const Outage& outage)
{
    if (!m_dialog)
        open(new OutageSplitDialog(outage, m_context.clock.now(), &m_window), outage.id,
             tr("The outage was split."));
}

void OutageEditing::merge(const Outage& outage, const QList<Outage>& others)
{
    if (!m_dialog)
        open(new OutageMergeDialog(outage, others, m_context.clock.now(), &m_window), outage.id,
             tr("The outages were merged."));
}

} // namespace powermon
