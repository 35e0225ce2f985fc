// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "core/interfaces/messagerepository.h"
#include "core/interfaces/store.h"
#include "core/interfaces/storearchive.h"

namespace powermon {

/// A store that passes everything on to another one; what derives from it changes a part of that.
class ForwardingStore : public Store
{
public:
    explicit ForwardingStore(Store& store) : m_store(store) {}

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
        return m_store.transaction(work);
    }
    [[nodiscard]] Result<qint64> revision() override
    {
        return guarded([this] { return m_store.revision(); });
    }
    [[nodiscard]] std::optional<quint64> notices() override { return m_store.notices(); }
    [[nodiscard]] bool isStale() override { return m_store.isStale(); }
    [[nodiscard]] Result<bool> giveBackSpace() override
    {
        return guarded([this] { return m_store.giveBackSpace(); });
    }
    [[nodiscard]] Result<bool> acquireMonitorLease() override
    {
        return guarded([this] { return m_store.acquireMonitorLease(); });
    }
    [[nodiscard]] Result<void> releaseMonitorLease() override
    {
        return guarded([this] { return m_store.releaseMonitorLease(); });
    }
    [[nodiscard]] Result<bool> isMonitored() override
    {
        return guarded([this] { return m_store.isMonitored(); });
    }
    [[nodiscard]] Result<QStringList> sites() override
    {
        return guarded([this] { return m_store.sites(); });
    }
    [[nodiscard]] Result<void> atSite(const QString& site, const std::function<Result<void>()>& work) override
    {
        return guarded([&] { return m_store.atSite(site, work); });
    }
    [[nodiscard]] QString location() const override { return m_store.location(); }

protected:
    /// Asked before each operation but a transaction, which does nothing else where this is an error.
    [[nodiscard]] virtual Result<void> before() { return {}; }

private:
    template <typename Work>
    [[nodiscard]] auto guarded(Work work) -> std::invoke_result_t<Work>
    {
        if (const Result<void> allowed = before(); !allowed)
            return failure(allowed.error());
        return work();
    }

    struct Switches final : SwitchRepository
    {
        explicit Switches(ForwardingStore& forwarding) : store(forwarding) {}
        Result<QList<Switch>> all() override
        {
            return store.guarded([&] { return store.m_store.switches().all(); });
        }
        Result<QList<SwitchLife>> lives() override
        {
            return store.guarded([&] { return store.m_store.switches().lives(); });
        }
        Result<Switch> add(const Switch& each) override
        {
            return store.guarded([&] { return store.m_store.switches().add(each); });
        }
        Result<void> update(const Switch& each) override
        {
            return store.guarded([&] { return store.m_store.switches().update(each); });
        }
        Result<void> remove(SwitchId id, Timestamp when) override
        {
            return store.guarded([&] { return store.m_store.switches().remove(id, when); });
        }
        Result<Switch> restore(SwitchId id) override
        {
            return store.guarded([&] { return store.m_store.switches().restore(id); });
        }
        ForwardingStore& store;
    };
    struct Checks final : CheckRepository
    {
        explicit Checks(ForwardingStore& forwarding) : store(forwarding) {}
        Result<void> append(const QList<CheckResult>& checks) override
        {
            return store.guarded([&] { return store.m_store.checks().append(checks); });
        }
        Result<QList<CheckResult>> newest(const CheckQuery& query, int limit) override
        {
            return store.guarded([&] { return store.m_store.checks().newest(query, limit); });
        }
        Result<void> forEach(const CheckQuery& query,
                             const std::function<bool(const CheckResult&)>& visit) override
        {
            const auto count = [&](const CheckResult& check) {
                ++store.visitedChecks;
                return visit(check);
            };
            return store.guarded([&] { return store.m_store.checks().forEach(query, count); });
        }
        Result<QHash<SwitchId, CheckCounts>> counts(TimeRange range) override
        {
            return store.guarded([&] { return store.m_store.checks().counts(range); });
        }
        Result<void> forEachDigest(const DigestQuery& query,
                                   const std::function<void(const CheckDigest&)>& visit) override
        {
            return store.guarded([&] { return store.m_store.checks().forEachDigest(query, visit); });
        }
        Result<qint64> seal(Timestamp before, int limit) override
        {
            return store.guarded([&] { return store.m_store.checks().seal(before, limit); });
        }
        Result<QHash<SwitchId, CheckResult>> latest(Timestamp since) override
        {
            return store.guarded([&] { return store.m_store.checks().latest(since); });
        }
        Result<qint64> removeBefore(Timestamp before, int limit) override
        {
            return store.guarded([&] { return store.m_store.checks().removeBefore(before, limit); });
        }
        ForwardingStore& store;
    };
    struct Outages final : OutageRepository
    {
        explicit Outages(ForwardingStore& forwarding) : store(forwarding) {}
        Result<Outage> save(const Outage& outage) override
        {
            return store.guarded([&] { return store.m_store.outages().save(outage); });
        }
        Result<QList<Outage>> find(const OutageQuery& query) override
        {
            return store.guarded([&] { return store.m_store.outages().find(query); });
        }
        Result<Outage> get(OutageId id) override
        {
            return store.guarded([&] { return store.m_store.outages().get(id); });
        }
        Result<Outage> found(OutageId id) override
        {
            return store.guarded([&] { return store.m_store.outages().found(id); });
        }
        Result<std::optional<Outage>> following(OutageId id) override
        {
            return store.guarded([&] { return store.m_store.outages().following(id); });
        }
        Result<OutageCorrection> correction(OutageId id) override
        {
            return store.guarded([&] { return store.m_store.outages().correction(id); });
        }
        Result<OutageId> addPart(OutageId id) override
        {
            return store.guarded([&] { return store.m_store.outages().addPart(id); });
        }
        Result<OutageEdit> record(const OutageEdit& edit) override
        {
            return store.guarded([&] { return store.m_store.outages().record(edit); });
        }
        Result<QList<OutageEdit>> edits(OutageId id) override
        {
            return store.guarded([&] { return store.m_store.outages().edits(id); });
        }
        Result<qint64> removeBefore(Timestamp before) override
        {
            return store.guarded([&] { return store.m_store.outages().removeBefore(before); });
        }
        ForwardingStore& store;
    };
    struct Coverages final : CoverageRepository
    {
        explicit Coverages(ForwardingStore& forwarding) : store(forwarding) {}
        Result<Coverage> save(const Coverage& coverage) override
        {
            return store.guarded([&] { return store.m_store.coverage().save(coverage); });
        }
        Result<QList<Coverage>> find(TimeRange range) override
        {
            return store.guarded([&] { return store.m_store.coverage().find(range); });
        }
        Result<std::optional<Coverage>> latest() override
        {
            return store.guarded([&] { return store.m_store.coverage().latest(); });
        }
        ForwardingStore& store;
    };
    struct Values final : ValueRepository
    {
        explicit Values(ForwardingStore& forwarding) : store(forwarding) {}
        Result<std::optional<QString>> value(const QString& key) override
        {
            return store.guarded([&] { return store.m_store.values().value(key); });
        }
        Result<void> setValue(const QString& key, const QString& value) override
        {
            return store.guarded([&] { return store.m_store.values().setValue(key, value); });
        }
        ForwardingStore& store;
    };

