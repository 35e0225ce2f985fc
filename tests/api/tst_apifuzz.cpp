// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTestEventLoop>

#include "api/apiharness.h"
#include "api/requestdraw.h"
#include "api/schemacheck.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Requests drawn from the server's own description, over the wire: what fits is done, what does not is
/// refused, and nothing makes it fail. POWERMON_FUZZ_CASES says how many, POWERMON_FUZZ_SEED which.
class ApiFuzzTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsToItsDescription();
    void survivesAnyBytes();

private:
    struct Answer
    {
        int status = 0;
        QByteArray type;
        QByteArray body;
    };

    void fill();
    void refresh();
    void answerChecks();
    void connectAgain();
    /// What is sent back; status 0 where the connection ends without.
    Answer exchange(const QByteArray& request, bool isHead);
    [[nodiscard]] bool isWhole(bool isHead) const;
    [[nodiscard]] QList<FuzzOperation> operations() const;
    [[nodiscard]] QString problemOf(const FuzzOperation& operation, const FuzzRequest& request,
                                    const Answer& answer) const;
    [[nodiscard]] QStringList faultsOf(const FuzzOperation& operation, const Answer& answer) const;

    std::unique_ptr<ApiHarness> m_api;
    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<QRandomGenerator> m_random;
    std::unique_ptr<RequestDraw> m_draw;
    QJsonObject m_document;
    QByteArray m_received;
    QTestEventLoop m_loop;
    QTimer m_checker;
    int m_filled = 0;
    quint32 m_seed = 0;
    int m_cases = 0;
};

void ApiFuzzTest::init()
{
    m_seed = qEnvironmentVariableIntValue("POWERMON_FUZZ_SEED") > 0
                 ? static_cast<quint32>(qEnvironmentVariableIntValue("POWERMON_FUZZ_SEED"))
                 : 20261124;
    const int cases = qEnvironmentVariableIntValue("POWERMON_FUZZ_CASES");
    m_cases = cases > 0 ? cases : 400;
    m_random = std::make_unique<QRandomGenerator>(m_seed);
    m_api = std::make_unique<ApiHarness>();
    QVERIFY(m_api->listen());
    m_document = ApiHarness::object(m_api->get("/api/openapi.json"));
    m_draw = std::make_unique<RequestDraw>(m_document, *m_random);
    fill();
    connect(&m_checker, &QTimer::timeout, this, &ApiFuzzTest::answerChecks, Qt::UniqueConnection);
    connectAgain();
}

void ApiFuzzTest::fill()
{
    const Timestamp now = m_api->clock.now();
    for (int i = 1; i <= 4; ++i) {
        ++m_filled;
        Switch added = m_api->addSwitch(u"Switch %1"_s.arg(m_filled), u"192.168.1.%1"_s.arg(m_filled));
        added.group = i < 3 ? u"cellar"_s : u"Küche & Bad"_s;
        QVERIFY(m_api->store.switches().update(added));
        for (int minute = 0; minute < 60; ++minute) {
            const Timestamp at = now - 1min * minute;
            QVERIFY(m_api->store.checks().append({{added.id, at - 1s, at, ProbeOutcome::answer(200, 9ms)}}));
        }
    }
    Outage outage;
    outage.cause = OutageCause::Power;
    outage.startedAt = now - 165min;
    outage.start = {outage.startedAt, outage.startedAt};
    outage.detectedAt = outage.startedAt + 1min;
    outage.endedAt = now - 90min;
    m_draw->outage = m_api->store.outages().save(outage).value().id.value();
    QVERIFY(m_api->store.coverage().save({{}, {now - 24h, now}, CoverageKind::Running, false}));
    for (int minute = 0; minute < 20; ++minute) {
        m_draw->values.facts.starts.append((now - 200min + 1min * minute).toIso());
        m_draw->values.facts.ends.append((now - 120min + 1min * minute).toIso());
    }
    m_draw->values.facts.token = u"secret"_s;
    refresh();
}

