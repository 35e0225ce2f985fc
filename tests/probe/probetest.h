// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include "core/interfaces/prober.h"

namespace powermon {

/// What is asked of a device on loopback.
inline ProbeTarget targetOf(quint16 port, const QString& host = QStringLiteral("127.0.0.1"),
                            Scheme scheme = Scheme::Http)
{
    return {host, port, QStringLiteral("/"), scheme};
}

/// Lets the event loop run until the future is finished; \a patience more than the probe may take.
template <typename T>
bool waitFor(const QFuture<T>& future, Milliseconds patience = std::chrono::seconds(20))
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, static_cast<int>(patience.count()));
}

/// One probe to its end.
inline ProbeOutcome ask(Prober& prober, const ProbeTarget& target,
                        Milliseconds timeout = std::chrono::seconds(5))
{
    const QFuture<ProbeOutcome> future = prober.probe(target, timeout);
    if (!waitFor(future) || future.resultCount() != 1)
        qFatal("the probe of %s did not end", qPrintable(target.host));
    return future.result();
}

} // namespace powermon
