// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/record/recordmenu.h"

#include <QAction>
#include <QMenu>

#include "gui/record/importdialog.h"
#include "gui/record/recorddialogs.h"

namespace powermon {

using namespace Qt::StringLiterals;

RecordMenu::RecordMenu(RecordTools& tools, QMenu& menu, QWidget& window)
    : QObject(&window), m_tools(tools), m_window(window)
{
    add(menu, tr("&Export…"), u"exportDialog"_s, makeExportDialog);
    add(menu, tr("&Import…"), u"importDialog"_s,
        [](RecordTools& with, QWidget* parent) { return new ImportDialog(with, parent); });
    menu.addSeparator();
    add(menu, tr("&Back up…"), u"backupDialog"_s, makeBackupDialog);
    add(menu, tr("&Restore a backup…"), u"restoreDialog"_s, makeRestoreDialog);
    add(menu, tr("&Copy to another database…"), u"copyDialog"_s, makeCopyDialog);
}

template <typename Make>
void RecordMenu::add(QMenu& menu, const QString& text, const QString& dialog, Make make)
{
    QAction* const action = menu.addAction(text, this, [this, dialog, make] {
        auto* shown = m_window.findChild<QDialog*>(dialog, Qt::FindDirectChildrenOnly);
        if (shown == nullptr)
            shown = make(m_tools, &m_window);
        shown->show();
        shown->raise();
        shown->activateWindow();
    });
    action->setObjectName(dialog + u"Action"_s);
}

} // namespace powermon
