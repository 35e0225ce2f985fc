// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QObject>

#include "core/base/clock.h"
#include "core/detection/blindtime.h"
#include "core/detection/detectorevent.h"
#include "core/interfaces/storeexecutor.h"
#include "core/model/hostrun.h"
#include "core/service/checkrecorder.h"
#include "core/service/coveragerecorder.h"
#include "core/service/leftover.h"
#include "core/service/outageledger.h"
#include "core/service/startrecord.h"
#include "core/service/watchtime.h"

namespace powermon {

/// What the store knows when the monitor starts.
struct MonitorPast
{
    std::optional<Coverage> coverage;               ///< written last
    HostRun host;                                   ///< in which it was
    QList<Outage> open;                             ///< as found, oldest first
    std::optional<Timestamp> lastEnd;               ///< of an outage of power that is over
    QHash<OutageId, OutageStanding> standings = {}; ///< of the open ones
};
/// To be called in the store's thread; what lies after \a now is no past.
[[nodiscard]] Result<MonitorPast> readMonitorPast(Store& store, Timestamp now);

/// What stands now for these outages; those that are not in the store are left out.
[[nodiscard]] Result<QHash<OutageId, OutageStanding>> readStandings(Store& store,
                                                                    const QList<Outage>& outages);

/// Writes what the monitor finds: checks, coverage and outages, in one transaction at a time, at most
/// flushPeriod after they came; outages at once. What fails is kept and tried again, in the spool where there
/// is one; there it goes too when the store has not answered for patience. Tells an outage event when it is
/// on disk, or after patience.
class Bookkeeper final : public QObject
{
    Q_OBJECT

public:
    /// Checks wait at most this long; as long until writing is tried again after a failure.
    static constexpr Milliseconds flushPeriod{1000};

    /// \a patience: how long an outage waits for the disk before it is told all the same.
    Bookkeeper(Clock& clock, StoreExecutor& store, Milliseconds patience, QObject* parent = nullptr);

    /// Where everything is kept while the store fails; it must outlive this.
    void setSpool(Spool& spool);
    /// Before a monitor begins: brings what an earlier run left in the spool into the store, or found while
    /// the store of that run was gone. At once where there is nothing.
    QFuture<Result<void>> recover();

    /// The monitor begins to watch in \a host; \a numbers are the detector's for the open outages, \a start
    /// tells when, and how the last run ended. The time since, where there is any.
    std::optional<Coverage> begin(const MonitorPast& past, const QList<quint64>& numbers, const HostRun& host,
                                  const StartRecord& start);
    /// Whose checks these are: in a store that takes the place of this one, an id may be another's.
    void setSwitches(const QList<Switch>& switches) { m_switches = switches; }
    /// What counts as short without a network (BlindTime).
    void setInterval(std::chrono::seconds interval) { m_blindTime.setInterval(interval); }
    /// The monitor watched until now.
    void extendTo(Timestamp now) { m_coverage.extendTo(now); }
    Coverage addGap(const WatchTime::Gap& gap);
    /// The computer will sleep: writes everything at once. everythingWritten() follows when that is done.
    void fallAsleep();
    void addCheck(const CheckResult& check);
    void addEvents(const QList<DetectorEvent>& events);
    /// See OutageLedger::correct().
    QList<DetectorEvent> correct(const QHash<OutageId, OutageStanding>& standings);
    /// Another detector took over outages().open(), in that order, under these numbers.
    void renumber(const QList<quint64>& numbers) { m_outages.renumber(numbers); }

    /// What the detector holds for open, and what people were told to be; told() names it by the same
    /// numbers.
    [[nodiscard]] const OutageLedger& outages() const { return m_outages; }
    /// See CheckRecorder::unwritten().
    [[nodiscard]] QList<CheckResult> unwrittenChecks() const { return m_recorder.unwritten(); }

    /// Writes what is due and tells what may be told.
    void wakeUp();
    /// Writes at the next wakeUp().
    void writeSoon();
    [[nodiscard]] std::optional<SteadyTime> nextWakeup() const;
    /// Closes the coverage and writes everything, with a second try, or leaves it all in the spool; what is
    /// untold stays so. Hangs as long as the store does.
    QFuture<Result<void>> close();
    /// See CheckRecorder::spool(), for when close() hangs; true where nothing is left to write.
    QFuture<Result<void>> keepLocally();

Q_SIGNALS:
    /// On disk, or the store had its patience. Its number names the outage for as long as this object lives,
    /// whichever detector holds it.
    void told(const powermon::DetectorEvent& event);
    /// Nothing waits any more.
    void everythingWritten();
    /// The store failed, or works again (nothing).
    void troubleChanged(const std::optional<powermon::Error>& trouble);
    /// What the store did not take is on this computer's disk; until the trouble ends.
    void spoolingBegan();
    /// Another monitor watches, or has watched while this one could not write: what this one remembers does
    /// not hold any more. It has to close() and begin anew; what it found stays in the spool for recover().
    void overtaken();

private:
    struct Batch;
    void keepLeftOver(const Error& reason);
    [[nodiscard]] QFuture<Result<void>> recoverLeftOver();
    void write();
    void finishWrite(const Batch& batch, const Result<void>& outcome);
    void tell(SteadyTime now);
    void noteBlindness(const CheckResult& check);
    [[nodiscard]] SpoolNote note() const;
    [[nodiscard]] SpoolNote newFinds() const;

    Clock& m_clock;
    StoreExecutor& m_store;
    std::unique_ptr<Spooler> m_spooler;
    CheckRecorder m_recorder;
    CoverageRecorder m_coverage;
    BlindTime m_blindTime;
    OutageLedger m_outages;
    Milliseconds m_patience;
    CoverageId m_known; ///< the newest in the store that is known to be the last run's or ours
    std::optional<SteadyTime> m_answerDue; ///< of the write under way: then all of it goes into the spool
    std::shared_ptr<QPromise<Result<void>>> m_closing;
    int m_closingTries = 0;
    QString m_hostText; ///< not yet on disk
    QList<Switch> m_switches;
    std::shared_ptr<const LeftOver> m_leftOver; ///< of the run before
    std::optional<SteadyTime> m_writeAt;
    quint64 m_run = 0; ///< counts begin(): answers to an earlier run are not this one's
    bool m_isWriting = false;
    bool m_isFinalWrite = false; ///< the write under way is the last
    bool m_hasMore = false;      ///< something came while a write was under way that should not wait
};

} // namespace powermon
