// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outage.h"
#include "gui/dialogs/outagedialog.h"

class QCheckBox;
class QDateTimeEdit;

namespace powermon {

/// Asks when an outage really began and ended. A time that is not touched stays as it is, to the millisecond.
class OutageTimesDialog final : public OutageDialog
{
    Q_OBJECT

public:
    OutageTimesDialog(const Outage& outage, const Outage& found, QWidget* parent);

protected:
    [[nodiscard]] OutageStep step() const override;
    [[nodiscard]] bool isModified() const override;

private:
    [[nodiscard]] QWidget* makeRow(QDateTimeEdit* edit, QCheckBox* box, std::optional<Timestamp> time,
                                   bool isFound, const QString& name);
    [[nodiscard]] static std::optional<TimeChoice> choice(const QDateTimeEdit& edit, const QCheckBox& box,
                                                          std::optional<Timestamp> shown, bool wasFound);

    Outage m_outage;
    QDateTimeEdit* m_start;
    QDateTimeEdit* m_end;
    QCheckBox* m_startFound;
    QCheckBox* m_endFound;
};

} // namespace powermon
