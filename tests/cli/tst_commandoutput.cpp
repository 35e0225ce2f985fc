// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

#include "cli/commandoutput.h"
#include "cli/displaytext.h"
#include "cli/exitcode.h"
#include "cli/texttable.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class TestCommandOutput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresWidth_data();
    void measuresWidth();
    void makesControlsVisible_data();
    void makesControlsVisible();
    void alignsColumns();
    void jsonCarriesNoControls();
    void progressIsReplaced();
    void progressIsSilentElsewhere();
    void mapsErrorsToExitCodes_data();
    void mapsErrorsToExitCodes();
};

void TestCommandOutput::measuresWidth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("ascii") << u"kitchen"_s << 7;
    QTest::newRow("umlaut") << u"küche"_s << 5;
    QTest::newRow("combining") << u"ku\u0308che"_s << 5;
    QTest::newRow("chinese") << u"厨房"_s << 4;
    QTest::newRow("korean") << u"부엌"_s << 4;
    QTest::newRow("fullwidth") << u"Ａ"_s << 2;
    QTest::newRow("emoji") << u"🔌"_s << 2;
    QTest::newRow("lightning") << u"⚡"_s << 2;
    QTest::newRow("arabic") << u"مطبخ"_s << 4;
}

void TestCommandOutput::measuresWidth()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QCOMPARE(displayWidth(text), width);
}

void TestCommandOutput::makesControlsVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"a b"_s << u"a b"_s;
    QTest::newRow("escape") << u"a\x1b[2J"_s << u"a\uFFFD[2J"_s;
    QTest::newRow("line break") << u"a\r\nb"_s << u"a\uFFFD\uFFFDb"_s;
    QTest::newRow("delete") << u"a\u007fb"_s << u"a\uFFFDb"_s;
    QTest::newRow("eight-bit escape") << u"a\u009bb"_s << u"a\uFFFDb"_s;
    QTest::newRow("direction") << u"a\u202Eb\u2066c"_s << u"a\uFFFDb\uFFFDc"_s;
    QTest::newRow("line separator") << u"a\u2028b\u2029"_s << u"a\uFFFDb\uFFFD"_s;
    QTest::newRow("joiner stays") << u"👨\u200D👩"_s << u"👨\u200D👩"_s;
}

void TestCommandOutput::makesControlsVisible()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(displayable(text), shown);
}

void TestCommandOutput::alignsColumns()
{
    TextTable table({u"A"_s, u"NAME"_s, u"Z"_s});
    table.addRow({u"1"_s, u"厨房"_s, u"x"_s});
    table.addRow({u"10"_s, u"k\n"_s, QString()});
    QCOMPARE(table.lines(), (QStringList{u"A   NAME  Z"_s, u"1   厨房  x"_s, u"10  k\uFFFD"_s}));
}

void TestCommandOutput::jsonCarriesNoControls()
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    CommandOutput output(out, err, false);
    const QJsonObject object{{u"name"_s, u"a\u009b\u007f\x1b\n🔌"_s}};
    output.json(object);
    const QString text = QString::fromUtf8(out.buffer());
    QVERIFY(text.contains(u"\\u009b\\u007f\\u001b\\n🔌"_s));
    QCOMPARE(QJsonDocument::fromJson(out.buffer()).object(), object);
    QVERIFY(err.buffer().isEmpty());
}

void TestCommandOutput::progressIsReplaced()
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    CommandOutput output(out, err, true);
    output.progress(u"1 of 2"_s);
    output.progress(u"2 of 2"_s);
    output.line(u"done"_s);
    output.message(u"bye"_s);
    QCOMPARE(err.buffer(), QByteArray("1 of 2\r\x1b[K2 of 2\r\x1b[Kbye\n"));
    QCOMPARE(out.buffer(), QByteArray("done\n"));
}

void TestCommandOutput::progressIsSilentElsewhere()
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    CommandOutput output(out, err, false);
    output.progress(u"1 of 2"_s);
    output.line(u"done"_s);
    QVERIFY(err.buffer().isEmpty());
}

void TestCommandOutput::mapsErrorsToExitCodes_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<ExitCode>("exitCode");
    QTest::newRow("bad value") << ErrorCode::BadValue << ExitCode::WrongUsage;
    QTest::newRow("bad address") << ErrorCode::DatabaseUrlInvalid << ExitCode::WrongUsage;
    QTest::newRow("duplicate") << ErrorCode::DuplicateAddress << ExitCode::WrongUsage;
    QTest::newRow("not found") << ErrorCode::SwitchNotFound << ExitCode::NotFound;
    QTest::newRow("database") << ErrorCode::DatabaseCorrupt << ExitCode::DatabaseUnusable;
    QTest::newRow("file") << ErrorCode::FileUnreadable << ExitCode::OutsideFailed;
    QTest::newRow("monitored") << ErrorCode::AlreadyMonitored << ExitCode::OutsideFailed;
    QTest::newRow("interrupted") << ErrorCode::Interrupted << ExitCode::OutsideFailed;
}

void TestCommandOutput::mapsErrorsToExitCodes()
{
    QFETCH(ErrorCode, code);
    QFETCH(ExitCode, exitCode);
    QCOMPARE(exitCodeFor(code), exitCode);
}

QTEST_GUILESS_MAIN(TestCommandOutput)
#include "tst_commandoutput.moc"
