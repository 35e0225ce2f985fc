// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFuture>
#include <QMap>

#include "core/interfaces/databasecare.h"
#include "core/interfaces/storeexecutor.h"
#include "core/service/transfer/importsource.h"

namespace powermon {

/// What of the store goes on while the watching stands aside.
enum class StoreUse
{
    Kept,   ///< it stays open for our own jobs
    Closed, ///< somebody else needs it alone: our own jobs fail with DatabaseBusy
};

/// What it takes to work on the whole record while the program runs: made by the composition root.
class RecordTools
{
public:
    RecordTools() = default;
    RecordTools(const RecordTools&) = delete;
    RecordTools& operator=(const RecordTools&) = delete;
    virtual ~RecordTools() = default;

    [[nodiscard]] virtual StoreExecutor& store() = 0;
    [[nodiscard]] virtual DatabaseCare& care() = 0;
    /// The address of the database in use, as DATABASE_URL has it.
    [[nodiscard]] virtual QString databaseUrl() const = 0;
    /// The settings in force by key, without secrets and without the address of the database.
    [[nodiscard]] virtual QMap<QString, QString> settingTexts() const = 0;
    /// \a location: a file, plain or gzip; a folder of CSV files; or the address of the Python program's
    /// database. What it is is seen from it. Errors: FileUnreadable, BadInput, DatabaseUrlInvalid.
    [[nodiscard]] virtual Result<std::unique_ptr<ImportSource>> openImport(const QString& location) = 0;
    /// Ends watching in order, everything written and the lease given back, for what nobody may watch
    /// meanwhile; answered when that is so, and goOn() is to follow then. After an error it goes on by
    /// itself. Errors: those of the store; DatabaseBusy while something else has it stand aside.
    [[nodiscard]] virtual QFuture<Result<void>> standAside(StoreUse use) = 0;
    /// Watches, or views, what is there now.
    virtual void goOn() = 0;
};

} // namespace powermon
