// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

#include "commandharness.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Four switches, a check a minute each; from minute 20 to 30 but one are silent.
QByteArray outageTrace(int minutes = 60)
{
    QByteArray lines;
    const Timestamp midnight = Timestamp::fromMilliseconds(1'767'225'600'000);
    for (int minute = 0; minute < minutes; ++minute) {
        for (int number = 0; number < 4; ++number) {
            const bool isOnline = number == 3 || minute < 20 || minute >= 30;
            const Timestamp at =
                midnight + std::chrono::minutes(minute) + std::chrono::seconds(number * 15 + 5);
            lines +=
                u"{\"checked_at\":\"%1\",\"switch_name\":\"s%2\",\"is_online\":%3,\"error_message\":%4}\n"_s
                    .arg(at.toIso())
                    .arg(number)
                    .arg(isOnline ? u"true"_s : u"false"_s,
                         isOnline ? u"null"_s : u"\"Connection timed out\""_s)
                    .toUtf8();
        }
    }
    return lines;
}

QByteArray gzipped(const QByteArray& bytes)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    QByteArray input = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = uInt(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace

/// `replay`, from files, from a pipe and from the database.
class ReplayCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsInJson();
    void tellsForPeople();
    void comparesPolicies();
    void takesPackedTraces();
    void takesStandardInput();
    void opensNoDatabaseForATrace();
    void obeysTheConfig();
    void refuses_data();
    void refuses();
    void refusesBadTraces_data();
    void refusesBadTraces();
    void saysWhatCannotBeRead();
    void replaysTheDatabase();
    void theGlobalConfigIsAnother();
    void stopsWhenAskedTo();

private:
    QString file(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

void ReplayCommandTest::tellsInJson()
{
    CommandHarness harness;
    const CommandRun run = harness.run({u"replay"_s, file(u"t.jsonl"_s, outageTrace()), u"--policy"_s,
                                        u"readme"_s, u"--threshold"_s, u"3"_s, u"--json"_s});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.exitCode, 0);
    const QJsonObject json = run.json();
    QCOMPARE(json.value(u"checks"_s).toInt(), 240);
    QCOMPARE(json.value(u"policy"_s).toObject(),
             (QJsonObject{{u"policy"_s, u"readme"_s}, {u"threshold"_s, 3}}));
    QCOMPARE(json.value(u"outages"_s).toArray().size(), qsizetype(1));
    const QJsonObject outage = json.value(u"outages"_s).toArray().at(0).toObject();
    QCOMPARE(outage.value(u"started_at"_s).toString(), u"2026-01-01T00:22:35.000Z"_s);
    QCOMPARE(outage.value(u"ended_at"_s).toString(), u"2026-01-01T00:30:05.000Z"_s);
    QCOMPARE(outage.value(u"switches_affected"_s).toArray(), (QJsonArray{u"s0"_s, u"s1"_s, u"s2"_s}));
}

void ReplayCommandTest::tellsForPeople()
{
    CommandHarness harness;
    const CommandRun run =
        harness.run({u"replay"_s, file(u"t.jsonl"_s, outageTrace()), u"--policy"_s, u"readme"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains(u"8 min 30 s  power outage"_s), qPrintable(run.out));
    QVERIFY2(run.out.contains(u"s0, s1, s2"_s), qPrintable(run.out));
    QVERIFY2(run.out.contains(u"240 checks"_s), qPrintable(run.out));
}

void ReplayCommandTest::comparesPolicies()
{
    CommandHarness harness;
    const QString trace = file(u"t.jsonl"_s, outageTrace());
    const CommandRun text = harness.run({u"replay"_s, trace, u"--compare"_s, u"readme,evidence"_s});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.contains(u"README"_s) && text.out.contains(u"EVIDENCE"_s), qPrintable(text.out));
    QVERIFY2(text.out.contains(u"power outage, 8 min 30 s"_s), qPrintable(text.out));
    const CommandRun json =
        harness.run({u"replay"_s, trace, u"--compare"_s, u"evidence,readme"_s, u"--json"_s});
    const QJsonArray replays = json.json().value(u"replays"_s).toArray();
    QCOMPARE(replays.size(), qsizetype(2));
    QCOMPARE(replays.at(0).toObject().value(u"policy"_s).toObject().value(u"policy"_s).toString(),
             u"evidence"_s);
    QCOMPARE(replays.at(1).toObject().value(u"outages"_s).toArray().size(), qsizetype(1));
}

void ReplayCommandTest::takesPackedTraces()
{
    const QByteArray trace = outageTrace(2000); // more than is unpacked at once
    CommandHarness harness;
    const QStringList rest{u"--policy"_s, u"readme"_s, u"--json"_s};
    const CommandRun plain = harness.run(QStringList{u"replay"_s, file(u"t.jsonl"_s, trace)} + rest);
    QCOMPARE(plain.json().value(u"checks"_s).toInt(), 8000);
    // Its first bytes tell, not its name; and files may be put together.
    const qsizetype middle = trace.indexOf('\n', trace.size() / 2) + 1;
    for (const QByteArray& packed :
         {gzipped(trace), gzipped(trace.first(middle)) + gzipped(trace.sliced(middle))}) {
        const CommandRun run = harness.run(QStringList{u"replay"_s, file(u"packed"_s, packed)} + rest);
        QCOMPARE(run.err, QString());
        QCOMPARE(run.out, plain.out);
    }
}

void ReplayCommandTest::takesStandardInput()
{
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    CommandHarness harness;
    harness.input = ends[0];
    harness.start({u"replay"_s, u"-"_s, u"--policy"_s, u"readme"_s, u"--json"_s});
    const QByteArray trace = outageTrace();
    for (qsizetype from = 0; from < trace.size(); from += 1000) { // a pipe holds more than that
        const QByteArray piece = trace.mid(from, 1000);
        QCOMPARE(write(ends[1], piece.constData(), size_t(piece.size())), piece.size());
        QCoreApplication::sendPostedEvents();
        QVERIFY(!harness.isFinished());
    }
    close(ends[1]);
    const CommandRun run = harness.take();
    close(ends[0]);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json().value(u"checks"_s).toInt(), 240);
}

