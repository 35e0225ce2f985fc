// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace powermon {

/// Calls \a handle with the answer or the error, later; also for a call that failed at once, which signals
/// nothing. Never where \a context is gone by then.
template <typename Reply, typename Handle>
void whenAnswered(const Reply& reply, QObject* context, Handle handle)
{
    auto* call = new QDBusPendingCallWatcher(reply, context);
    const auto finish = [call, handle] {
        call->deleteLater();
        handle(Reply(*call));
    };
    if (call->isFinished())
        QMetaObject::invokeMethod(call, finish, Qt::QueuedConnection);
    else
        QObject::connect(call, &QDBusPendingCallWatcher::finished, context, finish);
}

} // namespace powermon
