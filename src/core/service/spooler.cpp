// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/spooler.h"

#include <algorithm>
#include <utility>

#include <QHash>

#include "core/base/andthen.h"
#include "core/base/logging.h"

namespace powermon {

namespace {

/// Those of \a checks that are not stored yet: a call whose answer was lost may have stored them.
Result<QList<CheckResult>> missing(Store& store, const QList<CheckResult>& checks)
{
    QList<CheckResult> left;
    if (checks.isEmpty())
        return left;
    const auto [first, last] = std::ranges::minmax(checks, {}, &CheckResult::finished);
    QHash<std::pair<qint64, qint64>, ProbeOutcome> stored;
    const TimeRange range{first.finished, last.finished + Milliseconds(1)};
    const auto read = store.checks().forEach({range, std::nullopt}, [&stored](const CheckResult& check) {
        stored.insert({check.finished.milliseconds(), check.switchId.value()}, check.outcome);
        return true;
    });
    if (!read)
        return failure(read.error());
    for (const CheckResult& check : checks) {
        const auto found = stored.constFind({check.finished.milliseconds(), check.switchId.value()});
        if (found == stored.cend() || *found != check.outcome)
            left.append(check);
    }
    return left;
}

} // namespace

Spooler::Spooler(StoreExecutor& store, Spool& spool, QObject* parent)
    : QObject(parent), m_store(store), m_spool(spool)
{
}

QFuture<Result<void>> Spooler::put(const QList<CheckResult>& checks, const SpoolNote& note)
{
    return andThen(m_spool.append(checks, note), this, [this](const Result<void>& written) {
        m_isEmpty = m_isEmpty && !written;
        return written;
    });
}

QFuture<Result<void>> Spooler::drain(const WriteNote& writeNote)
{
    m_writeNote = writeNote;
    m_draining = std::make_shared<QPromise<Result<void>>>();
    m_draining->start();
    QFuture<Result<void>> future = m_draining->future();
    takePage();
    return future;
}

void Spooler::takePage()
{
    (void) andThen(m_spool.read(m_at), this, [this](const Result<SpoolPage>& page) {
        if (page) {
            writePage(*page);
            return true;
        }
        qCWarning(logMonitor).noquote() << "spool left behind reason=" << errorMessage(page.error());
        m_isEmpty = true;
        finish({});
        return true;
    });
}

void Spooler::writePage(const SpoolPage& page)
{
    if (page.note)
        m_note = page.note;
    const bool isNothing = m_at == 0 && page.isLast && page.checks.isEmpty() && !m_note;
    if (isNothing) {
        m_isEmpty = true;
        return finish({});
    }
    const auto note = page.isLast && m_writeNote ? m_note : std::nullopt;
    const auto write = [checks = page.checks, note, writeNote = m_writeNote](Store& store) {
        return store.transaction([&]() -> Result<void> {
            const auto left = missing(store, checks);
            if (!left)
                return failure(left.error());
            Result<void> written = store.checks().append(*left);
            return written && note ? writeNote(store, *note) : written;
        });
    };
    (void) andThen(m_store.submit(write), this, [this, page](const Result<void>& written) {
        if (written)
            goOnBehind(page);
        else
            finish(written);
        return true;
    });
}

void Spooler::goOnBehind(const SpoolPage& page)
{
    m_at = page.end;
    m_drained += page.checks.size();
    if (page.isLast)
        clear();
    else
        takePage();
}

void Spooler::clear()
{
    (void) andThen(m_spool.clear(), this, [this](const Result<void>& cleared) {
        if (cleared) {
            qCInfo(logMonitor) << "spool written to the database checks=" << m_drained;
            m_at = 0;
        } else {
            qCWarning(logMonitor).noquote() << "spool not removed reason=" << errorMessage(cleared.error());
        }
        m_isEmpty = true;
        m_note.reset();
        m_drained = 0;
        finish({});
        return true;
    });
}

void Spooler::finish(const Result<void>& outcome)
{
    const auto promise = std::exchange(m_draining, nullptr);
    promise->addResult(outcome);
    promise->finish();
}

} // namespace powermon
