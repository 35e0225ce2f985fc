// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QScrollBar>
#include <QWidget>

namespace powermon {

/// Those inside \a root that can have the focus and of which a screen reader knows no name. What is hidden
/// counts as well.
inline QStringList withoutAName(const QWidget& root)
{
    QStringList nameless;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        const bool isInner =
            widget->objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<QScrollBar*>(widget);
        if (isInner || (widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy() != nullptr)
            continue;
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (spoken == nullptr || spoken->text(QAccessible::Name).isEmpty())
            nameless += QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return nameless;
}

} // namespace powermon