/// What the drawing has to know of the store as it stands now.
void ApiFuzzTest::refresh()
{
    const auto switches = m_api->store.switches().all().value();
    m_api->status.setSwitches(switches);
    m_api->status.setMode(MonitorMode::Watching);
    FuzzFacts& facts = m_draw->values.facts;
    facts.switches.clear();
    facts.groups.clear();
    for (const Switch& each : switches) {
        if (each.isActive)
            facts.switches.append(each.id.value());
        if (!each.group.isEmpty())
            facts.groups.append(each.group);
    }
}

/// The monitor that the routes for checks wait for.
void ApiFuzzTest::answerChecks()
{
    m_api->clock.advance(1ms);
    const Timestamp now = m_api->clock.now();
    const auto ids = m_draw->values.facts.switches;
    for (const qint64 id : ids) {
        if (m_api->status.find(SwitchId(id)))
            m_api->status.setCheck({SwitchId(id), now - 1ms, now, ProbeOutcome::answer(200, 1ms)}, 0,
                                   SwitchState::Up);
    }
}

// ---- the wire

void ApiFuzzTest::connectAgain()
{
    m_socket = std::make_unique<QTcpSocket>();
    m_received.clear();
    m_socket->connectToHost(QHostAddress::LocalHost, m_api->service.listener().port());
    QVERIFY(m_socket->waitForConnected(awhile));
}

bool ApiFuzzTest::isWhole(bool isHead) const
{
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray head = m_received.left(end + 2);
    const qsizetype length = head.indexOf("Content-Length: ");
    if (isHead || length < 0)
        return true;
    const qsizetype begin = length + 16;
    return m_received.size() - end - 4 >= head.mid(begin, head.indexOf('\r', begin) - begin).toLongLong();
}

ApiFuzzTest::Answer ApiFuzzTest::exchange(const QByteArray& request, bool isHead)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        connectAgain();
    m_received.clear();
    const auto read = [&] {
        m_received += m_socket->isOpen() ? m_socket->readAll() : QByteArray();
        if (isWhole(isHead) || m_socket->state() == QAbstractSocket::UnconnectedState)
            m_loop.exitLoop();
    };
    const QObject context;
    connect(m_socket.get(), &QTcpSocket::readyRead, &context, read);
    connect(m_socket.get(), &QTcpSocket::stateChanged, &context, read);
    m_socket->write(request);
    m_loop.enterLoopMSecs(awhile);
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    Answer answer{m_received.mid(9, 3).toInt(), {}, m_received.mid(end + 4)};
    const qsizetype type = m_received.indexOf("Content-Type: ");
    if (type >= 0 && type < end)
        answer.type =
            m_received.mid(type + 14, m_received.indexOf('\r', type) - type - 14).split(';').first();
    const bool goesOn = answer.type == "text/event-stream"; // and nothing else comes over it any more
    if (goesOn || m_received.left(end).contains("Connection: close") || m_loop.timeout())
        connectAgain();
    return answer;
}

// ---- the judgement

QList<FuzzOperation> ApiFuzzTest::operations() const
{
    QList<FuzzOperation> all;
    const QJsonObject paths = m_document.value("paths"_L1).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path.value().toObject();
        for (auto method = methods.begin(); method != methods.end(); ++method) {
            FuzzOperation operation{path.key(), method.key(), method.value().toObject()};
            // Where there is more to get wrong, more is tried.
            const int weight = operation.description.contains("requestBody"_L1)  ? 6
                               : operation.description.contains("parameters"_L1) ? 3
                                                                                 : 1;
            all.append(QList<FuzzOperation>(weight, operation));
        }
    }
    return all;
}

QStringList ApiFuzzTest::faultsOf(const FuzzOperation& operation, const Answer& answer) const
{
    const QJsonObject responses = operation.description.value("responses"_L1).toObject();
    const QString status = QString::number(answer.status);
    const QJsonObject described =
        responses.value(responses.contains(status) ? status : u"default"_s).toObject();
    const QJsonObject content = described.value("content"_L1).toObject();
    if (content.isEmpty())
        return answer.body.isEmpty() ? QStringList() : QStringList{u"a body that is not described"_s};
    const QString type = QString::fromLatin1(answer.type);
    if (!content.contains(type))
        return {u"another type: "_s + type};
    if (!type.endsWith("json"_L1))
        return {};
    const QJsonDocument body = QJsonDocument::fromJson(answer.body);
    SchemaCheck check(m_document);
    check.check(body.isArray() ? QJsonValue(body.array()) : QJsonValue(body.object()),
                content.value(type)["schema"_L1].toObject(), u"answer"_s);
    return check.faults();
}

