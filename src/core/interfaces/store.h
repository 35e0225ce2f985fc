// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QHash>
#include <QList>

#include "core/base/result.h"
#include "core/base/strongid.h"
#include "core/model/checkdigest.h"
#include "core/model/checkresult.h"
#include "core/model/coverage.h"
#include "core/model/outage.h"
#include "core/model/outageedit.h"
#include "core/model/switch.h"
#include "core/model/switchlife.h"

namespace powermon {

/// The switches. Names are unique, and so are host and port together, among those that are not removed.
class SwitchRepository
{
public:
    virtual ~SwitchRepository() = default;
    /// Those that are not removed, in the order in which they were added.
    [[nodiscard]] virtual Result<QList<Switch>> all() = 0;
    /// Also those that are removed, in the order in which they were added.
    [[nodiscard]] virtual Result<QList<SwitchLife>> lives() = 0;
    /// Stores it under a new id, with createdAt and updatedAt as given. Errors: DuplicateName,
    /// DuplicateAddress.
    [[nodiscard]] virtual Result<Switch> add(const Switch& powerSwitch) = 0;
    /// Errors: SwitchNotFound, DuplicateName, DuplicateAddress.
    [[nodiscard]] virtual Result<void> update(const Switch& powerSwitch) = 0;
    /// Hides it; its checks stay until cleanUp(). Errors: SwitchNotFound.
    [[nodiscard]] virtual Result<void> remove(SwitchId id, Timestamp when) = 0;
    /// Takes a removal back. Errors: SwitchNotFound, DuplicateName, DuplicateAddress.
    [[nodiscard]] virtual Result<Switch> restore(SwitchId id) = 0;
};

/// Which checks a question is about.
struct CheckQuery
{
    TimeRange range;                  ///< of the end of the check
    std::optional<SwitchId> switchId; ///< nothing: all, also of removed switches
};

/// Counts of checks in a range, without blind ones (ProbeOutcome::isBlind()).
struct CheckCounts
{
    qint64 total = 0;
    qint64 failed = 0;

    friend bool operator==(const CheckCounts&, const CheckCounts&) = default;
};

/// The longest stretch of time that one digest may stand for: an hour or a day, as UTC has them.
enum class DigestStep
{
    Hour,
    Day,
};

/// Which digests a question is about.
struct DigestQuery
{
    TimeRange range;                       ///< of the end of the checks
    std::optional<SwitchId> switchId = {}; ///< nothing: all, also removed switches
    DigestStep coarsest = DigestStep::Day; ///< they are as coarse as can be, but not coarser
    bool withLatencies = true;             ///< false: whether they tell of latencies is left open
};

/// The checks, ordered by their end and then by switch. The newest are kept as they came; seal() packs older
/// ones tightly, which changes no answer.
class CheckRepository
{
public:
    virtual ~CheckRepository() = default;
    /// All or none. A check with the time and switch of a stored one is stored a millisecond later, also
    /// where the two are alike in all (the clock was set back): nothing is lost. Kept are the end, the
    /// outcome and its duration; read back, a check began one duration before its end. Cancelled checks are
    /// left out.
    [[nodiscard]] virtual Result<void> append(const QList<CheckResult>& checks) = 0;
    /// Newest first, at most \a limit.
    [[nodiscard]] virtual Result<QList<CheckResult>> newest(const CheckQuery& query, int limit) = 0;
    /// Oldest first, without holding them all in memory; ends early when the visitor returns false.
    [[nodiscard]] virtual Result<void> forEach(const CheckQuery& query,
                                               const std::function<bool(const CheckResult&)>& visit) = 0;
    /// By switch; of what was removed, the days that lie wholly in the range.
    [[nodiscard]] virtual Result<QHash<SwitchId, CheckCounts>> counts(TimeRange range) = 0;
    /// What the checks of the range add up to, in pieces: each of one switch, those of a switch one after
    /// another. Of checks that were removed the days are left that lie wholly in the range. The visitor must
    /// not use the store.
    [[nodiscard]] virtual Result<void>
    forEachDigest(const DigestQuery& query, const std::function<void(const CheckDigest&)>& visit) = 0;
    /// The newest check of each switch since \a since.
    [[nodiscard]] virtual Result<QHash<SwitchId, CheckResult>> latest(Timestamp since) = 0;
    /// Packs the oldest hour that ended by \a before and is not packed yet: all of it, or of its first
    /// switches where it has more than about \a limit checks. How many were packed; 0: there is nothing to
    /// do.
    [[nodiscard]] virtual Result<qint64> seal(Timestamp before, int limit) = 0;
    /// Deletes about \a limit of the checks of the oldest day (of UTC) that ended by \a before; how many
    /// that were, 0: there is nothing to do. What each switch's day adds up to stays; a check that comes
    /// later for a deleted day, or one before it, goes into its sum alone when it is packed.
    [[nodiscard]] virtual Result<qint64> removeBefore(Timestamp before, int limit) = 0;
};

/// Which of the two pictures of the outages.
enum class OutageLayer
{
    Corrected, ///< as people corrected them
    Found,     ///< as detection found them
};

/// Which outages a question is about.
struct OutageQuery
{
    TimeRange range; ///< those that overlap it
    bool ongoingOnly = false;
    bool withIncidents = false; ///< also those whose cause is not power
    int limit = 1000;
    OutageLayer layer = OutageLayer::Corrected; ///< that is looked through and answered
};

/// The outages and incidents: what detection found, and over it what people said. Neither side ever writes
/// the other's.
class OutageRepository
{
public:
    virtual ~OutageRepository() = default;
    /// What detection found: inserts an outage without an id, else replaces what was found of it; the answer
    /// carries the id. Corrections stay, and those that come with \a outage are not looked at. On disk when
    /// this returns. Errors: OutageNotFound.
    [[nodiscard]] virtual Result<Outage> save(const Outage& outage) = 0;
    /// Newest start first; without those that were merged into others.
    [[nodiscard]] virtual Result<QList<Outage>> find(const OutageQuery& query) = 0;
    /// As corrected; for one that was merged into another, that other. Errors: OutageNotFound.
    [[nodiscard]] virtual Result<Outage> get(OutageId id) = 0;
    /// As detection found it; for a part that was split off, what it was split off. Errors: OutageNotFound.
    [[nodiscard]] virtual Result<Outage> found(OutageId id) = 0;
    /// The corrected outage that goes on as long as \a id is found to; nothing where people set its end.
    /// Errors: OutageNotFound.
    [[nodiscard]] virtual Result<std::optional<Outage>> following(OutageId id) = 0;

