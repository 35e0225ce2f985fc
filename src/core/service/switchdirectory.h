// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>

#include "core/base/clock.h"
#include "core/interfaces/storeexecutor.h"
#include "core/model/settings.h"

namespace powermon {

/// The switches as everybody edits them: validates, stores, and tells when they changed, also by another
/// program. Lives in one thread; the futures finish there too, after switches() was brought up to date.
class SwitchDirectory final : public QObject
{
    Q_OBJECT

public:
    SwitchDirectory(Clock& clock, StoreExecutor& store, QObject* parent = nullptr);

    /// As last read; read again after each change.
    [[nodiscard]] const QList<Switch>& switches() const { return m_switches; }

    /// Reads them anew, and says so by changed() where they differ.
    QFuture<Result<QList<Switch>>> refresh();

    /// Each answers with the stored switch. Errors: BadName, BadHost, BadValue, DuplicateName,
    /// DuplicateAddress, SwitchNotFound, Database….
    QFuture<Result<Switch>> add(const Switch& powerSwitch);
    QFuture<Result<Switch>> update(const Switch& powerSwitch);
    /// The same for one that was edited for a while, from what \a base was: what others changed meanwhile and
    /// this edit did not touch stays theirs. Errors also: SwitchChanged, where both changed the same.
    QFuture<Result<Switch>> update(const Switch& powerSwitch, const Switch& base);
    QFuture<Result<void>> remove(SwitchId id);
    QFuture<Result<Switch>> restore(SwitchId id);

    /// Adds those of SMART_SWITCHES that are absent by name and by address; never changes one that exists.
    /// Those added. One that is not valid is an error, and then none is added.
    QFuture<Result<QList<Switch>>> addMissing(const QList<NamedTarget>& targets);

Q_SIGNALS:
    void changed(const QList<powermon::Switch>& switches);

private:
    template <typename Work>
    auto edit(Work work) -> QFuture<std::invoke_result_t<Work, Store&>>;
    void accept(const QList<Switch>& switches, quint64 asked);

    Clock& m_clock;
    StoreExecutor& m_store;
    QList<Switch> m_switches;
    quint64 m_asked = 0;    ///< counts the jobs
    quint64 m_accepted = 0; ///< the newest whose list was taken
};

} // namespace powermon
