// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QThreadPool>

#include "core/base/clock.h"

namespace powermon {

/// What a name server said.
struct LookupAnswer
{
    QList<QHostAddress> addresses; ///< in the system's order of preference; empty: none
    bool isDefinite = true;        ///< false: nobody could be asked, so that an old answer may still hold
};

/// Looks names up apart from probing, in threads of its own, as many at once as there may be dead names. The
/// last good addresses of a name are kept and used while the name server is slow, dead or denies the name for
/// less than an hour.
class NameResolver final : public QObject
{
    Q_OBJECT

public:
    /// Blocks as long as it likes; called in threads of the resolver.
    using Lookup = std::function<LookupAnswer(const QString& name)>;

    /// Lookups at once. A blocked one costs a thread that sleeps; names that never failed go first.
    static constexpr int maximumLookups = 64;
    /// An older answer is asked for again, in the background.
    static constexpr Milliseconds staysFresh{60000};
    /// An address is forgotten when the name was denied for so long.
    static constexpr Milliseconds staysUsable{3600000};

    /// \a lookup defaults to the system's resolver (files, DNS, mDNS as configured).
    explicit NameResolver(Clock& clock, Lookup lookup = {}, QObject* parent = nullptr);
    ~NameResolver() override;

    /// The last good addresses, at once. Starts a lookup where there are none or they are old; resolved()
    /// tells its end (never from within this call).
    [[nodiscard]] QList<QHostAddress> addressesOf(const QString& name);

Q_SIGNALS:
    /// A lookup ended. What to use now: empty where the name has no address and had none lately.
    void resolved(const QString& name, const QList<QHostAddress>& addresses);

private:
    struct Entry
    {
        QList<QHostAddress> addresses;
        SteadyTime goodAt;
        bool isLookedUp = false;
        bool failedLast = false;
    };
    struct Mailbox;

    void start(const QString& name, Entry& entry);
    void accept(const QString& name, const LookupAnswer& answer);

    Clock& m_clock;
    Lookup m_lookup;
    QHash<QString, Entry> m_entries;
    std::shared_ptr<Mailbox> m_mailbox; ///< shared with lookups that may outlive this object
    std::unique_ptr<QThreadPool> m_pool;
};

} // namespace powermon
