// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/replay/tracereader.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp midnight = Timestamp::fromMilliseconds(1'767'225'600'000);

QByteArray line(double second, const QByteArray& name = "a")
{
    const Timestamp at = midnight + Milliseconds(qRound64(second * 1000));
    return R"({"checked_at":")" + at.toIso().toUtf8() + R"(","switch_name":")" + name +
           R"(","is_online":true})" + '\n';
}

QByteArray start(double second)
{
    const Timestamp at = midnight + Milliseconds(qRound64(second * 1000));
    return R"({"checked_at":")" + at.toIso().toUtf8() + R"(","event":"monitor_started"})" + '\n';
}

QByteArray linesAt(std::initializer_list<double> seconds)
{
    QByteArray lines;
    for (const double second : seconds)
        lines += line(second);
    return lines;
}

struct Reading
{
    Result<void> outcome;
    QList<double> seconds; ///< of the records handed out
};

/// Reads \a trace in pieces of \a size bytes.
Reading read(const QByteArray& trace, qsizetype size = 1 << 20)
{
    Reading reading;
    TraceSwitches switches;
    TraceReader reader(u"t.jsonl"_s, switches, 5s, [&](const TraceRecord& record) {
        reading.seconds += double((timeOf(record) - midnight).count()) / 1000;
    });
    for (qsizetype from = 0; from < trace.size() && reading.outcome; from += size)
        reading.outcome = reader.add(QByteArrayView(trace).sliced(from, std::min(size, trace.size() - from)));
    if (reading.outcome)
        reading.outcome = reader.finish();
    return reading;
}

QString messageOf(const Reading& reading)
{
    return reading.outcome ? QString() : errorMessage(reading.outcome.error());
}

} // namespace

/// Whole traces: lines, places of errors, order.
class TraceReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesPiecesOfAnySize();
    void takesLinesAsTheyAreWritten_data();
    void takesLinesAsTheyAreWritten();
    void namesTheLine_data();
    void namesTheLine();
    void passesWhatAMonitorWrites_data();
    void passesWhatAMonitorWrites();
    void refusesWhatNoMonitorWrites_data();
    void refusesWhatNoMonitorWrites();
};

void TraceReaderTest::takesPiecesOfAnySize()
{
    const QByteArray trace = linesAt({0, 1, 2, 3, 4});
    const Reading whole = read(trace);
    QCOMPARE(whole.seconds, (QList<double>{0, 1, 2, 3, 4}));
    for (qsizetype size = 1; size < 200; ++size) {
        const Reading pieces = read(trace, size);
        QVERIFY(pieces.outcome.has_value());
        QCOMPARE(pieces.seconds, whole.seconds);
    }
}

void TraceReaderTest::takesLinesAsTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("trace");
    QTest::addColumn<int>("records");
    QTest::newRow("CRLF") << linesAt({0, 1}).replace("\n", "\r\n") << 2;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + linesAt({0, 1}) << 2;
    QTest::newRow("blank lines") << "\n\n" + line(0) + " \t\n\r\n" + line(1) + '\n' << 2;
    QTest::newRow("no end of line at the end") << linesAt({0, 1}).chopped(1) << 2;
    QTest::newRow("duplicates") << line(0) + line(0) + line(0) << 3;
    QTest::newRow("starts alone") << start(0) << 1;
}

void TraceReaderTest::takesLinesAsTheyAreWritten()
{
    QFETCH(QByteArray, trace);
    QFETCH(int, records);
    const Reading reading = read(trace);
    QVERIFY2(reading.outcome.has_value(), qPrintable(messageOf(reading)));
    QCOMPARE(reading.seconds.size(), qsizetype(records));
}

