// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/base/result.h"

class QWidget;

namespace powermon {

/// Offers in the context menu of a widget to save what it shows as a picture.
class PictureSaving final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to \a widget, whose actions become its context menu.
    explicit PictureSaving(QWidget& widget);

    /// Writes it as it looks now, as PNG; the file is there whole or not at all. Errors: FileUnwritable.
    [[nodiscard]] Result<void> save(const QString& path) const;

private:
    void choose();
    void tell(const QString& problem);

    QWidget& m_widget;
};

} // namespace powermon
