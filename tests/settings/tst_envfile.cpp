// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "settings/envfile.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class TestEnvFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOneValue_data();
    void readsOneValue();
    void refusesWithTheLine_data();
    void refusesWithTheLine();
    void keepsLinesAndOrder();
    void expandsFromEnvironmentThenFile();
    void replacesInPlace_data();
    void replacesInPlace();
    void readsBackWhatItWrites_data();
    void readsBackWhatItWrites();
    void refusesAFileTooLarge();
    void refusesAFolder();
};

void TestEnvFile::readsOneValue_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << u"KEY=value"_s << u"value"_s;
    QTest::newRow("line end") << u"KEY=value\n"_s << u"value"_s;
    QTest::newRow("windows") << u"KEY=value\r\n"_s << u"value"_s;
    QTest::newRow("byte order mark") << QChar(QChar::ByteOrderMark) + u"KEY=value"_s << u"value"_s;
    QTest::newRow("export") << u"export KEY=value"_s << u"value"_s;
    QTest::newRow("blanks around") << u"  KEY =  value  "_s << u"value"_s;
    QTest::newRow("empty") << u"KEY="_s << QString();
    QTest::newRow("only a comment") << u"KEY= # nothing"_s << QString();
    QTest::newRow("comment") << u"KEY=value # why"_s << u"value"_s;
    QTest::newRow("no comment without blank") << u"KEY=pass#word"_s << u"pass#word"_s;
    QTest::newRow("hash first") << u"KEY=#fff"_s << u"#fff"_s;
    QTest::newRow("blank inside") << u"KEY=two words"_s << u"two words"_s;
    QTest::newRow("equals inside") << u"KEY=a=b"_s << u"a=b"_s;
    QTest::newRow("single quotes") << u"KEY='a # \\n ${HOME}'"_s << u"a # \\n ${HOME}"_s;
    QTest::newRow("double quotes") << u"KEY=\"a # b\" # why"_s << u"a # b"_s;
    QTest::newRow("escapes") << u"KEY=\"a\\nb\\t\\\"c\\\\\""_s << u"a\nb\t\"c\\"_s;
    QTest::newRow("unknown escape") << u"KEY=\"C:\\dir\""_s << u"C:\\dir"_s;
    QTest::newRow("several lines") << u"KEY='one\ntwo'"_s << u"one\ntwo"_s;
    QTest::newRow("emoji") << u"KEY=küche 🔌"_s << u"küche 🔌"_s;
    QTest::newRow("missing variable") << u"KEY=a${NOT_SET}b"_s << u"ab"_s;
    QTest::newRow("variable with default") << u"KEY=a${NOT_SET:-x y}b"_s << u"ax yb"_s;
    QTest::newRow("dollar alone") << u"KEY=pa$$word"_s << u"pa$$word"_s;
}

void TestEnvFile::readsOneValue()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    const auto entries = parseEnvText(text, u"test"_s, Expansion::Variables, {});
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().key, u"KEY"_s);
    QCOMPARE(entries->first().value, value);
}

void TestEnvFile::refusesWithTheLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("where");
    QTest::newRow("no equals") << u"A=1\nnonsense\n"_s << u"test, line 2"_s;
    QTest::newRow("no key") << u"=1"_s << u"test, line 1"_s;
    QTest::newRow("key with a blank") << u"\n\nA KEY=1"_s << u"test, line 3"_s;
    QTest::newRow("open quote") << u"A=1\nB=\"x\ny\n"_s << u"test, line 2"_s;
    QTest::newRow("text after the quote") << u"A='x'y"_s << u"test, line 1"_s;
    QTest::newRow("after a value of two lines") << u"A='x\ny'\nbad"_s << u"test, line 3"_s;
}

void TestEnvFile::refusesWithTheLine()
{
    QFETCH(QString, text);
    QFETCH(QString, where);
    const auto entries = parseEnvText(text, u"test"_s, Expansion::None, {});
    QVERIFY(!entries);
    QCOMPARE(entries.error().code, ErrorCode::BadInput);
    QCOMPARE(entries.error().arguments.first(), where);
}

