// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QFuture>
#include <QObject>

#include "core/interfaces/spool.h"
#include "core/interfaces/storeexecutor.h"

namespace powermon {

/// Takes what cannot be written to the store, and brings it there as soon as that is possible: in order, a
/// page to a transaction. A page whose answer was lost is written again: what is stored already is left out.
/// One call at a time.
class Spooler final : public QObject
{
    Q_OBJECT

public:
    /// What to do with the newest note when all checks are in the store; in the store's thread, in the last
    /// transaction.
    using WriteNote = std::function<Result<void>(Store&, const SpoolNote&)>;

    Spooler(StoreExecutor& store, Spool& spool, QObject* parent = nullptr);

    /// Whether there is something to drain, as far as is known: a new one knows of nothing before drain().
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    /// See Spool::append().
    QFuture<Result<void>> put(const QList<CheckResult>& checks, const SpoolNote& note);
    /// Everything into the store. After an error what is left stays, for the next call. Errors: those of the
    /// store; a spool that cannot be read is told in the log and left behind.
    QFuture<Result<void>> drain(const WriteNote& writeNote = {});

private:
    void takePage();
    void writePage(const SpoolPage& page);
    void goOnBehind(const SpoolPage& page);
    void clear();
    void finish(const Result<void>& outcome);

    StoreExecutor& m_store;
    Spool& m_spool;
    bool m_isEmpty = true;
    qint64 m_at = 0;                 ///< what lies before is in the store
    std::optional<SpoolNote> m_note; ///< the newest read
    qint64 m_drained = 0;
    WriteNote m_writeNote;
    std::shared_ptr<QPromise<Result<void>>> m_draining;
};

} // namespace powermon