    /// What is said of this very outage, also of one that was merged into another. Errors: OutageNotFound.
    [[nodiscard]] virtual Result<OutageCorrection> correction(OutageId id) = 0;
    /// A further outage over what \a id was found to be, for a split; merged into \a id until an edit says
    /// more. Errors: OutageNotFound.
    [[nodiscard]] virtual Result<OutageId> addPart(OutageId id) = 0;
    /// Puts the edit's changes into force and the edit into the trail; the answer carries its id. All or
    /// nothing. Errors: OutageNotFound, OutageChanged where what is said is not what the edit took for
    /// granted.
    [[nodiscard]] virtual Result<OutageEdit> record(const OutageEdit& edit) = 0;
    /// All edits that concerned this outage, oldest first. Errors: those of the database.
    [[nodiscard]] virtual Result<QList<OutageEdit>> edits(OutageId id) = 0;

    /// Deletes outages that ended before \a before, with all that was said of them; how many that were.
    /// Outages that an edit brought together go together.
    [[nodiscard]] virtual Result<qint64> removeBefore(Timestamp before) = 0;
};

/// What time the monitor really watched.
class CoverageRepository
{
public:
    virtual ~CoverageRepository() = default;
    /// Inserts one without an id, else replaces it; the answer carries the id.
    [[nodiscard]] virtual Result<Coverage> save(const Coverage& coverage) = 0;
    /// Those that overlap the range, oldest first.
    [[nodiscard]] virtual Result<QList<Coverage>> find(TimeRange range) = 0;
    /// The one that was inserted last, without NoNetwork, which lies over others; nothing when there is none.
    [[nodiscard]] virtual Result<std::optional<Coverage>> latest() = 0;
};

/// Named values that belong to the database rather than to a computer.
class ValueRepository
{
public:
    virtual ~ValueRepository() = default;
    [[nodiscard]] virtual Result<std::optional<QString>> value(const QString& key) = 0;
    [[nodiscard]] virtual Result<void> setValue(const QString& key, const QString& value) = 0;
};

class MessageRepository;
class StoreArchive;

/// Everything that outlives the process. Used in one thread; every call may take long.
class Store
{
public:
    Store() = default;
    virtual ~Store() = default;

    [[nodiscard]] virtual SwitchRepository& switches() = 0;
    [[nodiscard]] virtual CheckRepository& checks() = 0;
    [[nodiscard]] virtual OutageRepository& outages() = 0;
    [[nodiscard]] virtual CoverageRepository& coverage() = 0;
    [[nodiscard]] virtual ValueRepository& values() = 0;
    /// What people are to be told over channels.
    [[nodiscard]] virtual MessageRepository& messages() = 0;
    /// All of it as it lies there; for those who write it out or fill it.
    [[nodiscard]] virtual StoreArchive& archive() = 0;

    /// Runs \a work as one transaction: all of it is stored, or none where it returns an error. Nested calls
    /// join in.
    [[nodiscard]] virtual Result<void> transaction(const std::function<Result<void>()>& work) = 0;

    /// Grows with every change of switches, outages or values by any program: how others notice them. Cheap.
    [[nodiscard]] virtual Result<qint64> revision() = 0;

    /// Grows with each change by any program, of checks too, of which the database tells by itself. Nothing
    /// where it does not (now): then only asking helps. What stands still may still hide a change that was
    /// lost on the way. Asks nobody.
    [[nodiscard]] virtual std::optional<quint64> notices() { return std::nullopt; }

    /// Whether what it opened was deleted or replaced: whatever is written now is lost. Cheap.
    [[nodiscard]] virtual bool isStale() { return false; }

    /// Gives a part of the room that nothing needs any more back to the disk, where the engine does not do so
    /// itself; whether there is more.
    [[nodiscard]] virtual Result<bool> giveBackSpace() = 0;

    /// Tries to become the one monitor of this database; false while another process is. Ends with the
    /// process or connection, however that ends. Calling it again while holding it is true. Errors:
    /// DatabaseLookOnly where the database lets this user only look.
    [[nodiscard]] virtual Result<bool> acquireMonitorLease() = 0;
    [[nodiscard]] virtual Result<void> releaseMonitorLease() = 0;
    /// Whether some process, this one included, is the monitor now.
    [[nodiscard]] virtual Result<bool> isMonitored() = 0;

    /// The sites that this database holds and this user may see, in order; the one without a name is empty. A
    /// file holds that one.
    [[nodiscard]] virtual Result<QStringList> sites() = 0;
    /// Runs \a work, which only reads, with this store being that of another of sites(), as it is at one
    /// moment. Not inside a transaction.
    [[nodiscard]] virtual Result<void> atSite(const QString& site,
                                              const std::function<Result<void>()>& work) = 0;

    /// Where it is, for people: a path, or host and database; never a password.
    [[nodiscard]] virtual QString location() const = 0;

private:
    Q_DISABLE_COPY_MOVE(Store)
};

} // namespace powermon
