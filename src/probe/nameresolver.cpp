// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/nameresolver.h"

#include <QHostInfo>
#include <QMutex>

#include "core/base/logging.h"

namespace powermon {
namespace {

constexpr Milliseconds idleThreadLives{10000};
constexpr uint threadStack = 512 * 1024;
constexpr int firstTime = 2;
constexpr int again = 1;
constexpr int afterFailure = 0;
constexpr Milliseconds patienceAtEnd{50};

LookupAnswer askSystem(const QString& name)
{
    const QHostInfo info = QHostInfo::fromName(name);
    return {info.addresses(), info.error() != QHostInfo::UnknownError};
}

} // namespace

/// Where lookups leave their answers; closed when nobody reads them any more.
struct NameResolver::Mailbox
{
    QMutex mutex;
    NameResolver* owner = nullptr;

    void put(const QString& name, const LookupAnswer& answer)
    {
        const QMutexLocker lock(&mutex);
        if (NameResolver* reader = owner)
            QMetaObject::invokeMethod(
                reader, [reader, name, answer] { reader->accept(name, answer); }, Qt::QueuedConnection);
    }
};

NameResolver::NameResolver(Clock& clock, Lookup lookup, QObject* parent)
    : QObject(parent), m_clock(clock), m_lookup(lookup ? std::move(lookup) : Lookup(&askSystem)),
      m_mailbox(std::make_shared<Mailbox>()), m_pool(std::make_unique<QThreadPool>())
{
    m_mailbox->owner = this;
    m_pool->setMaxThreadCount(maximumLookups);
    m_pool->setStackSize(threadStack);
    m_pool->setExpiryTimeout(static_cast<int>(idleThreadLives.count()));
}

NameResolver::~NameResolver()
{
    {
        const QMutexLocker lock(&m_mailbox->mutex);
        m_mailbox->owner = nullptr;
    }
    m_pool->clear();
    // A lookup may block for half a minute and cannot be interrupted. Nobody waits for it: its pool is left
    // to the end of the process.
    if (!m_pool->waitForDone(static_cast<int>(patienceAtEnd.count())))
        static_cast<void>(m_pool.release());
}

QList<QHostAddress> NameResolver::addressesOf(const QString& name)
{
    Entry& entry = m_entries[name];
    const bool isFresh = !entry.addresses.isEmpty() && m_clock.steadyNow() - entry.goodAt < staysFresh;
    if (!isFresh && !entry.isLookedUp)
        start(name, entry);
    return entry.addresses;
}

void NameResolver::start(const QString& name, Entry& entry)
{
    const int priority = entry.failedLast ? afterFailure : entry.addresses.isEmpty() ? firstTime : again;
    entry.isLookedUp = true;
    m_pool->start([mailbox = m_mailbox, lookup = m_lookup, name] { mailbox->put(name, lookup(name)); },
                  priority);
}

void NameResolver::accept(const QString& name, const LookupAnswer& answer)
{
    Entry& entry = m_entries[name];
    entry.isLookedUp = false;
    const bool isGood = !answer.addresses.isEmpty();
    if (entry.failedLast == isGood) // it changed
        qCInfo(logProbe) << "name lookup" << (isGood ? "works again" : "failed") << "name=" << name;
    entry.failedLast = !isGood;
    const SteadyTime now = m_clock.steadyNow();
    if (isGood) {
        entry.addresses = answer.addresses;
        entry.goodAt = now;
    } else if (answer.isDefinite && now - entry.goodAt > staysUsable) {
        entry.addresses.clear();
    }
    Q_EMIT resolved(name, entry.addresses);
}

} // namespace powermon
