// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "core/messages/retrypause.h"
#include "notify/channelworkshop.h"
#include "notify/webhookchannel.h"
#include "support/fakechannel.h"
#include "support/httpsink.h"
#include "support/manualclock.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

Message message()
{
    Message message;
    message.channel = u"phone"_s;
    message.key = u"outage-1-Küche/1"_s;
    message.event = u"outage-1"_s;
    message.title = u"The power is out ⚡"_s;
    message.body = u"It began at 14:02\nNo answer from: \"Küche\""_s;
    return message;
}

} // namespace

/// Webhooks against a server that does what servers do.
class WebhookChannelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_secrets = std::make_unique<MemorySecrets>(); }
    void sendsWhatItIsTold();
    void putsTheSecretWhereItBelongs();
    void anAddressMayBeTheSecret();
    void signs();
    void waitsForItsSecret();
    void judges_data();
    void judges();
    void heedsRetryAfter_data();
    void heedsRetryAfter();
    void followsNoRedirection();
    void tellsNoSecret();
    void givesUpOnSilence();
    void nobodyListens();
    void anEndlessAnswerIsCutShort();
    void workshopSaysWhatIsWrong();

private:
    WebhookSettings settings() const
    {
        WebhookSettings webhook;
        webhook.url = m_sink.url();
        return webhook;
    }
    Delivery deliver(const WebhookSettings& webhook, Milliseconds patience = 10s)
    {
        WebhookChannel channel(m_clock, u"channel-phone"_s, webhook, *m_secrets, patience);
        const auto future = channel.deliver(message());
        const bool isDone = QTest::qWaitFor([&] { return future.isFinished(); }, awhile);
        return isDone ? future.result() : Delivery{DeliveryOutcome::Later, u"hangs"_s};
    }

    ManualClock m_clock;
    HttpSink m_sink;
    std::unique_ptr<MemorySecrets> m_secrets;
};

void WebhookChannelTest::sendsWhatItIsTold()
{
    WebhookSettings webhook = settings();
    webhook.url = m_sink.url(u"/hook?title={title}"_s);
    webhook.headers = {{u"X-What"_s, u"{stage}"_s}};
    m_sink.requests.clear();
    const Delivery delivery = deliver(webhook);
    QCOMPARE(delivery.outcome, DeliveryOutcome::Delivered);
    QCOMPARE(delivery.answer, u"HTTP 200 Word: said so"_s);
    QCOMPARE(m_sink.requests.size(), 1);
    const SinkRequest& request = m_sink.requests.constFirst();
    QCOMPARE(request.line, "POST /hook?title=The%20power%20is%20out%20%E2%9A%A1 HTTP/1.1");
    QCOMPARE(request.headers.value("x-what"), "began");
    QCOMPARE(request.headers.value("content-type"), "application/json");
    QCOMPARE(request.headers.value("webhook-id"), message().key.toUtf8());
    QVERIFY(!request.headers.contains("webhook-signature"));
    const auto data = QJsonDocument::fromJson(request.body).object().value(u"data"_s).toObject();
    QCOMPARE(data.value(u"text"_s).toString(), message().body);
}

void WebhookChannelTest::putsTheSecretWhereItBelongs()
{
    m_secrets->secrets.insert(u"channel-phone"_s, u"a/b c"_s);
    WebhookSettings webhook = settings();
    webhook.url = m_sink.url(u"/bot{secret}/send"_s);
    webhook.headers = {{u"Authorization"_s, u"Bearer {secret}"_s}};
    webhook.body = u"{\"key\":\"{secret}\"}"_s;
    m_sink.requests.clear();
    QCOMPARE(deliver(webhook).outcome, DeliveryOutcome::Delivered);
    QCOMPARE(m_sink.requests.constFirst().line, "POST /bota%2Fb%20c/send HTTP/1.1");
    QCOMPARE(m_sink.requests.constFirst().headers.value("authorization"), "Bearer a/b c");
    QCOMPARE(m_sink.requests.constFirst().body, "{\"key\":\"a/b c\"}");
}