void ReplayCommandTest::opensNoDatabaseForATrace()
{
    CommandHarness harness;
    QCOMPARE(harness.run({u"replay"_s, file(u"t.jsonl"_s, outageTrace())}).exitCode, 0);
    QVERIFY(!harness.opening.has_value());
}

void ReplayCommandTest::obeysTheConfig()
{
    CommandHarness harness;
    const QString config = file(
        u"c.json"_s,
        R"({"switches":[{"name":"s0"},{"name":"s1"},{"name":"s2"},{"name":"s3"},{"name":"x"},{"name":"y"},{"name":"z"}]})");
    const CommandRun run = harness.run({u"replay"_s, file(u"t.jsonl"_s, outageTrace()), u"--config"_s, config,
                                        u"--policy"_s, u"readme"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.json().value(u"outages"_s).toArray().isEmpty()); // three of seven
}

void ReplayCommandTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("saying");
    QTest::newRow("nothing to replay") << QStringList{} << u"a trace is needed"_s;
    QTest::newRow("a trace and a period")
        << QStringList{u"TRACE"_s, u"--days"_s, u"3"_s} << u"without a trace"_s;
    QTest::newRow("a config without a trace")
        << QStringList{u"--days"_s, u"3"_s, u"--config"_s, u"c.json"_s} << u"--config goes with a trace"_s;
    QTest::newRow("policy") << QStringList{u"TRACE"_s, u"--policy"_s, u"wisdom"_s}
                            << u"--policy is 'wisdom', allowed is readme, evidence"_s;
    QTest::newRow("threshold") << QStringList{u"TRACE"_s, u"--threshold"_s, u"0"_s}
                               << u"--threshold is '0', allowed is a whole number from 1 to 100"_s;
    QTest::newRow("threshold above") << QStringList{u"TRACE"_s, u"--threshold"_s, u"101"_s}
                                     << u"from 1 to 100"_s;
    QTest::newRow("compared twice") << QStringList{u"TRACE"_s, u"--compare"_s, u"readme,readme"_s}
                                    << u"each policy once"_s;
    QTest::newRow("compared with what")
        << QStringList{u"TRACE"_s, u"--compare"_s, u"readme,"_s} << u"--compare is '', allowed is"_s;
    QTest::newRow("policy and comparison")
        << QStringList{u"TRACE"_s, u"--policy"_s, u"readme"_s, u"--compare"_s, u"readme,evidence"_s}
        << u"either --policy or --compare"_s;
    QTest::newRow("config") << QStringList{u"TRACE"_s, u"--config"_s, u"CONFIG"_s} << u"not JSON"_s;
}

void ReplayCommandTest::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, saying);
    arguments.replaceInStrings(u"TRACE"_s, file(u"t.jsonl"_s, outageTrace()));
    arguments.replaceInStrings(u"CONFIG"_s, file(u"c.json"_s, "{"));
    CommandHarness harness;
    const CommandRun run = harness.run(QStringList{u"replay"_s, u"--json"_s} + arguments);
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.out, QString());
    QCOMPARE(run.err.count(u'\n'), qsizetype(1));
    QVERIFY2(run.err.contains(saying), qPrintable(run.err));
}

