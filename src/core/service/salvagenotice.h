// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "core/interfaces/storeexecutor.h"
#include "core/model/salvagereport.h"

namespace powermon {

/// What is to be said of a damaged database that was mended, until somebody has seen it.
[[nodiscard]] Result<std::optional<SalvageReport>> readSalvageReport(Store& store);

/// Keeps that in view for a window.
class SalvageNotice final : public QObject
{
    Q_OBJECT

public:
    explicit SalvageNotice(StoreExecutor& store, QObject* parent = nullptr);

    /// Reads it again; changed() follows where it is another one.
    void refresh();
    /// One line; empty: there is nothing to say.
    [[nodiscard]] QString message() const;
    /// Somebody has seen it.
    void dismiss();

Q_SIGNALS:
    void changed(const QString& message);

private:
    void setReport(const std::optional<SalvageReport>& report);

    StoreExecutor& m_store;
    std::optional<SalvageReport> m_report;
};

} // namespace powermon
