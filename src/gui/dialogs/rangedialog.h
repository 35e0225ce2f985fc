// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/base/timestamp.h"

class QDateTimeEdit;
class QLabel;

namespace powermon {

/// Asks from when to when, in local time.
class RangeDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Begins with \a range; nothing behind \a now is taken.
    RangeDialog(TimeRange range, Timestamp now, QWidget* parent);

    void accept() override;

Q_SIGNALS:
    void chosen(powermon::TimeRange range);

private:
    [[nodiscard]] QDateTimeEdit* addEdit(const QString& name, Timestamp time);
    [[nodiscard]] static Timestamp timeOf(const QDateTimeEdit& edit);

    Timestamp m_now;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_to;
    QLabel* m_note;
};

} // namespace powermon