QString ApiFuzzTest::problemOf(const FuzzOperation& operation, const FuzzRequest& request,
                               const Answer& answer) const
{
    if (answer.status >= 500)
        return u"the server failed"_s;
    if (request.isSound && (answer.status < 200 || answer.status > 299))
        return u"refused although it fits"_s;
    if (!request.isSound && (answer.status < 400 || answer.status > 499))
        return u"done although it does not fit: "_s + request.what;
    return request.isHead ? QString() : faultsOf(operation, answer).join(u", ");
}

void ApiFuzzTest::keepsToItsDescription()
{
    const QList<FuzzOperation> all = operations();
    QVERIFY(all.size() > 50);
    QElapsedTimer time;
    time.start();
    int sound = 0;
    for (int number = 0; number < m_cases; ++number) {
        const FuzzOperation operation = m_draw->values.oneOf(all);
        const FuzzRequest request = m_draw->draw(operation);
        // A few have to stay.
        const bool isLast = operation.method == "delete"_L1 && m_draw->values.facts.switches.size() < 4;
        if (isLast && request.isSound)
            continue;
        m_api->clock.advance(1s);
        operation.path.contains("check"_L1) && operation.method == "post"_L1 ? m_checker.start(1)
                                                                             : m_checker.stop();
        const Answer answer = exchange(request.bytes, request.isHead);
        sound += request.isSound ? 1 : 0;
        const QString problem = problemOf(operation, request, answer);
        QVERIFY2(problem.isEmpty(),
                 qPrintable(u"case %1 of seed %2: %3\n%4\n%5 %6"_s.arg(number).arg(m_seed).arg(problem).arg(
                     QString::fromUtf8(request.bytes.left(1500)), QString::number(answer.status),
                     QString::fromUtf8(answer.body.left(600)))));
        refresh();
        if (m_draw->values.facts.switches.size() < 3)
            fill();
    }
    m_checker.stop();
    QVERIFY2(sound > m_cases / 3 && sound < m_cases * 2 / 3, qPrintable(QString::number(sound)));
    qInfo("%d requests, %d of them sound, in %lld ms", m_cases, sound, time.elapsed());
}

/// Requests with some of their bytes changed: whatever becomes of them, the next is answered.
void ApiFuzzTest::survivesAnyBytes()
{
    const QList<FuzzOperation> all = operations();
    SchemaDraw& values = m_draw->values;
    for (int number = 0; number < m_cases / 4; ++number) {
        QByteArray bytes =
            m_draw
                ->draw({u"/api/switches"_s, u"post"_s,
                        m_document.value("paths"_L1)["/api/switches"_L1]["post"_L1].toObject()})
                .bytes;
        for (int change = 1 + values.below(4); change > 0; --change) {
            const int at = values.below(static_cast<int>(bytes.size()));
            const char byte = static_cast<char>(values.below(256));
            values.chance(60)   ? bytes.replace(at, 1, QByteArray(1, byte))
            : values.chance(50) ? bytes.insert(at, byte)
                                : bytes.remove(at, 1 + values.below(20));
        }
        bytes += "\r\n\r\nGET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n";
        connectAgain();
        exchange(bytes + QByteArray(70 * 1024, 'x'), false);
        connectAgain();
        const Answer after = exchange("GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n", false);
        QVERIFY2(after.status == 200 || after.status == 503,
                 qPrintable(u"case %1 of seed %2"_s.arg(number).arg(m_seed)));
    }
}

QTEST_GUILESS_MAIN(ApiFuzzTest)
#include "tst_apifuzz.moc"