void WebhookChannelTest::anAddressMayBeTheSecret()
{
    m_secrets->secrets.insert(u"channel-phone"_s, m_sink.url(u"/services/T0/B0"_s));
    WebhookSettings webhook = settings();
    webhook.url = u"{secret}"_s;
    m_sink.requests.clear();
    QCOMPARE(deliver(webhook).outcome, DeliveryOutcome::Delivered);
    QCOMPARE(m_sink.requests.constFirst().line, "POST /services/T0/B0 HTTP/1.1");
    m_secrets->secrets.insert(u"channel-phone"_s, u"no address"_s);
    QCOMPARE(deliver(webhook).outcome, DeliveryOutcome::Later);
}

void WebhookChannelTest::signs()
{
    m_secrets->secrets.insert(u"channel-phone"_s, u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s);
    WebhookSettings webhook = settings();
    webhook.isSigned = true;
    m_sink.requests.clear();
    QCOMPARE(deliver(webhook).outcome, DeliveryOutcome::Delivered);
    const SinkRequest& request = m_sink.requests.constFirst();
    const qint64 seconds = request.headers.value("webhook-timestamp").toLongLong();
    QCOMPARE(seconds, m_clock.now().milliseconds() / 1000);
    QCOMPARE(request.headers.value("webhook-signature"),
             webhookSignature(u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s,
                              request.headers.value("webhook-id"), seconds, request.body));
}

void WebhookChannelTest::waitsForItsSecret()
{
    WebhookSettings webhook = settings();
    webhook.isSigned = true;
    m_sink.requests.clear();
    const Delivery missing = deliver(webhook);
    QCOMPARE(missing.outcome, DeliveryOutcome::Later);
    QVERIFY(missing.answer.contains(u"set it again"_s));
    m_secrets->error = Error{ErrorCode::SecretUnavailable, {u"locked"_s}};
    QVERIFY(deliver(webhook).answer.contains(u"locked"_s));
    QVERIFY(m_sink.requests.isEmpty());
}

void WebhookChannelTest::judges_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<DeliveryOutcome>("outcome");
    QTest::addColumn<std::optional<Milliseconds>>("pause");
    for (const int status : {200, 201, 202, 204})
        QTest::addRow("%d", status) << status << DeliveryOutcome::Delivered << std::optional<Milliseconds>();
    for (const int status : {400, 413, 422})
        QTest::addRow("%d", status) << status << DeliveryOutcome::Refused << std::optional<Milliseconds>();
    for (const int status : {408, 425, 429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status << DeliveryOutcome::Later << std::optional<Milliseconds>();
    // Somebody may mend it within the week.
    for (const int status : {401, 403, 404, 410})
        QTest::addRow("%d", status) << status << DeliveryOutcome::Later << std::optional(repairPause);
}

void WebhookChannelTest::judges()
{
    QFETCH(int, status);
    QFETCH(DeliveryOutcome, outcome);
    QFETCH(std::optional<Milliseconds>, pause);
    m_sink.answer = [status](const SinkRequest&) {
        return status == 204 ? QByteArray("HTTP/1.1 204 Word\r\n\r\n") : HttpSink::status(status);
    };
    const Delivery delivery = deliver(settings());
    QCOMPARE(delivery.pause, pause);
    QCOMPARE(delivery.outcome, outcome);
    QVERIFY2(delivery.answer.startsWith(u"HTTP %1"_s.arg(status)), qPrintable(delivery.answer));
}

void WebhookChannelTest::heedsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<std::optional<Milliseconds>>("pause");
    QTest::newRow("seconds") << QByteArray("90") << std::optional<Milliseconds>(90s);
    QTest::newRow("date") << QByteArray("Thu, 01 Jan 2026 00:02:00 GMT") << std::optional<Milliseconds>(120s);
    QTest::newRow("past") << QByteArray("Thu, 01 Jan 2015 00:02:00 GMT") << std::optional<Milliseconds>(0s);
    QTest::newRow("nonsense") << QByteArray("soon") << std::optional<Milliseconds>();
    QTest::newRow("none") << QByteArray() << std::optional<Milliseconds>();
}

