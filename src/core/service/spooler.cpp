// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/spooler.h"

#include <utility>

#include "core/base/andthen.h"
#include "core/base/logging.h"
#include "core/service/latewriting.h"

namespace powermon {

namespace {

/// What cannot be read so often, a try each second, will not be read later.
constexpr int readingTries = 10;

} // namespace

Spooler::Spooler(StoreExecutor& store, Spool& spool, QObject* parent)
    : QObject(parent), m_store(store), m_spool(spool)
{
}

QFuture<Result<void>> Spooler::put(const QList<CheckResult>& checks, const SpoolNote& note)
{
    ++m_puts;
    return andThen(m_spool.append(checks, note), this, [this](const Result<void>& written) {
        m_isEmpty = m_isEmpty && !written;
        return written;
    });
}

QFuture<Result<void>> Spooler::drain(const SpoolNote& own)
{
    return begin(own);
}

QFuture<Result<void>> Spooler::recover()
{
    // Another process may have cleared what was read, and begun anew.
    m_at = 0;
    m_page.reset();
    m_note.reset();
    return begin(std::nullopt);
}

QFuture<Result<void>> Spooler::begin(std::optional<SpoolNote> own)
{
    m_own = std::move(own);
    m_isDrained = false;
    m_draining = std::make_shared<QPromise<Result<void>>>();
    m_draining->start();
    QFuture<Result<void>> future = m_draining->future();
    // A page that was read is kept while the store does not take it: reading costs more than asking it.
    if (m_page)
        writePage();
    else
        takePage();
    return future;
}

void Spooler::takePage()
{
    m_putsAtReading = m_puts;
    (void) andThen(m_spool.read(m_at), this, [this](const Result<SpoolPage>& page) {
        if (!page) {
            leaveUnreadable(page.error());
            return true;
        }
        m_unreadable = 0;
        m_page = *page;
        if (page->note)
            m_note = page->note;
        writePage();
        return true;
    });
}

void Spooler::leaveUnreadable(const Error& error)
{
    if (++m_unreadable < readingTries)
        return finish(failure(error));
    qCWarning(logMonitor).noquote() << "spool left behind reason=" << errorMessage(error);
    m_unreadable = 0;
    (void) andThen(m_spool.setAside(), this, [this](const Result<QString>& name) {
        if (name)
            qCWarning(logMonitor).noquote() << "unreadable spool kept as file=" << *name;
        m_at = 0;
        m_note.reset();
        m_isEmpty = true;
        finish({});
        return true;
    });
}

void Spooler::writePage()
{
    const bool isNothing = m_at == 0 && m_page->isLast && m_page->checks.isEmpty() && !m_note;
    if (isNothing) {
        m_page.reset();
        m_isEmpty = m_puts == m_putsAtReading;
        return finish({});
    }
    const bool isRecovering = !m_own;
    const auto write = [checks = m_page->checks, own = m_own ? m_own : m_note, isRecovering,
                        isLast = m_page->isLast && m_puts == m_putsAtReading](Store& store) {
        return store.transaction([&]() -> Result<void> {
            if (const auto claimed = claimLease(store); !claimed)
                return claimed;
            if (own && !isRecovering) {
                const auto overtaken = isOvertaken(store, *own);
                if (!overtaken || *overtaken)
                    return overtaken ? failure(ErrorCode::AlreadyMonitored, {store.location()})
                                     : failure(overtaken.error());
            }
            const auto left = unstoredChecks(store, checks, own ? &*own : nullptr);
            if (!left)
                return failure(left.error());
            const Result<void> written = store.checks().append(*left);
            return written && own && isRecovering && isLast ? writeNote(store, *own) : written;
        });
    };
    (void) andThen(m_store.submit(write), this, [this](const Result<void>& written) {
        if (written)
            goOn();
        else
            finish(written);
        return true;
    });
}

void Spooler::goOn()
{
    const SpoolPage page = *std::exchange(m_page, std::nullopt);
    m_at = page.end;
    m_drained += page.checks.size();
    const bool isAll = m_puts == m_putsAtReading;
    // Where the store is slow, something new comes with every page: that goes with the next call.
    if (!page.isLast || (!m_own && !isAll))
        return takePage();
    m_isDrained = isAll;
    if (m_own)
        return finish({});
    (void) andThen(clear(), this, [this](const Result<void>& cleared) {
        const bool isMore = cleared && !m_isEmpty && m_puts == m_putsAtReading;
        if (isMore)
            takePage(); // of another process
        else
            finish({});
        return true;
    });
}

QFuture<Result<void>> Spooler::clear()
{
    if (!m_isDrained || m_puts != m_putsAtReading)
        return finishedFuture(Result<void>());
    return andThen(m_spool.clear(), this, [this](const Result<bool>& cleared) -> Result<void> {
        if (!cleared || !*cleared)
            m_isEmpty = false;
        if (!cleared) {
            if (!std::exchange(m_isClearRefused, true))
                qCWarning(logMonitor).noquote()
                    << "spool not removed reason=" << errorMessage(cleared.error());
            return failure(cleared.error());
        }
        if (!*cleared) {
            m_isDrained = false;
            return {};
        }
        qCInfo(logMonitor) << "spool written to the database checks=" << m_drained;
        m_isClearRefused = false;
        m_at = 0;
        m_isEmpty = m_puts == m_putsAtReading;
        m_isDrained = false;
        m_note.reset();
        m_drained = 0;
        return {};
    });
}

void Spooler::finish(const Result<void>& outcome)
{
    const auto promise = std::exchange(m_draining, nullptr);
    promise->addResult(outcome);
    promise->finish();
}

} // namespace powermon