    struct Messages final : MessageRepository
    {
        explicit Messages(ForwardingStore& forwarding) : store(forwarding) {}
        Result<void> put(const Message& message) override
        {
            return store.guarded([&] { return store.m_store.messages().put(message); });
        }
        Result<QList<Message>> waiting(const QString& channel, int limit) override
        {
            return store.guarded([&] { return store.m_store.messages().waiting(channel, limit); });
        }
        Result<QList<Message>> ofEvent(const QString& event) override
        {
            return store.guarded([&] { return store.m_store.messages().ofEvent(event); });
        }
        Result<QList<Message>> unended() override
        {
            return store.guarded([&] { return store.m_store.messages().unended(); });
        }
        Result<QList<Message>> find(const MessageQuery& query) override
        {
            return store.guarded([&] { return store.m_store.messages().find(query); });
        }
        Result<Message> get(MessageId id) override
        {
            return store.guarded([&] { return store.m_store.messages().get(id); });
        }
        Result<Message> retry(MessageId id, Timestamp now) override
        {
            return store.guarded([&] { return store.m_store.messages().retry(id, now); });
        }
        Result<Message> drop(MessageId id, Timestamp now) override
        {
            return store.guarded([&] { return store.m_store.messages().drop(id, now); });
        }
        Result<qint64> removeBefore(Timestamp before, int limit) override
        {
            return store.guarded([&] { return store.m_store.messages().removeBefore(before, limit); });
        }
        ForwardingStore& store;
    };
    struct Archive final : StoreArchive
    {
        explicit Archive(ForwardingStore& forwarding) : store(forwarding) {}
        Result<SwitchId> addSwitch(const SwitchLife& life) override
        {
            return store.guarded([&] { return store.m_store.archive().addSwitch(life); });
        }
        Result<QList<OutageRecord>> outages(OutageId after, int limit) override
        {
            return store.guarded([&] { return store.m_store.archive().outages(after, limit); });
        }
        Result<OutageId> addOutage(const OutageRecord& record) override
        {
            return store.guarded([&] { return store.m_store.archive().addOutage(record); });
        }
        Result<QList<OutageEdit>> edits(OutageEditId after, int limit) override
        {
            return store.guarded([&] { return store.m_store.archive().edits(after, limit); });
        }
        Result<OutageEditId> addEdit(const OutageEdit& edit) override
        {
            return store.guarded([&] { return store.m_store.archive().addEdit(edit); });
        }
        Result<QList<Coverage>> coverage(CoverageId after, int limit) override
        {
            return store.guarded([&] { return store.m_store.archive().coverage(after, limit); });
        }
        Result<TimeRange> removedDays() override
        {
            return store.guarded([&] { return store.m_store.archive().removedDays(); });
        }
        Result<void> addRemovedDays(const QList<CheckDigest>& days, Timestamp until) override
        {
            return store.guarded([&] { return store.m_store.archive().addRemovedDays(days, until); });
        }
        ForwardingStore& store;
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
