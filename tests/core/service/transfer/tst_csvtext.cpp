// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <rapidcheck.h>

#include "core/service/transfer/csvtext.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

struct Read
{
    QList<QStringList> records;
    QList<qint64> lines;
    Result<void> outcome;
};

Read read(const QByteArray& text, qsizetype piece = 100)
{
    Read all;
    CsvReader reader([&all](const QStringList& cells, qint64 line) -> Result<void> {
        all.records.append(cells);
        all.lines.append(line);
        return {};
    });
    for (qsizetype i = 0; i < text.size() && all.outcome; i += piece)
        all.outcome = reader.add(text.mid(i, piece));
    if (all.outcome)
        all.outcome = reader.finish();
    return all;
}

} // namespace

/// RFC 4180, read and written.
class CsvTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsFormulasTexts();
    void readsWhatItWrites();
    void readsAsPeopleWrite();
    void countsLines();
    void refusesWhatIsBroken_data();
    void refusesWhatIsBroken();
};

void CsvTextTest::readsWhatItWrites()
{
    QVERIFY(rc::check([] {
        const auto rows = *rc::gen::container<std::vector<std::vector<std::string>>>(
            rc::gen::container<std::vector<std::string>>(
                2, rc::gen::container<std::string>(rc::gen::element('a', ',', ';', '"', '\n', ' ', 'z'))));
        QByteArray text = csvLine({u"one"_s, u"two"_s}).toUtf8();
        QList<QStringList> expected{{u"one"_s, u"two"_s}};
        for (const auto& row : rows) {
            const QStringList cells{QString::fromStdString(row.at(0)), QString::fromStdString(row.at(1))};
            text += csvLine(cells).toUtf8();
            expected.append(cells);
        }
        const Read found = read(text, *rc::gen::inRange(1, 20));
        RC_ASSERT(found.outcome.has_value());
        RC_ASSERT(found.records == expected);
    }));
}

void CsvTextTest::readsAsPeopleWrite()
{
    const Read found = read("\xEF\xBB\xBFname;host\n\r\n\"a;\"\"b\"\"\";10.0.0.1\nü, é;x");
    QVERIFY(found.outcome);
    QCOMPARE(found.records, (QList<QStringList>{
                                {u"name"_s, u"host"_s}, {u"a;\"b\""_s, u"10.0.0.1"_s}, {u"ü, é"_s, u"x"_s}}));
}

void CsvTextTest::countsLines()
{
    QCOMPARE(read("a,b\n\n\"c\nd\",e\nf,g\n").lines, (QList<qint64>{1, 3, 5}));
}

void CsvTextTest::refusesWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("not closed") << QByteArray("a,\"b\n");
    QTest::newRow("within") << QByteArray("a,b\"c\n");
    QTest::newRow("behind") << QByteArray("a,\"b\"c\n");
    QTest::newRow("endless") << QByteArray("a,b\n\"") + QByteArray(CsvReader::maximumLength + 1, 'x');
}

void CsvTextTest::refusesWhatIsBroken()
{
    QFETCH(QByteArray, text);
    const Read found = read(text, 100'000);
    QVERIFY(!found.outcome);
    QCOMPARE(found.outcome.error().code, ErrorCode::BadInput);
}

void CsvTextTest::keepsFormulasTexts()
{
    for (const QString& text :
         {u"=1"_s, u"+1"_s, u"-1"_s, u"@a"_s, u"\ta"_s, u"\ra"_s, u"'=1"_s, u"''+1"_s}) {
        QCOMPARE(csvText(text), u'\'' + text);
        QCOMPARE(fromCsvText(csvText(text)), text);
    }
    for (const QString& text : {QString(), u"a"_s, u"'a"_s, u"'"_s, u"''"_s, u"a=1"_s, u" =1"_s}) {
        QCOMPARE(csvText(text), text);
        QCOMPARE(fromCsvText(text), text);
    }
    // As a person may have written it.
    QCOMPARE(fromCsvText(u"=1"_s), u"=1"_s);
}

QTEST_GUILESS_MAIN(CsvTextTest)
#include "tst_csvtext.moc"
