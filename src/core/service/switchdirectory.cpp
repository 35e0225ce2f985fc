// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/switchdirectory.h"

#include <algorithm>

#include <QSet>

#include "core/base/andthen.h"
#include "core/model/switchmerge.h"

namespace powermon {

namespace {

/// Names and addresses that are taken.
struct Taken
{
    QSet<QString> names;
    QSet<QString> addresses;

    /// Whether both were free.
    bool take(const Switch& wanted)
    {
        const QString address = addressText(wanted.target);
        if (names.contains(wanted.name) || addresses.contains(address))
            return false;
        names.insert(wanted.name);
        addresses.insert(address);
        return true;
    }
};

Result<QList<Switch>> addAbsent(Store& store, const QList<Switch>& wanted)
{
    QList<Switch> added;
    const auto outcome = store.transaction([&]() -> Result<void> {
        const auto known = store.switches().all();
        if (!known)
            return failure(known.error());
        Taken taken;
        for (const Switch& each : *known)
            taken.take(each);
        for (const Switch& powerSwitch : wanted) {
            if (!taken.take(powerSwitch))
                continue;
            const auto stored = store.switches().add(powerSwitch);
            if (!stored)
                return failure(stored.error());
            added.append(*stored);
        }
        return {};
    });
    if (!outcome)
        return failure(outcome.error());
    return added;
}

Result<Switch> updateMerged(Store& store, const Switch& wanted, const Switch& base, Timestamp now)
{
    Switch merged;
    const auto outcome = store.transaction([&]() -> Result<void> {
        const auto known = store.switches().all();
        if (!known)
            return failure(known.error());
        const auto theirs = std::ranges::find(*known, wanted.id, &Switch::id);
        if (theirs == known->cend())
            return failure(ErrorCode::SwitchNotFound, {QString::number(wanted.id.value())});
        const SwitchMerge merge = mergedEdits(base, wanted, *theirs);
        if (!merge.conflicts.isEmpty())
            return failure(ErrorCode::SwitchChanged,
                           {shortened(theirs->name), fieldsText(*theirs, merge.conflicts)});
        merged = merge.merged;
        merged.updatedAt = now;
        return store.switches().update(merged);
    });
    return outcome ? Result<Switch>(merged) : failure(outcome.error());
}

} // namespace

SwitchDirectory::SwitchDirectory(Clock& clock, StoreExecutor& store, QObject* parent)
    : QObject(parent), m_clock(clock), m_store(store)
{
}

/// Does the work and reads the list anew in one go, so that no other edit comes between.
template <typename Work>
auto SwitchDirectory::edit(Work work) -> QFuture<std::invoke_result_t<Work, Store&>>
{
    using Answer = std::invoke_result_t<Work, Store&>;
    struct Edited
    {
        Answer answer;
        Result<QList<Switch>> switches;
    };
    const auto job = [work = std::move(work)](Store& store) -> Result<Edited> {
        Answer answer = work(store);
        return Edited{std::move(answer), store.switches().all()};
    };
    return andThen(m_store.submit(job), this,
                   [this, asked = ++m_asked](const Result<Edited>& edited) -> Answer {
                       if (!edited)
                           return failure(edited.error());
                       if (edited->switches)
                           accept(*edited->switches, asked);
                       return edited->answer;
                   });
}

void SwitchDirectory::accept(const QList<Switch>& switches, quint64 asked)
{
    // An answer may overtake an earlier one on its way here.
    if (asked < m_accepted)
        return;
    m_accepted = asked;
    if (m_switches == switches)
        return;
    m_switches = switches;
    Q_EMIT changed(m_switches);
}

QFuture<Result<QList<Switch>>> SwitchDirectory::refresh()
{
    return edit([](Store& store) { return store.switches().all(); });
}

QFuture<Result<Switch>> SwitchDirectory::add(const Switch& powerSwitch)
{
    auto checked = validated(powerSwitch);
    if (!checked)
        return finishedFuture(checked);
    checked->createdAt = checked->updatedAt = m_clock.now();
    return edit([wanted = *checked](Store& store) { return store.switches().add(wanted); });
}

QFuture<Result<Switch>> SwitchDirectory::update(const Switch& powerSwitch)
{
    auto checked = validated(powerSwitch);
    if (!checked)
        return finishedFuture(checked);
    checked->updatedAt = m_clock.now();
    return edit([wanted = *checked](Store& store) -> Result<Switch> {
        return store.switches().update(wanted).map([&wanted] { return wanted; });
    });
}

QFuture<Result<Switch>> SwitchDirectory::update(const Switch& powerSwitch, const Switch& base)
{
    auto checked = validated(powerSwitch);
    if (!checked)
        return finishedFuture(checked);
    return edit([wanted = *checked, base, now = m_clock.now()](Store& store) {
        return updateMerged(store, wanted, base, now);
    });
}

QFuture<Result<void>> SwitchDirectory::remove(SwitchId id)
{
    return edit([id, when = m_clock.now()](Store& store) { return store.switches().remove(id, when); });
}

QFuture<Result<Switch>> SwitchDirectory::restore(SwitchId id)
{
    return edit([id](Store& store) { return store.switches().restore(id); });
}

QFuture<Result<QList<Switch>>> SwitchDirectory::addMissing(const QList<NamedTarget>& targets)
{
    QList<Switch> wanted;
    for (const NamedTarget& target : targets) {
        Switch powerSwitch;
        powerSwitch.name = target.name;
        powerSwitch.target = target.target;
        powerSwitch.createdAt = powerSwitch.updatedAt = m_clock.now();
        const auto checked = validated(powerSwitch);
        if (!checked)
            return finishedFuture(Result<QList<Switch>>(failure(checked.error())));
        wanted.append(*checked);
    }
    return edit([wanted](Store& store) { return addAbsent(store, wanted); });
}

} // namespace powermon
