// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMenu;

namespace powermon {

class RecordTools;

/// What can be done with the record as a whole, in a menu of the window; each opens a dialog of its own,
/// once.
class RecordMenu final : public QObject
{
    Q_OBJECT

public:
    /// Fills \a menu; the dialogs belong to \a window. \a tools must outlive both.
    RecordMenu(RecordTools& tools, QMenu& menu, QWidget& window);

private:
    template <typename Make>
    void add(QMenu& menu, const QString& text, const QString& dialog, Make make);

    RecordTools& m_tools;
    QWidget& m_window;
};

} // namespace powermon
