// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include "core/model/outage.h"
#include "gui/dialogs/outagedialog.h"

class QDateTimeEdit;

namespace powermon {

/// Asks where an outage is to be split in two.
class OutageSplitDialog final : public OutageDialog
{
    Q_OBJECT

public:
    OutageSplitDialog(const Outage& outage, Timestamp now, QWidget* parent);

protected:
    [[nodiscard]] OutageStep step() const override;
    [[nodiscard]] bool isModified() const override;

private:
    QDateTimeEdit* m_at;
    QDateTime m_before;
};

} // namespace powermon
