// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outage.h"
#include "gui/dialogs/outagedialog.h"

class QListWidget;

namespace powermon {

/// Asks with which others an outage is to be merged.
class OutageMergeDialog final : public OutageDialog
{
    Q_OBJECT

public:
    /// \a others: those that come into question, newest first.
    OutageMergeDialog(const Outage& outage, const QList<Outage>& others, Timestamp now, QWidget* parent);

protected:
    [[nodiscard]] OutageStep step() const override;
    [[nodiscard]] bool isModified() const override;

private:
    [[nodiscard]] QList<OutageId> chosen() const;

    QListWidget* m_list;
};

} // namespace powermon