void TraceReaderTest::namesTheLine_data()
{
    QTest::addColumn<QByteArray>("trace");
    QTest::addColumn<QString>("message");
    QTest::newRow("empty") << QByteArray() << u"t.jsonl: line 1: the trace is empty"_s;
    QTest::newRow("blank") << QByteArray("\n \n") << u"t.jsonl: line 1: the trace is empty"_s;
    QTest::newRow("the first") << QByteArray("x\n") << u"t.jsonl, line 1: this is not JSON"_s;
    QTest::newRow("after a blank one")
        << line(0) + "\nx\n" + line(1) << u"t.jsonl, line 3: this is not JSON"_s;
    QTest::newRow("cut off at the end")
        << line(0) + line(1).chopped(5) << u"t.jsonl, line 2: this is not JSON"_s;
    QTest::newRow("too long") << line(0) + QByteArray(TraceLines::maximumLength + 1, 'x')
                              << u"t.jsonl, line 2: the line is longer than 1048576 bytes"_s;
    QTest::newRow("too long, with an end") << QByteArray(TraceLines::maximumLength + 1, 'x') + '\n'
                                           << u"t.jsonl, line 1: the line is longer than 1048576 bytes"_s;
}

void TraceReaderTest::namesTheLine()
{
    QFETCH(QByteArray, trace);
    QFETCH(QString, message);
    for (const qsizetype size : {qsizetype(7919), trace.size() + 1})
        QCOMPARE(messageOf(read(trace, size)), message);
}

void TraceReaderTest::passesWhatAMonitorWrites_data()
{
    QTest::addColumn<QByteArray>("trace");
    const auto row = [](const char* name, const QByteArray& trace) { QTest::newRow(name) << trace; };
    row("checks beside each other", linesAt({0, 5, 0.2, 7, 6.9, 12, 7.1, 60, 55}));
    row("a pause", linesAt({0, 60, 86400, 86460}));
    row("a pause at the end", linesAt({0, 60, 86400}));
    row("the clock set back",
        linesAt({1000, 1060, 160, 220, 280, 340, 400, 460, 520, 580, 640, 700, 760, 1100}));
    row("the clock set back by years and forward again, after a start",
        line(0) + start(-1'600'000'000) + line(-1'600'000'000 + 5) + line(100) + line(160));
    row("a clock set back at the end", linesAt({1000, 1060, 160, 220}));
    row("one switch, a check a minute", linesAt({0, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600, 660}));
}

void TraceReaderTest::passesWhatAMonitorWrites()
{
    QFETCH(QByteArray, trace);
    const Reading reading = read(trace);
    QVERIFY2(reading.outcome.has_value(), qPrintable(messageOf(reading)));
    QCOMPARE(reading.seconds.size(), trace.count('\n')); // all of them, in their order
    QCOMPARE(reading.seconds.constFirst(), read(trace.first(trace.indexOf('\n') + 1)).seconds.constFirst());
}

void TraceReaderTest::refusesWhatNoMonitorWrites_data()
{
    QTest::addColumn<QByteArray>("trace");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const QByteArray& trace, int number) {
        QTest::newRow(name) << trace << u"line %1:"_s.arg(number);
    };
    row("a line of long ago", linesAt({3600, 3610, 5, 3620, 3630}), 3);
    row("a line of long ago at the end", linesAt({3600, 3610, 5}), 3);
    row("a line of the future", linesAt({0, 10, 4000, 20, 30}), 3);
    row("two exchanged", linesAt({0, 120, 60, 180, 240}), 2);
    row("an old one behind a pause", linesAt({0, 4000, 4010, 10, 4020, 4030}), 4);
    QByteArray newestFirst;
    for (int i = 100; i > 0; --i)
        newestFirst += line(i * 7.5);
    row("newest first", newestFirst, 6);
}

void TraceReaderTest::refusesWhatNoMonitorWrites()
{
    QFETCH(QByteArray, trace);
    QFETCH(QString, place);
    const QString message = messageOf(read(trace));
    QVERIFY2(message.contains(place) && message.contains(u"out of order"_s), qPrintable(message));
}

QTEST_GUILESS_MAIN(TraceReaderTest)
#include "tst_tracereader.moc"