void TestEnvFile::keepsLinesAndOrder()
{
    const auto entries = parseEnvText(u"# first\nA=1\n\nB='x\ny'\nA=2\n"_s, u"test"_s, Expansion::None, {});
    QVERIFY(entries);
    const QList<EnvEntry> expected{{u"A"_s, u"1"_s, 2, 2}, {u"B"_s, u"x\ny"_s, 4, 5}, {u"A"_s, u"2"_s, 6, 6}};
    QCOMPARE(*entries, expected);
}

void TestEnvFile::expandsFromEnvironmentThenFile()
{
    QProcessEnvironment environment;
    environment.insert(u"HOST"_s, u"outside"_s);
    const auto entries = parseEnvText(u"HOST=inside\nNAME=db\nURL=pg://${HOST}/${NAME}\nRAW='${NAME}'"_s,
                                      u"test"_s, Expansion::Variables, environment);
    QVERIFY(entries);
    QCOMPARE(entries->at(2).value, u"pg://outside/db"_s);
    QCOMPARE(entries->at(3).value, u"${NAME}"_s);
}

void TestEnvFile::replacesInPlace_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("empty") << QString() << u"KEY=new\n"_s;
    QTest::newRow("absent") << u"# mine\nOTHER=1\n"_s << u"# mine\nOTHER=1\nKEY=new\n"_s;
    QTest::newRow("no line end") << u"OTHER=1"_s << u"OTHER=1\nKEY=new\n"_s;
    QTest::newRow("present") << u"# mine\nKEY=old # why\n\nOTHER=1\n"_s << u"# mine\nKEY=new\n\nOTHER=1\n"_s;
    QTest::newRow("twice") << u"KEY=1\nKEY=2\n"_s << u"KEY=1\nKEY=new\n"_s;
    QTest::newRow("several lines") << u"KEY='a\nb\nc'\nOTHER=1\n"_s << u"KEY=new\nOTHER=1\n"_s;
    QTest::newRow("commented out") << u"#KEY=1\n"_s << u"#KEY=1\nKEY=new\n"_s;
}

void TestEnvFile::replacesInPlace()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QCOMPARE(withEntry(before, u"KEY"_s, u"new"_s), after);
}

void TestEnvFile::readsBackWhatItWrites_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << u"sqlite:////home/x/power.db"_s;
    QTest::newRow("blanks") << u" a b "_s;
    QTest::newRow("hash") << u"a #b"_s;
    QTest::newRow("quotes") << u"it's \"so\""_s;
    QTest::newRow("backslash") << u"a\\nb\\"_s;
    QTest::newRow("line break") << u"a\nb"_s;
    QTest::newRow("dollar") << u"${HOME}"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("emoji") << u"küche:10.0.0.1,🔌:10.0.0.2"_s;
}

void TestEnvFile::readsBackWhatItWrites()
{
    QFETCH(QString, value);
    const auto entries = parseEnvText(withEntry({}, u"KEY"_s, value), u"test"_s, Expansion::None, {});
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().value, value);
}

void TestEnvFile::refusesAFileTooLarge()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"large.env"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(1024 * 1024 + 1, '#'));
    file.close();
    const auto entries = readEnvFile(file.fileName(), Expansion::None, {});
    QVERIFY(!entries);
    QCOMPARE(entries.error().code, ErrorCode::FileUnreadable);
}

void TestEnvFile::refusesAFolder()
{
    QTemporaryDir folder;
    const auto entries = readEnvFile(folder.path(), Expansion::None, {});
    QVERIFY(!entries);
    QCOMPARE(entries.error().code, ErrorCode::FileUnreadable);
}

QTEST_GUILESS_MAIN(TestEnvFile)
#include "tst_envfile.moc"
