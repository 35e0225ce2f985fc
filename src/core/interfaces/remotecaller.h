// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace powermon {

/// A PowerMon elsewhere, as a person names it.
struct RemoteServer
{
    QString url;         ///< "https://home:56957"
    QString token;       ///< empty: none was given
    QString fingerprint; ///< SHA-256 of its certificate in hex, also with colons; empty: the system decides

    friend bool operator==(const RemoteServer&, const RemoteServer&) = default;
};

/// A request to its REST server.
struct RemoteRequest
{
    QByteArray method;
    QString path;    ///< with the query, encoded: "/api/outages?hours=24"
    QByteArray body; ///< JSON; empty: none
    Milliseconds patience{30'000};
};

struct RemoteAnswer
{
    int status = 0;
    QByteArray contentType;
    QByteArray link; ///< where the rest is
    QByteArray body;
};

/// The way to a PowerMon elsewhere. It outlives its answers.
class RemoteCaller
{
public:
    RemoteCaller() = default;
    RemoteCaller(const RemoteCaller&) = delete;
    RemoteCaller& operator=(const RemoteCaller&) = delete;
    virtual ~RemoteCaller() = default;

    /// What answered, whatever it was. Errors: NetworkFailed.
    [[nodiscard]] virtual QFuture<Result<RemoteAnswer>> send(const RemoteRequest& request) = 0;
    /// How it is called in a message.
    [[nodiscard]] virtual QString place() const = 0;
};

} // namespace powermon
