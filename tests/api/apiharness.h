// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "api/apiservice.h"
#include "storage/memorystore.h"
#include "support/fakeprober.h"
#include "support/heldstoreexecutor.h"
#include "support/manualclock.h"
#include "support/patience.h"

namespace powermon {

/// Settings of the test.
class TestSettings final : public SettingsAccess
{
public:
    [[nodiscard]] Settings settings() const override { return current; }
    [[nodiscard]] QString fixedBy(const QString&) const override { return {}; }
    [[nodiscard]] Result<void> save(const Settings& settings) override
    {
        current = settings;
        Q_EMIT changed(settings);
        return {};
    }

    Settings current;
};

/// The REST server in this process, without a network, on a store in memory and with a clock of the test.
class ApiHarness
{
public:
    ApiHarness()
        : directory(clock, executor), history(executor), monitor(clock, prober, executor, status),
          checks(clock, monitor, status, executor),
          service({clock, executor, status, directory, history, checks, settings},
                  {QByteArrayLiteral("a key"), {QStringLiteral("secret")}})
    {
        settings.current.apiPort = 0; // any that is free
    }

    /// Listens on loopback, so that reading needs no token.
    [[nodiscard]] bool listen()
    {
        return service.listen(settings.current).has_value() &&
               QTest::qWaitFor([this] { return service.access().isLoaded(); }, awhile);
    }

    static ApiRequest request(const QByteArray& method, const QByteArray& target, const QByteArray& body = {})
    {
        ApiRequest request;
        request.method = method;
        const qsizetype mark = target.indexOf('?');
        request.path = mark < 0 ? target : target.left(mark);
        request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
        request.fields = {{"host", "localhost:56957"}};
        request.body = body;
        if (!body.isEmpty())
            request.fields.append(HttpField{"content-type", "application/json"});
        request.peer = QStringLiteral("127.0.0.1");
        request.isFromHere = true;
        return request;
    }
    static ApiRequest withField(ApiRequest request, const QByteArray& name, const QByteArray& value)
    {
        request.fields.append({name, value});
        return request;
    }

    ApiResponse send(const ApiRequest& request)
    {
        const QFuture<ApiResponse> answer = service.handle(request);
        const bool isDone = QTest::qWaitFor([&answer] { return answer.isFinished(); }, awhile);
        return isDone ? answer.result() : ApiResponse{-1, {}, {}, {}};
    }
    ApiResponse get(const QByteArray& target) { return send(request("GET", target)); }
    /// As the owner of a token with every right.
    ApiResponse write(const QByteArray& method, const QByteArray& target, const QByteArray& body = {})
    {
        return send(withField(request(method, target, body), "authorization", "Bearer secret"));
    }

    static QJsonObject object(const ApiResponse& response)
    {
        return QJsonDocument::fromJson(response.body).object();
    }
    static QJsonArray array(const ApiResponse& response)
    {
        return QJsonDocument::fromJson(response.body).array();
    }
    static QByteArray field(const ApiResponse& response, QByteArrayView name)
    {
        for (const HttpField& each : response.fields) {
            if (each.name == name)
                return each.value;
        }
        return {};
    }
    /// The end of the problem's type.
    static QString problemOf(const ApiResponse& response)
    {
        return object(response).value(QLatin1StringView("type")).toString().section(u':', -1);
    }

    Switch addSwitch(const QString& name, const QString& host, bool isActive = true)
    {
        Switch powerSwitch;
        powerSwitch.name = name;
        powerSwitch.target.host = host;
        powerSwitch.isActive = isActive;
        powerSwitch.createdAt = powerSwitch.updatedAt = clock.now();
        const Switch added = store.switches().add(powerSwitch).value();
        status.setSwitches(store.switches().all().value());
        const auto refreshed = directory.refresh();
        [[maybe_unused]] const bool isDone =
            QTest::qWaitFor([&refreshed] { return refreshed.isFinished(); }, awhile);
        return added;
    }
    CheckResult check(SwitchId id, ProbeOutcome outcome)
    {
        const CheckResult result{id, clock.now() - outcome.duration, clock.now(), outcome};
        [[maybe_unused]] const auto stored = store.checks().append({result});
        return result;
    }
    void forgetAnswers() { Q_EMIT status.recordChanged(); }

    ManualClock clock;
    MemoryStore store;
    HeldStoreExecutor executor{store};
    SiteStatus status;
    TestSettings settings;
    FakeProber prober;
    SwitchDirectory directory;
    History history;
    Monitor monitor;
    CheckRequester checks;
    ApiService service;
};

} // namespace powermon
