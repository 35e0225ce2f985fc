// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/switchediting.h"

#include <algorithm>
#include <optional>

#include "core/base/whenfinished.h"
#include "core/model/switchmerge.h"
#include "core/service/knowledgetext.h"
#include "gui/dialogs/bulkadddialog.h"
#include "gui/dialogs/learntpart.h"
#include "gui/dialogs/switchdialog.h"
#include "gui/dialogs/undobar.h"
#include "gui/guicontext.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

std::optional<Switch> find(const SwitchDirectory& directory, SwitchId id)
{
    const auto& switches = directory.switches();
    const auto found =
        std::find_if(switches.cbegin(), switches.cend(), [id](const Switch& each) { return each.id == id; });
    return found == switches.cend() ? std::nullopt : std::optional(*found);
}

/// What the editor of \a powerSwitch shows of it: what is used, to be accepted or not, and what is worth
/// knowing.
QList<LearntLine> learntLines(const SwitchKnowledge* knowledge, const Switch& powerSwitch)
{
    QList<LearntLine> lines;
    if (knowledge == nullptr)
        return lines;
    const QList<Switch>& told = knowledge->told();
    const FactJudge judge(told, knowledge->knowledge());
    const QList<Switch>& effective = knowledge->effective();
    const auto known = std::find_if(effective.cbegin(), effective.cend(),
                                    [&](const Switch& each) { return each.id == powerSwitch.id; });
    const QString via = known == effective.cend() ? QString() : known->via;
    for (const LearnedFact& fact : knowledge->knowledge().facts.value(powerSwitch.id).facts) {
        const FactUse use = judge.useOf(fact, powerSwitch);
        if (use != FactUse::Used && use != FactUse::ForShow)
            continue;
        lines.append({fact, factText(fact, told), via, use == FactUse::Used});
    }
    return lines;
}

} // namespace

SwitchEditing::SwitchEditing(GuiContext& context, QWidget& window)
    : QObject(&window), m_context(context), m_window(window)
{
}

void SwitchEditing::add()
{
    open({});
}

void SwitchEditing::addSeveral()
{
    auto* dialog = m_window.findChild<BulkAddDialog*>();
    if (dialog == nullptr)
        dialog = new BulkAddDialog(m_context.directory, &m_window);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void SwitchEditing::edit(SwitchId id)
{
    if (const auto powerSwitch = find(m_context.directory, id))
        open(*powerSwitch);
}

void SwitchEditing::open(const Switch& powerSwitch)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    auto* dialog = new SwitchDialog(m_context.prober, powerSwitch, m_context.settings.settings().probeTimeout,
                                    &m_window);
    m_dialog = dialog;
    dialog->showLearnt(learntLines(m_context.knowledge, powerSwitch));
    connect(dialog, &SwitchDialog::refused, this,
            [this, id = powerSwitch.id](LearnedKind kind) { refuse(id, kind); });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_base = powerSwitch;
    connect(dialog, &SwitchDialog::submitted, this, [this, dialog](const Switch& wanted) {
        const auto future = wanted.id.isValid() ? m_context.directory.update(wanted, m_base)
                                                : m_context.directory.add(wanted);
        whenFinished(future, dialog, [this, dialog, wanted](const Result<Switch>& stored) {
            if (stored)
                dialog->accept();
            else
                refuse(*dialog, wanted, stored.error());
        });
    });
    dialog->open();
}

/// Whoever saves once more after a conflict overwrites what was told, and nothing else.
void SwitchEditing::refuse(SwitchDialog& dialog, const Switch& wanted, const Error& error)
{
    const auto theirs = find(m_context.directory, wanted.id);
    if (error.code == ErrorCode::SwitchChanged && theirs)
        m_base = movedOn(m_base, *theirs, mergedEdits(m_base, wanted, *theirs).conflicts);
    dialog.showRefusal(error);
}

void SwitchEditing::refuse(SwitchId id, LearnedKind kind)
{
    whenFinished(m_context.knowledge->refuse(id, {kind}), this, [this](const Result<void>& refused) {
        if (!refused)
            Q_EMIT failed(errorMessage(refused.error()));
    });
}

void SwitchEditing::setActive(SwitchId id, bool isActive)
{
    auto powerSwitch = find(m_context.directory, id);
    if (!powerSwitch)
        return;
    const Switch base = *powerSwitch;
    powerSwitch->isActive = isActive;
    whenFinished(m_context.directory.update(*powerSwitch, base), this, [this](const Result<Switch>& stored) {
        if (!stored)
            Q_EMIT failed(errorMessage(stored.error()));
    });
}

void SwitchEditing::remove(SwitchId id, UndoBar& bar)
{
    const auto powerSwitch = find(m_context.directory, id);
    if (!powerSwitch)
        return;
    const auto offer = [this, id, bar = QPointer(&bar),
                        name = shortened(powerSwitch->name)](const Result<void>& removed) {
        if (!removed)
            Q_EMIT failed(errorMessage(removed.error()));
        else if (bar)
            bar->offer(tr("%1 was removed.").arg(name), [this, id] { restore(id); });
    };
    whenFinished(m_context.directory.remove(id), this, offer);
}

void SwitchEditing::restore(SwitchId id)
{
    whenFinished(m_context.directory.restore(id), this, [this](const Result<Switch>& restored) {
        if (!restored)
            Q_EMIT failed(errorMessage(restored.error()));
    });
}

} // namespace powermon
