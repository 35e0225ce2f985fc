// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include <QTest>

#include <rapidcheck.h>

#include "storage/checkblock.h"
#include "storage/checkpacking.h"
#include "storage/varints.h"

using namespace powermon;

namespace {

constexpr Timestamp begin = Timestamp::fromMilliseconds(1'767'225'600'000);

qint32 answer(int duration, int status = 200)
{
    return CheckPacking::packed(duration, status);
}

/// A check each minute, as a monitor makes them: begun evenly, give or take a few milliseconds.
QList<PackedCheck> usualHour()
{
    QList<PackedCheck> checks;
    for (int minute = 0; minute < 60; ++minute) {
        const int duration = 12 + minute * 7 % 40;
        const qint64 started = begin.milliseconds() + minute * 60'000 + 400 + minute % 3;
        checks.append({started + duration, answer(duration)});
    }
    return checks;
}

/// Any checks that an hour can hold.
QList<PackedCheck> anyChecks()
{
    const auto times = *rc::gen::nonEmpty(rc::gen::container<std::set<int>>(rc::gen::inRange(0, 3'600'000)));
    QList<PackedCheck> checks;
    for (const int time : times) {
        const int duration = *rc::gen::inRange(0, 2'000'001);
        const int code = *rc::gen::element(1, 2, 8, 100, 200, 204, 301, 404, 503, 999);
        checks.append({begin.milliseconds() + time, CheckPacking::packed(duration, code)});
    }
    return checks;
}

} // namespace

/// The packed hour: what goes in comes out, and what is damaged is noticed.
class CheckBlockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyIntegerComesBack();
    void brokenIntegersAreNoticed_data();
    void brokenIntegersAreNoticed();
    void anyHourComesBack();
    void headerTellsCounts();
    void usualHourIsSmall();
    void nothingIsNoBlock();
    void anotherHourIsRefused();
    void everyTruncationIsRefused();
    void everyFlippedBitIsRefused();
    void anyBytesAreSurvived();
    void madeUpBlocksAreSurvived();
    void hoursBeginWithTheHour();
};

void CheckBlockTest::anyIntegerComesBack()
{
    const auto holds = [](qint64 value) {
        VarintWriter writer;
        writer.addSigned(value);
        writer.add(static_cast<quint64>(value));
        VarintReader reader(writer.bytes());
        return reader.nextSigned() == value && reader.next() == static_cast<quint64>(value) &&
               reader.isDone();
    };
    for (const qint64 value : {qint64(0), qint64(-1), qint64(63), qint64(64),
                               std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()})
        QVERIFY(holds(value));
    QVERIFY(rc::check("any integer comes back", [&](qint64 value) { RC_ASSERT(holds(value)); }));
}

void CheckBlockTest::brokenIntegersAreNoticed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("ends early") << QByteArray("\x80");
    QTest::newRow("more than 64 bits") << QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02");
    QTest::newRow("eleven bytes") << QByteArray("\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01");
}

void CheckBlockTest::brokenIntegersAreNoticed()
{
    QFETCH(QByteArray, bytes);
    VarintReader reader(bytes);
    QCOMPARE(reader.next(), quint64(0));
    QVERIFY(reader.hasFailed());
    QVERIFY(!reader.isDone());
    QCOMPARE(reader.nextCount(), qsizetype(0));
}

void CheckBlockTest::anyHourComesBack()
{
    const bool holds = rc::check("any hour comes back", [] {
        const QList<PackedCheck> checks = anyChecks();
        const auto back = CheckBlock::unpack(begin, CheckBlock::pack(begin, checks));
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == checks);
    });
    QVERIFY(holds);
}

void CheckBlockTest::headerTellsCounts()
{
    const QList<PackedCheck> checks{{begin.milliseconds(), answer(5)},
                                    {begin.milliseconds() + 1, CheckPacking::packed(5000, 1)},
                                    {begin.milliseconds() + 9, answer(7, 500)}};
    QCOMPARE(CheckBlock::header(CheckBlock::pack(begin, checks)), (CheckBlockHeader{3, 1}));
    QVERIFY(!CheckBlock::header(QByteArray("\x02\x01\x00", 3)));
    QVERIFY(!CheckBlock::header(QByteArray("\x01", 1)));
}

void CheckBlockTest::usualHourIsSmall()
{
    const qsizetype size = CheckBlock::pack(begin, usualHour()).size();
    QVERIFY2(size <= 2 * 60 + 20, qPrintable(QString::number(size)));
}

void CheckBlockTest::nothingIsNoBlock()
{
    QVERIFY(CheckBlock::pack(begin, {}).isEmpty());
    QVERIFY(!CheckBlock::unpack(begin, {}));
}

void CheckBlockTest::anotherHourIsRefused()
{
    const QByteArray block = CheckBlock::pack(begin, usualHour());
    QVERIFY(CheckBlock::unpack(begin, block));
    QVERIFY(!CheckBlock::unpack(begin + CheckBlock::period, block));
}

void CheckBlockTest::everyTruncationIsRefused()
{
    const QByteArray block = CheckBlock::pack(begin, usualHour());
    for (qsizetype size = 0; size < block.size(); ++size)
        QVERIFY(!CheckBlock::unpack(begin, block.first(size)));
    QVERIFY(!CheckBlock::unpack(begin, block + '\0'));
}

void CheckBlockTest::everyFlippedBitIsRefused()
{
    const QByteArray block = CheckBlock::pack(begin, usualHour());
    for (qsizetype bit = 0; bit < block.size() * 8; ++bit) {
        QByteArray damaged = block;
        damaged[bit / 8] = static_cast<char>(damaged.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY(!CheckBlock::unpack(begin, damaged));
    }
}

void CheckBlockTest::anyBytesAreSurvived()
{
    const bool holds = rc::check("any bytes are survived", [](const std::string& bytes) {
        const QByteArray block = QByteArray::fromStdString(bytes);
        (void) CheckBlock::header(block);
        RC_ASSERT(!CheckBlock::unpack(begin, block));
    });
    QVERIFY(holds);
}

/// With a checksum that is right: somebody made them so.
void CheckBlockTest::madeUpBlocksAreSurvived()
{
    const bool holds = rc::check("made up blocks are survived", [] {
        VarintWriter writer;
        writer.add(1);
        const auto count = *rc::gen::inRange<quint64>(0, 4);
        writer.add(count);
        for (const quint64 number : *rc::gen::arbitrary<std::vector<quint64>>())
            writer.add(number);
        const auto back = CheckBlock::unpack(begin, CheckBlock::sealed(begin, writer.bytes()));
        if (back)
            RC_ASSERT(static_cast<quint64>(back->size()) == count);
    });
    QVERIFY(holds);
}

void CheckBlockTest::hoursBeginWithTheHour()
{
    const auto hourOf = [](qint64 time) {
        return CheckBlock::beginOf(Timestamp::fromMilliseconds(time)).milliseconds();
    };
    QCOMPARE(hourOf(0), 0);
    QCOMPARE(hourOf(3'599'999), 0);
    QCOMPARE(hourOf(3'600'000), 3'600'000);
    QCOMPARE(hourOf(-1), -3'600'000);
    QCOMPARE(hourOf(-3'600'000), -3'600'000);
}

QTEST_GUILESS_MAIN(CheckBlockTest)
#include "tst_checkblock.moc"
