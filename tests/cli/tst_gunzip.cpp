// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <zlib.h>

#include "cli/gunzip.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

QByteArray packed(const QByteArray& plain)
{
    z_stream state{};
    deflateInit2(&state, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&state, static_cast<uLong>(plain.size()))), '\0');
    QByteArray in = plain;
    state.next_in = reinterpret_cast<Bytef*>(in.data());
    state.avail_in = static_cast<uInt>(in.size());
    state.next_out = reinterpret_cast<Bytef*>(out.data());
    state.avail_out = static_cast<uInt>(out.size());
    deflate(&state, Z_FINISH);
    out.truncate(static_cast<qsizetype>(state.total_out));
    deflateEnd(&state);
    return out;
}

/// Lines that pack well, some 2 MB: more than one piece of what comes out.
QByteArray manyLines()
{
    QByteArray lines;
    for (int i = 0; i < 40'000; ++i)
        lines += "{\"checked_at\":\"2026-01-01T00:00:00.000Z\",\"n\":" + QByteArray::number(i) + "}\n";
    return lines;
}

} // namespace

/// Packed traces as they come through a pipe.
class GunzipTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItByItsBeginning();
    void unpacksWhateverThePieces_data();
    void unpacksWhateverThePieces();
    void unpacksWhatWasPutTogether();
    void aCutOneIsIncomplete();
    void damageIsTold_data();
    void damageIsTold();
    void whoTakesItMayRefuse();

private:
    /// Hands it over in pieces; what came out.
    static Result<QByteArray> unpack(Gunzip& gunzip, const QByteArray& data, qsizetype piece);
};

Result<QByteArray> GunzipTest::unpack(Gunzip& gunzip, const QByteArray& data, qsizetype piece)
{
    QByteArray out;
    for (qsizetype at = 0; at < data.size(); at += piece) {
        const auto taken = gunzip.add(data.mid(at, piece), [&out](QByteArrayView plain) {
            out += plain;
            return Result<void>();
        });
        if (!taken)
            return failure(taken.error());
    }
    return out;
}

void GunzipTest::knowsItByItsBeginning()
{
    QVERIFY(Gunzip::isGzip(packed("x")));
    QVERIFY(!Gunzip::isGzip("{\"checked_at\":"));
    QVERIFY(!Gunzip::isGzip("\x1f"));
    QVERIFY(!Gunzip::isGzip({}));
}

void GunzipTest::unpacksWhateverThePieces_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<qsizetype>("piece");
    for (const qsizetype piece : {1, 7, 4096, 10'000'000}) {
        QTest::addRow("nothing by %lld", piece) << QByteArray() << piece;
        QTest::addRow("a line by %lld", piece) << QByteArray("{}\n") << piece;
        QTest::addRow("many lines by %lld", piece) << manyLines() << piece;
    }
}

void GunzipTest::unpacksWhateverThePieces()
{
    QFETCH(QByteArray, plain);
    QFETCH(qsizetype, piece);
    Gunzip gunzip;
    QVERIFY(!gunzip.isComplete());
    const auto out = unpack(gunzip, packed(plain), piece);
    QVERIFY(out);
    QVERIFY(*out == plain);
    QVERIFY(gunzip.isComplete());
}

void GunzipTest::unpacksWhatWasPutTogether()
{
    const QByteArray both = packed("one\n") + packed("two\n") + packed({}) + packed("three\n");
    for (const qsizetype piece : {qsizetype(1), qsizetype(5), both.size()}) {
        Gunzip gunzip;
        QCOMPARE(unpack(gunzip, both, piece), Result<QByteArray>("one\ntwo\nthree\n"));
        QVERIFY(gunzip.isComplete());
    }
}

void GunzipTest::aCutOneIsIncomplete()
{
    const QByteArray whole = packed(manyLines());
    for (const qsizetype length : {qsizetype(1), qsizetype(5), whole.size() / 2, whole.size() - 1}) {
        Gunzip gunzip;
        const auto out = unpack(gunzip, whole.left(length), 4096);
        QVERIFY(out);
        QVERIFY(manyLines().startsWith(*out));
        QVERIFY2(!gunzip.isComplete(), qPrintable(QString::number(length)));
    }
}

void GunzipTest::damageIsTold_data()
{
    QTest::addColumn<QByteArray>("data");
    QByteArray middle = packed(manyLines());
    for (qsizetype i = 0; i < 200; ++i)
        middle[middle.size() / 2 + i] = '\x55';
    QTest::newRow("in the middle") << middle;
    QByteArray sum = packed("one\n");
    sum[sum.size() - 6] = static_cast<char>(sum.at(sum.size() - 6) ^ 1);
    QTest::newRow("its checksum") << sum;
    QTest::newRow("no gzip") << QByteArray("This is a diary");
    QTest::newRow("more behind it") << packed("one\n") + "and this";
}

void GunzipTest::damageIsTold()
{
    QFETCH(QByteArray, data);
    Gunzip gunzip;
    const auto out = unpack(gunzip, data, 4096);
    QVERIFY(!out);
    QCOMPARE(out.error().code, ErrorCode::BadInput);
    QVERIFY(out.error().arguments.at(0).isEmpty());
}

void GunzipTest::whoTakesItMayRefuse()
{
    Gunzip gunzip;
    const Error stop{ErrorCode::Interrupted, {}};
    int calls = 0;
    const auto refuse = [&](QByteArrayView) -> Result<void> {
        ++calls;
        return failure(stop);
    };
    const auto taken = gunzip.add(packed(manyLines()), refuse);
    QVERIFY(!taken);
    QCOMPARE(taken.error(), stop);
    QCOMPARE(calls, 1); // nothing after the refusal
}

QTEST_APPLESS_MAIN(GunzipTest)
#include "tst_gunzip.moc"
