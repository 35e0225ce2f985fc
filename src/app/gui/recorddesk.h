// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/run/databasecarethread.h"
#include "core/service/transfer/recordtools.h"

namespace powermon {

class Application;
class Foundation;

/// Work on the whole record, from the window: with the same parts as the command line.
class RecordDesk final : public RecordTools
{
public:
    /// Both must outlive it.
    RecordDesk(Foundation& foundation, Application& application);

    [[nodiscard]] StoreExecutor& store() override;
    [[nodiscard]] DatabaseCare& care() override { return m_care; }
    [[nodiscard]] QString databaseUrl() const override { return m_databaseUrl; }
    [[nodiscard]] QMap<QString, QString> settingTexts() const override;
    [[nodiscard]] Result<std::unique_ptr<ImportSource>> openImport(const QString& location) override;
    [[nodiscard]] QFuture<Result<void>> standAside(StoreUse use) override;
    void goOn() override;

private:
    Foundation& m_foundation;
    Application& m_application;
    QString m_databaseUrl; ///< in use, whatever the settings say of the next start
    DatabaseCareThread m_care;
    bool m_isAside = false;
    QObject m_context;
};

} // namespace powermon
