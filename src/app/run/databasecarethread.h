// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QThreadPool>

#include "core/base/clock.h"
#include "core/interfaces/databasecare.h"
#include "core/interfaces/secretstore.h"

namespace powermon {

/// Copies databases in a thread of its own, with connections of its own.
class DatabaseCareThread final : public DatabaseCare
{
public:
    struct Place
    {
        QString databaseUrl;
        QString backupFolder; ///< empty: beside a SQLite file
    };

    /// \a secrets: for passwords that no address has; null: there are none.
    DatabaseCareThread(const Clock& clock, Place place, std::unique_ptr<SecretStore> secrets);
    /// Waits for what is under way, which should be cancelled before.
    ~DatabaseCareThread() override;

    [[nodiscard]] QFuture<Result<BackupReport>> backUp(const QString& file) override;
    [[nodiscard]] QFuture<Result<RestoreReport>> restore(const QString& file) override;
    [[nodiscard]] QFuture<Result<CopyReport>> copy(const QString& from, const QString& to) override;

private:
    /// Runs \a work(password, progress) in the thread once the password is known, where one of the addresses
    /// wants one.
    template <typename Report, typename Work>
    [[nodiscard]] QFuture<Result<Report>> submit(const QStringList& urls, Work work);

    const Clock& m_clock;
    Place m_place;
    std::unique_ptr<SecretStore> m_secrets;
    QObject m_context;
    QThreadPool m_thread;
};

} // namespace powermon
