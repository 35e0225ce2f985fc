// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "core/interfaces/messagerepository.h"
#include "core/interfaces/store.h"
#include "core/interfaces/storearchive.h"

namespace powermon {

/// Decides which operation of a FailingStore fails.
class FailureGate
{
public:
    /// The \a number-th operation from now on fails, once; 1 is the next.
    void failOnce(qint64 number) { m_failAt = m_count + number; }
    /// Every \a step-th operation fails; 0: none.
    void failEach(qint64 step) { m_step = step; }
    void failAll(bool all) { m_failAll = all; }
    /// Transactions are done, but the answer to the commit does not come.
    void loseAnswers(bool all) { m_loseAnswers = all; }
    [[nodiscard]] bool losesAnswers() const { return m_loseAnswers; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    /// Counts an operation; whether it fails.
    [[nodiscard]] bool fails()
    {
        ++m_count;
        const bool isFailing = m_failAll || m_count == m_failAt || (m_step > 0 && m_count % m_step == 0);
        m_hasFailed = m_hasFailed || isFailing;
        return isFailing;
    }

private:
    qint64 m_count = 0;
    qint64 m_failAt = 0;
    qint64 m_step = 0;
    bool m_failAll = false;
    bool m_loseAnswers = false;
    bool m_hasFailed = false;
};

/// A store whose operations fail as a test wants; what does not fail goes to another store.
class FailingStore final : public Store
{
public:
    explicit FailingStore(Store& store) : m_store(store) {}

    FailureGate gate;
    qint64 visitedChecks = 0; ///< how often a check was read

    [[nodiscard]] SwitchRepository& switches() override { return m_switches; }
    [[nodiscard]] CheckRepository& checks() override { return m_checks; }
    [[nodiscard]] OutageRepository& outages() override { return m_outages; }
    [[nodiscard]] CoverageRepository& coverage() override { return m_coverage; }
    [[nodiscard]] ValueRepository& values() override { return m_values; }
    [[nodiscard]] MessageRepository& messages() override { return m_messages; }
    [[nodiscard]] StoreArchive& archive() override { return m_archive; }

    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()>& work) override
    {
        // The beginning and the commit can fail as well.
        if (gate.fails())
            return failed();
        const Result<void> outcome = m_store.transaction([this, &work]() -> Result<void> {
            if (const auto done = work(); !done)
                return done;
            if (gate.fails())
                return failed();
            return {};
        });
        return outcome && gate.losesAnswers() ? failed() : outcome;
    }
    [[nodiscard]] Result<qint64> revision() override
    {
        return gated([this] { return m_store.revision(); });
    }
    [[nodiscard]] Result<bool> giveBackSpace() override
    {
        return gated([this] { return m_store.giveBackSpace(); });
    }
    [[nodiscard]] Result<bool> acquireMonitorLease() override
    {
        return gated([this] { return m_store.acquireMonitorLease(); });
    }
    [[nodiscard]] Result<void> releaseMonitorLease() override
    {
        return gated([this] { return m_store.releaseMonitorLease(); });
    }
    [[nodiscard]] Result<bool> isMonitored() override
    {
        return gated([this] { return m_store.isMonitored(); });
    }
    [[nodiscard]] Result<QStringList> sites() override
    {
        return gated([this] { return m_store.sites(); });
    }
    [[nodiscard]] Result<void> atSite(const QString& site, const std::function<Result<void>()>& work) override
    {
        return gated([&] { return m_store.atSite(site, work); });
    }
    [[nodiscard]] QString location() const override { return m_store.location(); }

