// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

#include <QObject>
#include <QThread>

#include "core/base/clock.h"
#include "core/interfaces/storeexecutor.h"
#include "storage/databaseurl.h"
#include "storage/openmode.h"

namespace powermon {

/// The thread that owns the one connection to the database. It opens it with the first job; where that fails
/// each job is answered with the reason, and opening is tried again, at most once a second, by the jobs that
/// follow. A store that turns out to be damaged is closed and opened anew, which may mend it.
class StoreThread final : public StoreExecutor
{
public:
    /// How a store comes to be; runs in the thread.
    using Opener = std::function<Result<std::unique_ptr<Store>>()>;

    /// After a failure to open, jobs fail at once for this time.
    static constexpr Milliseconds openingPause{1000};
    /// A damaged store is opened anew at most this often: where that mends nothing it would be all that is
    /// done.
    static constexpr Milliseconds mendingPause = std::chrono::minutes(10);

    /// See openStore(). \a clock is read in the thread.
    StoreThread(const Clock& clock, const DatabaseUrl& url, const QString& password, OpenMode mode);
    StoreThread(const Clock& clock, Opener opener);
    /// Does what was submitted (but opens nothing any more), closes the store and ends the thread.
    ~StoreThread() override;

protected:
    void post(std::function<void(Result<Store*>)> job) override;

private:
    [[nodiscard]] Result<Store*> store();
    void closeWhereDamaged();

    const Clock& m_clock;
    Opener m_opener;
    std::atomic<bool> m_isEnding = false;
    QThread m_thread;
    std::unique_ptr<QObject> m_worker; ///< lives in the thread; its event queue holds the jobs

    // Only the thread uses these.
    std::unique_ptr<Store> m_store;
    std::optional<Error> m_openingError;
    SteadyTime m_nextOpening;
    std::optional<SteadyTime> m_nextMending; ///< nothing: at once
};

} // namespace powermon