void ReplayCommandTest::refusesBadTraces_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("saying");
    const QByteArray good = outageTrace();
    QTest::newRow("empty") << QByteArray() << u"bad: line 1: the trace is empty"_s;
    QTest::newRow("in the middle") << good + "{\"checked_at\":\n" + good
                                   << u"bad, line 241: this is not JSON"_s;
    QTest::newRow("out of order") << good + good.first(good.indexOf('\n') + 1)
                                  << u"bad, line 241: the time 2026-01-01T00:00:05.000Z is out of order"_s;
    QTest::newRow("no text at all") << QByteArray(3'000'000, '\0')
                                    << u"bad, line 1: the line is longer than"_s;
    const QByteArray packed = gzipped(good);
    QTest::newRow("packed, cut off") << packed.chopped(9) << u"bad: the packed data ends in its middle"_s;
    QTest::newRow("packed, nothing behind the signature")
        << packed.first(2) << u"bad: the packed data ends in its middle"_s;
    QTest::newRow("packed, damaged") << QByteArray(packed).replace(60, 8, "\xff\xff\xff\xff\xff\xff\xff\xff")
                                     << u"bad"_s;
    QTest::newRow("packed, then something else") << packed + "hello" << u"bad: the packed data is damaged"_s;
    QTest::newRow("packed nothing") << gzipped({}) << u"bad: line 1: the trace is empty"_s;
}

void ReplayCommandTest::refusesBadTraces()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, saying);
    CommandHarness harness;
    const CommandRun run = harness.run({u"replay"_s, file(u"bad"_s, content), u"--json"_s});
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.out, QString());
    QCOMPARE(run.err.count(u'\n'), qsizetype(1));
    QVERIFY2(run.err.contains(saying), qPrintable(run.err));
}

void ReplayCommandTest::saysWhatCannotBeRead()
{
    CommandHarness harness;
    for (const QString& path : {m_folder.filePath(u"nothing"_s), m_folder.path()}) {
        const CommandRun run = harness.run({u"replay"_s, path});
        QCOMPARE(run.exitCode, 5);
        QVERIFY2(run.err.contains(path + u" cannot be read"_s), qPrintable(run.err));
        QCOMPARE(run.out, QString());
    }
    const CommandRun config = harness.run(
        {u"replay"_s, file(u"t.jsonl"_s, outageTrace()), u"--config"_s, m_folder.filePath(u"nothing"_s)});
    QCOMPARE(config.exitCode, 5);
}

void ReplayCommandTest::replaysTheDatabase()
{
    CommandHarness harness;
    for (int number = 0; number < 4; ++number)
        harness.addSwitch(u"s%1"_s.arg(number), u"10.0.0.%1"_s.arg(number + 1));
    const Timestamp now = harness.manualClock.now();
    QList<CheckResult> checks;
    for (int minute = 0; minute < 300; ++minute) {
        for (int number = 0; number < 4; ++number) {
            const Timestamp at = now - 300min + std::chrono::minutes(minute) + std::chrono::seconds(number);
            const bool isOut = minute >= 200 && minute < 210 && number < 3;
            const ProbeOutcome outcome =
                isOut ? ProbeOutcome::failed(FailureKind::Timeout, 5s) : ProbeOutcome::answer(200, 10ms);
            checks += {SwitchId(number + 1), at - outcome.duration, at, outcome};
        }
    }
    QVERIFY(harness.store.checks().append(checks).has_value());
    const auto revision = harness.store.revision().value();
    const CommandRun run = harness.run(
        {u"replay"_s, u"--from"_s, (now - 150min).toIso(), u"--policy"_s, u"readme"_s, u"--json"_s});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(harness.opening, StoreOpening::MustExist);
    QCOMPARE(run.json().value(u"checks"_s).toInt(), 600);
    const QJsonArray outages = run.json().value(u"outages"_s).toArray();
    QCOMPARE(outages.size(), qsizetype(1));
    QCOMPARE(outages.at(0).toObject().value(u"started_at"_s).toString(), (now - 99min + 2s).toIso());
    QCOMPARE(harness.store.revision().value(), revision);
    // One that was over before the period is none of it.
    const CommandRun later = harness.run(
        {u"replay"_s, u"--from"_s, (now - 60min).toIso(), u"--policy"_s, u"readme"_s, u"--json"_s});
    QVERIFY(later.json().value(u"outages"_s).toArray().isEmpty());
    QCOMPARE(later.json().value(u"checks"_s).toInt(), 240);
}

void ReplayCommandTest::theGlobalConfigIsAnother()
{
    CommandHarness harness;
    const CommandRun run =
        harness.run({u"--config"_s, u"settings.ini"_s, u"replay"_s, file(u"t.jsonl"_s, outageTrace()),
                     u"--config"_s, file(u"c.json"_s, "{}")});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(harness.settingsOptions.settingsFile, u"settings.ini"_s);
}

void ReplayCommandTest::stopsWhenAskedTo()
{
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    CommandHarness harness;
    harness.input = ends[0];
    harness.start({u"replay"_s, u"-"_s});
    harness.stop.request();
    const CommandRun run = harness.take();
    close(ends[0]);
    close(ends[1]);
    QCOMPARE(run.exitCode, 5);
    QCOMPARE(run.out, QString());
}

QTEST_GUILESS_MAIN(ReplayCommandTest)
#include "tst_replaycommand.moc"