    [[nodiscard]] static tl::unexpected<Error> failed()
    {
        return failure(ErrorCode::DatabaseFailed, {QStringLiteral("test"), QStringLiteral("as wanted")});
    }
    template <typename Work>
    [[nodiscard]] auto gated(Work work) -> std::invoke_result_t<Work>
    {
        if (gate.fails())
            return failed();
        return work();
    }

private:
    struct Switches final : SwitchRepository
    {
        explicit Switches(FailingStore& failing) : store(failing) {}
        Result<QList<Switch>> all() override
        {
            return store.gated([&] { return store.m_store.switches().all(); });
        }
        Result<QList<SwitchLife>> lives() override
        {
            return store.gated([&] { return store.m_store.switches().lives(); });
        }
        Result<Switch> add(const Switch& each) override
        {
            return store.gated([&] { return store.m_store.switches().add(each); });
        }
        Result<void> update(const Switch& each) override
        {
            return store.gated([&] { return store.m_store.switches().update(each); });
        }
        Result<void> remove(SwitchId id, Timestamp when) override
        {
            return store.gated([&] { return store.m_store.switches().remove(id, when); });
        }
        Result<Switch> restore(SwitchId id) override
        {
            return store.gated([&] { return store.m_store.switches().restore(id); });
        }
        FailingStore& store;
    };
    struct Checks final : CheckRepository
    {
        explicit Checks(FailingStore& failing) : store(failing) {}
        Result<void> append(const QList<CheckResult>& checks) override
        {
            return store.gated([&] { return store.m_store.checks().append(checks); });
        }
        Result<QList<CheckResult>> newest(const CheckQuery& query, int limit) override
        {
            return store.gated([&] { return store.m_store.checks().newest(query, limit); });
        }
        Result<void> forEach(const CheckQuery& query,
                             const std::function<bool(const CheckResult&)>& visit) override
        {
            const auto count = [&](const CheckResult& check) {
                ++store.visitedChecks;
                return visit(check);
            };
            return store.gated([&] { return store.m_store.checks().forEach(query, count); });
        }
        Result<QHash<SwitchId, CheckCounts>> counts(TimeRange range) override
        {
            return store.gated([&] { return store.m_store.checks().counts(range); });
        }
        Result<void> forEachDigest(const DigestQuery& query,
                                   const std::function<void(const CheckDigest&)>& visit) override
        {
            return store.gated([&] { return store.m_store.checks().forEachDigest(query, visit); });
        }
        Result<qint64> seal(Timestamp before, int limit) override
        {
            return store.gated([&] { return store.m_store.checks().seal(before, limit); });
        }
        Result<QHash<SwitchId, CheckResult>> latest(Timestamp since) override
        {
            return store.gated([&] { return store.m_store.checks().latest(since); });
        }
        Result<qint64> removeBefore(Timestamp before, int limit) override
        {
            return store.gated([&] { return store.m_store.checks().removeBefore(before, limit); });
        }
        FailingStore& store;
    };
    struct Outages final : OutageRepository
    {
        explicit Outages(FailingStore& failing) : store(failing) {}
        Result<Outage> save(const Outage& outage) override
        {
            return store.gated([&] { return store.m_store.outages().save(outage); });
        }
        Result<QList<Outage>> find(const OutageQuery& query) override
        {
            return store.gated([&] { return store.m_store.outages().find(query); });
        }
        Result<Outage> get(OutageId id) override
        {
            return store.gated([&] { return store.m_store.outages().get(id); });
        }
        Result<Outage> found(OutageId id) override
        {
            return store.gated([&] { return store.m_store.outages().found(id); });
        }
        Result<std::optional<Outage>> following(OutageId id) override
        {
            return store.gated([&] { return store.m_store.outages().following(id); });
        }
        Result<OutageCorrection> correction(OutageId id) override
        {
            return store.gated([&] { return store.m_store.outages().correction(id); });
        }
        Result<OutageId> addPart(OutageId id) override
        {
            return store.gated([&] { return store.m_store.outages().addPart(id); });
        }
        Result<OutageEdit> record(const OutageEdit& edit) override
        {
            return store.gated([&] { return store.m_store.outages().record(edit); });
        }
        Result<QList<OutageEdit>> edits(OutageId id) override
        {
            return store.gated([&] { return store.m_store.outages().edits(id); });
        }
        Result<qint64> removeBefore(Timestamp before) override
        {
            return store.gated([&] { return store.m_store.outages().removeBefore(before); });
        }
        FailingStore& store;
    };
    struct Coverages final : CoverageRepository
    {
        explicit Coverages(FailingStore& failing) : store(failing) {}
        Result<Coverage> save(const Coverage& coverage) override
        {
            return store.gated([&] { return store.m_store.coverage().save(coverage); });
        }
        Result<QList<Coverage>> find(TimeRange range) override
        {
            return store.gated([&] { return store.m_store.coverage().find(range); });
        }
        Result<std::optional<Coverage>> latest() override
        {
            return store.gated([&] { return store.m_store.coverage().latest(); });
        }
        FailingStore& store;
    };
    struct Values final : ValueRepository
    {
        explicit Values(FailingStore& failing) : store(failing) {}
        Result<std::optional<QString>> value(const QString& key) override
        {
            return store.gated([&] { return store.m_store.values().value(key); });
        }
        Result<void> setValue(const QString& key, const QString& value) override
        {
            return store.gated([&] { return store.m_store.values().setValue(key, value); });
        }
        FailingStore& store;
    };

