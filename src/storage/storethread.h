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
#include "core/interfaces/storerest.h"
#include "storage/databaseurl.h"
#include "storage/openmode.h"

namespace powermon {

/// The thread that owns the one connection to the database. It opens it with the first job; where that fails
/// each job is answered with the reason, and opening is tried again, at most once a second, by the jobs that
/// follow. A store that turns out to be damaged is closed and opened anew, which may mend it.
///
/// Where the database is deleted or replaced under it, jobs fail from then on with DatabaseGone; once another
/// one stands in its place, with DatabaseReplaced, until reopen(). So whoever remembers what the first one
/// gave (ids, what is open) writes nothing of it into the other.
class StoreThread final : public StoreExecutor, public StoreRest
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
    /// \a reopener: how another one is opened that took the first one's place; nothing: as the first.
    StoreThread(const Clock& clock, Opener opener, Opener reopener = {});
    /// Does what was submitted (but opens nothing any more), closes the store and ends the thread.
    ~StoreThread() override;

    void reopen() override;
    void rest() override;
    void wake() override;

protected:
    void post(std::function<void(Result<Store*>)> job) override;

private:
    [[nodiscard]] Result<Store*> store();
    void closeWhereDamaged();
    [[nodiscard]] Result<Store*> replaced();

    const Clock& m_clock;
    Opener m_opener;
    Opener m_reopener;
    std::atomic<bool> m_isEnding = false;
    QThread m_thread;
    std::unique_ptr<QObject> m_worker; ///< lives in the thread; its event queue holds the jobs

    // Only the thread uses these.
    std::unique_ptr<Store> m_store;
    QString m_resting;                    ///< where it is, while it rests
    QString m_gone;                       ///< where it was: it was deleted or replaced
    std::unique_ptr<Store> m_replacement; ///< what is there now
    std::optional<Error> m_openingError;
    SteadyTime m_nextOpening;
    std::optional<SteadyTime> m_nextMending; ///< nothing: at once
};

} // namespace powermon
