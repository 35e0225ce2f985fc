// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include "core/interfaces/prober.h"
#include "support/manualclock.h"
#include "support/patience.h"

namespace powermon {

/// What is asked of a device on loopback.
inline ProbeTarget targetOf(quint16 port, const QString& host = QStringLiteral("127.0.0.1"),
                            Scheme scheme = Scheme::Http)
{
    return {host, port, QStringLiteral("/"), scheme};
}

/// Lets the event loop run until the future is finished.
template <typename T>
bool waitFor(const QFuture<T>& future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, awhile);
}

/// Lets the time of a clock that stands still go on until \a isSo, in steps too small for a lag: however busy
/// the machine is, no probe is void for it.
template <typename Condition>
bool letPassUntil(ManualClock& clock, const Condition& isSo)
{
    for (int i = 0; i < 6000 && !isSo(); ++i) {
        clock.advance(Milliseconds(10));
        QTest::qWait(10);
    }
    return isSo();
}
template <typename T>
bool letPass(ManualClock& clock, const QFuture<T>& future)
{
    return letPassUntil(clock, [&] { return future.isFinished(); });
}

/// One probe to its end. One that a busy machine made void, because this process did not run when it should
/// have, is asked again.
inline ProbeOutcome ask(Prober& prober, const ProbeTarget& target,
                        Milliseconds timeout = std::chrono::seconds(20))
{
    for (int tries = 1;; ++tries) {
        const QFuture<ProbeOutcome> future = prober.probe(target, timeout);
        if (!waitFor(future) || future.resultCount() != 1)
            qFatal("the probe of %s did not end", qPrintable(target.host));
        if (tries == 20 || future.result().answered() || future.result().failure != FailureKind::Cancelled)
            return future.result();
    }
}

} // namespace powermon
