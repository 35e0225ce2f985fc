// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

#include <QSignalSpy>
#include <QTest>

#include "cli/linereader.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;

/// A person's answer on standard input, here a pipe.
class LineReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QCOMPARE(pipe(m_pipe.data()), 0); }
    void cleanup()
    {
        endInput();
        ::close(m_pipe.at(0));
    }

    void readsALine_data();
    void readsALine();
    void waitsForTheWholeLine();
    void anEndedInputIsAnEmptyLine();
    void leavesTheNextLineToOthers();

private:
    void type(const QByteArray& bytes)
    {
        QCOMPARE(::write(m_pipe.at(1), bytes.constData(), size_t(bytes.size())), ssize_t(bytes.size()));
    }
    void endInput()
    {
        if (m_pipe.at(1) >= 0)
            ::close(std::exchange(m_pipe.at(1), -1));
    }

    std::array<int, 2> m_pipe{};
};

void LineReaderTest::readsALine_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QString>("line");
    QTest::newRow("yes") << QByteArray("yes\n") << u"yes"_s;
    QTest::newRow("nothing") << QByteArray("\n") << QString();
    QTest::newRow("umlaut") << QByteArray("käse\n") << u"käse"_s;
    QTest::newRow("not UTF-8") << QByteArray("\xff\n") << QString(QChar(QChar::ReplacementCharacter));
    QTest::newRow("a null") << QByteArray("a\0b\n", 4) << QString::fromUtf8("a\0b", 3);
}

void LineReaderTest::readsALine()
{
    QFETCH(QByteArray, typed);
    QFETCH(QString, line);
    LineReader reader(m_pipe.at(0));
    QSignalSpy lines(&reader, &LineReader::lineRead);
    type(typed);
    QTRY_COMPARE_WITH_TIMEOUT(lines.size(), 1, awhile);
    QCOMPARE(lines.at(0).at(0).toString(), line);
}

void LineReaderTest::waitsForTheWholeLine()
{
    LineReader reader(m_pipe.at(0));
    QSignalSpy lines(&reader, &LineReader::lineRead);
    type("ye");
    int waiting = -1; // bytes in the pipe
    QTRY_VERIFY_WITH_TIMEOUT(ioctl(m_pipe.at(0), FIONREAD, &waiting) == 0 && waiting == 0, awhile);
    QVERIFY(lines.isEmpty());
    type("s\n");
    QTRY_COMPARE_WITH_TIMEOUT(lines.size(), 1, awhile);
    QCOMPARE(lines.at(0).at(0).toString(), u"yes"_s);
}

void LineReaderTest::anEndedInputIsAnEmptyLine()
{
    LineReader reader(m_pipe.at(0));
    QSignalSpy lines(&reader, &LineReader::lineRead);
    endInput();
    QTRY_COMPARE_WITH_TIMEOUT(lines.size(), 1, awhile);
    QVERIFY(lines.at(0).at(0).toString().isEmpty());
}

void LineReaderTest::leavesTheNextLineToOthers()
{
    type("first\nsecond\n");
    for (const QString& line : {u"first"_s, u"second"_s}) {
        LineReader reader(m_pipe.at(0));
        QSignalSpy lines(&reader, &LineReader::lineRead);
        QTRY_COMPARE_WITH_TIMEOUT(lines.size(), 1, awhile);
        QCOMPARE(lines.at(0).at(0).toString(), line);
    }
}

QTEST_GUILESS_MAIN(LineReaderTest)
#include "tst_linereader.moc"