void WebhookChannelTest::heedsRetryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(std::optional<Milliseconds>, pause);
    const QByteArray line = header.isEmpty() ? QByteArray() : "Retry-After: " + header + "\r\n";
    m_sink.answer = [line](const SinkRequest&) { return HttpSink::status(429, line); };
    const Delivery delivery = deliver(settings());
    QCOMPARE(delivery.outcome, DeliveryOutcome::Later);
    QCOMPARE(delivery.pause, pause);
}

void WebhookChannelTest::followsNoRedirection()
{
    HttpSink other;
    m_sink.answer = [&](const SinkRequest&) {
        return HttpSink::status(302, "Location: " + other.url().toLatin1() + "\r\n");
    };
    const Delivery delivery = deliver(settings());
    QCOMPARE(delivery.outcome, DeliveryOutcome::Later); // a line that wants a log-in first does so
    QCOMPARE(delivery.pause, std::optional(repairPause));
    QVERIFY2(delivery.answer.contains(u"127.0.0.1"_s), qPrintable(delivery.answer));
    QVERIFY(other.requests.isEmpty());
}

/// A server that says back what it was sent.
void WebhookChannelTest::tellsNoSecret()
{
    m_secrets->secrets.insert(u"channel-phone"_s, u"s3cret token"_s);
    WebhookSettings webhook = settings();
    webhook.url = m_sink.url(u"/{secret}"_s);
    webhook.headers = {{u"Authorization"_s, u"{secret}"_s}};
    m_sink.answer = [](const SinkRequest& request) {
        return HttpSink::status(403, {}, request.line + request.headers.value("authorization"));
    };
    const Delivery delivery = deliver(webhook);
    QVERIFY(delivery.answer.contains(u"…"_s));
    QVERIFY2(!delivery.answer.contains(u"s3cret"_s), qPrintable(delivery.answer));
}

void WebhookChannelTest::givesUpOnSilence()
{
    m_sink.answer = [](const SinkRequest&) { return QByteArray(); };
    const Delivery delivery = deliver(settings(), 200ms);
    QCOMPARE(delivery.outcome, DeliveryOutcome::Later);
    QVERIFY2(delivery.answer.contains(u"no answer"_s), qPrintable(delivery.answer));
}

void WebhookChannelTest::nobodyListens()
{
    WebhookSettings webhook;
    {
        const HttpSink gone;
        webhook.url = gone.url();
    }
    const Delivery delivery = deliver(webhook);
    QCOMPARE(delivery.outcome, DeliveryOutcome::Later);
    QVERIFY(!delivery.answer.isEmpty());
}

void WebhookChannelTest::anEndlessAnswerIsCutShort()
{
    m_sink.answer = [](const SinkRequest&) {
        return "HTTP/1.1 200 Word\r\nContent-Length: 100000000\r\n\r\n" + QByteArray(200'000, 'x');
    };
    const Delivery delivery = deliver(settings());
    QCOMPARE(delivery.outcome, DeliveryOutcome::Delivered);
    QVERIFY(delivery.answer.size() < 300);
}

void WebhookChannelTest::workshopSaysWhatIsWrong()
{
    ChannelWorkshop workshop(m_clock, *m_secrets);
    QVERIFY(workshop.make({u"a"_s, u"webhook"_s, toJson(settings())}));
    const auto pigeon = workshop.make({u"a"_s, u"pigeon"_s, {}});
    QVERIFY(errorMessage(pigeon.error()).contains(u"'pigeon'"_s));
    const auto nowhere = workshop.make({u"a"_s, u"webhook"_s, {}});
    QCOMPARE(nowhere.error().code, ErrorCode::BadInput);
    QVERIFY(workshop.make({u"a"_s, u"command"_s, {{u"program"_s, u"/no/such"_s}}})); // it may come back
}

QTEST_GUILESS_MAIN(WebhookChannelTest)
#include "tst_webhookchannel.moc"