    struct Messages final : MessageRepository
    {
        explicit Messages(FailingStore& failing) : store(failing) {}
        Result<void> put(const Message& message) override
        {
            return store.gated([&] { return store.m_store.messages().put(message); });
        }
        Result<QList<Message>> waiting(const QString& channel, int limit) override
        {
            return store.gated([&] { return store.m_store.messages().waiting(channel, limit); });
        }
        Result<QList<Message>> ofEvent(const QString& event) override
        {
            return store.gated([&] { return store.m_store.messages().ofEvent(event); });
        }
        Result<QList<Message>> unended() override
        {
            return store.gated([&] { return store.m_store.messages().unended(); });
        }
        Result<QList<Message>> find(const MessageQuery& query) override
        {
            return store.gated([&] { return store.m_store.messages().find(query); });
        }
        Result<Message> get(MessageId id) override
        {
            return store.gated([&] { return store.m_store.messages().get(id); });
        }
        Result<Message> retry(MessageId id, Timestamp now) override
        {
            return store.gated([&] { return store.m_store.messages().retry(id, now); });
        }
        Result<Message> drop(MessageId id, Timestamp now) override
        {
            return store.gated([&] { return store.m_store.messages().drop(id, now); });
        }
        Result<qint64> removeBefore(Timestamp before, int limit) override
        {
            return store.gated([&] { return store.m_store.messages().removeBefore(before, limit); });
        }
        FailingStore& store;
    };
    struct Archive final : StoreArchive
    {
        explicit Archive(FailingStore& failing) : store(failing) {}
        Result<SwitchId> addSwitch(const SwitchLife& life) override
        {
            return store.gated([&] { return store.m_store.archive().addSwitch(life); });
        }
        Result<QList<OutageRecord>> outages(OutageId after, int limit) override
        {
            return store.gated([&] { return store.m_store.archive().outages(after, limit); });
        }
        Result<OutageId> addOutage(const OutageRecord& record) override
        {
            return store.gated([&] { return store.m_store.archive().addOutage(record); });
        }
        Result<QList<OutageEdit>> edits(OutageEditId after, int limit) override
        {
            return store.gated([&] { return store.m_store.archive().edits(after, limit); });
        }
        Result<OutageEditId> addEdit(const OutageEdit& edit) override
        {
            return store.gated([&] { return store.m_store.archive().addEdit(edit); });
        }
        Result<QList<Coverage>> coverage(CoverageId after, int limit) override
        {
            return store.gated([&] { return store.m_store.archive().coverage(after, limit); });
        }
        Result<TimeRange> removedDays() override
        {
            return store.gated([&] { return store.m_store.archive().removedDays(); });
        }
        Result<void> addRemovedDays(const QList<CheckDigest>& days, Timestamp until) override
        {
            return store.gated([&] { return store.m_store.archive().addRemovedDays(days, until); });
        }
        FailingStore& store;
    };

    Store& m_store;
    Archive m_archive{*this};
    Switches m_switches{*this};
    Checks m_checks{*this};
    Outages m_outages{*this};
    Coverages m_coverage{*this};
    Values m_values{*this};
    Messages m_messages{*this};
};

} // namespace powermon
