// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiharness.h"
#include "core/base/andthen.h"
#include "core/base/finishedfuture.h"
#include "core/interfaces/remotecaller.h"

namespace powermon {

/// The way to the REST server of an ApiHarness, without a network; answers that the test puts there go first.
class ServerCaller final : public RemoteCaller
{
public:
    explicit ServerCaller(ApiHarness& api) : m_api(api) {}

    QFuture<Result<RemoteAnswer>> send(const RemoteRequest& request) override
    {
        asked.append(QString::fromLatin1(request.method) + u' ' + request.path);
        if (instead)
            return finishedFuture(*instead);
        ApiRequest sent = ApiHarness::request(request.method, request.path.toLatin1(), request.body);
        if (!token.isEmpty())
            sent.fields.append({"authorization", "Bearer " + token});
        return andThen(m_api.service.handle(sent), &m_context, [](const ApiResponse& response) {
            return Result<RemoteAnswer>(
                RemoteAnswer{response.status, response.contentType, response.field("Link"), response.body});
        });
    }
    QString place() const override { return QStringLiteral("https://home:56957"); }

    QByteArray token = "secret";
    std::optional<Result<RemoteAnswer>> instead;
    QStringList asked;

private:
    ApiHarness& m_api;
    QObject m_context;
};

} // namespace powermon
