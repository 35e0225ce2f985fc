// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "app/run/waitingspools.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// What waits for a database under an address that it has no more is not forgotten in silence.
class WaitingSpoolsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDatabaseHasItsOwn();
    void findsThoseOfOthers();
    void tellsThemInALine();
    void tellsWhatNobodyWrites();

private:
    static void fill(const QString& path, const QByteArray& bytes = "records")
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
    const WaitingSpools m_spools{m_folder.path()};
};

void WaitingSpoolsTest::eachDatabaseHasItsOwn()
{
    QCOMPARE(m_spools.pathFor(u"server/a"_s), m_spools.pathFor(u"server/a"_s));
    QVERIFY(m_spools.pathFor(u"server/a"_s) != m_spools.pathFor(u"server/b"_s));
    QVERIFY(m_spools.pathFor(u"server/a"_s).startsWith(m_folder.path() + u"/spool-"_s));
}

void WaitingSpoolsTest::findsThoseOfOthers()
{
    QVERIFY(m_spools.others(u"server/a"_s).isEmpty());
    fill(m_spools.pathFor(u"server/a"_s));
    fill(m_folder.filePath(u"window.conf"_s));
    QVERIFY(m_spools.others(u"server/a"_s).isEmpty());
    QCOMPARE(m_spools.others(u"server/b"_s), QStringList{m_spools.pathFor(u"server/a"_s)});
    fill(m_spools.pathFor(u"server/c"_s), {}); // nothing waits in it
    QCOMPARE(m_spools.others(u"server/b"_s).size(), qsizetype(1));
    fill(m_spools.pathFor(u"server/b"_s) + u".unreadable"_s);
    QCOMPARE(m_spools.others(u"server/b"_s).size(), qsizetype(1));
    QCOMPARE(m_spools.unreadable(), QStringList{m_spools.pathFor(u"server/b"_s) + u".unreadable"_s});
}

void WaitingSpoolsTest::tellsThemInALine()
{
    fill(m_spools.pathFor(u"server/a"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QRegularExpression::escape(
                                           QFileInfo(m_spools.pathFor(u"server/a"_s)).fileName())));
    m_spools.tellOthers(u"server/d"_s);
}

void WaitingSpoolsTest::tellsWhatNobodyWrites()
{
    const QTemporaryDir folder;
    const WaitingSpools spools(folder.path());
    fill(spools.pathFor(u"server/a"_s) + u".unreadable-2"_s);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"are not written.*\\.unreadable-2"_s));
    spools.tellOthers(u"server/a"_s);
    QVERIFY(spools.others(u"server/d"_s).isEmpty());
}

QTEST_GUILESS_MAIN(WaitingSpoolsTest)
#include "tst_waitingspools.moc"
