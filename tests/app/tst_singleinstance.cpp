// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "app/run/singleinstance.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

/// What a second process does, in a thread: asking blocks.
bool raisesFromElsewhere(const QString& folder, const QString& key)
{
    bool isRaised = false;
    const std::unique_ptr<QThread> second(QThread::create([&] {
        const SingleInstance instance(folder, key);
        isRaised = instance.raiseFirst(Milliseconds(awhile));
    }));
    second->start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(second->isFinished(), 2 * awhile); }();
    return isRaised;
}

} // namespace

class SingleInstanceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstClaimsAndTheSecondDoesNot();
    void databasesAreApart();
    void theSecondRaisesTheFirst();
    void theTokenIsPassedOn();
    void whatAKilledOneLeftIsNoObstacle();
    void nobodyAnswers();
    void garbageIsIgnored();
    void aFolderThatAllowsNothingStopsNobody();
    void userFolderIsPrivate();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SingleInstanceTest::init()
{
    qunsetenv("XDG_ACTIVATION_TOKEN");
    m_folder = std::make_unique<QTemporaryDir>();
}

void SingleInstanceTest::theFirstClaimsAndTheSecondDoesNot()
{
    SingleInstance first(m_folder->path(), u"a"_s);
    QVERIFY(first.claim());
    SingleInstance second(m_folder->path(), u"a"_s);
    QVERIFY(!second.claim());
}

void SingleInstanceTest::databasesAreApart()
{
    SingleInstance first(m_folder->path(), u"sqlite:////a.db"_s);
    SingleInstance other(m_folder->path(), u"sqlite:////b.db"_s);
    QVERIFY(first.claim());
    QVERIFY(other.claim());
}

void SingleInstanceTest::theSecondRaisesTheFirst()
{
    SingleInstance first(m_folder->path(), u"a"_s);
    QVERIFY(first.claim());
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    QVERIFY(raisesFromElsewhere(m_folder->path(), u"a"_s));
    QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 1, awhile);
    QCOMPARE(raised.constFirst().constFirst().toString(), QString());
    QVERIFY(raisesFromElsewhere(m_folder->path(), u"a"_s));
    QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 2, awhile);
}

void SingleInstanceTest::theTokenIsPassedOn()
{
    SingleInstance first(m_folder->path(), u"a"_s);
    QVERIFY(first.claim());
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    qputenv("XDG_ACTIVATION_TOKEN", "token-1");
    QVERIFY(raisesFromElsewhere(m_folder->path(), u"a"_s));
    QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 1, awhile);
    QCOMPARE(raised.constFirst().constFirst().toString(), u"token-1"_s);
}

void SingleInstanceTest::whatAKilledOneLeftIsNoObstacle()
{
    // A lock of a process that is gone, and its socket file.
    QString socketPath;
    {
        SingleInstance first(m_folder->path(), u"a"_s);
        QVERIFY(first.claim());
        const QStringList sockets = QDir(m_folder->path()).entryList({u"*.socket"_s}, QDir::System);
        QCOMPARE(sockets.size(), 1);
        socketPath = m_folder->filePath(sockets.constFirst());
    }
    QProcess gone;
    gone.start(u"true"_s, {});
    QVERIFY(gone.waitForStarted());
    const qint64 pid = gone.processId();
    QVERIFY(gone.waitForFinished());
    QFile lock(QString(socketPath).replace(u".socket"_s, u".lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(QByteArray::number(pid) + "\ntst_singleinstance\n" + QSysInfo::machineHostName().toUtf8() +
               "\n");
    lock.close();
    QFile leftover(socketPath);
    QVERIFY(leftover.open(QIODevice::WriteOnly));
    leftover.close();

    SingleInstance next(m_folder->path(), u"a"_s);
    QVERIFY(next.claim());
    QSignalSpy raised(&next, &SingleInstance::raiseRequested);
    QVERIFY(raisesFromElsewhere(m_folder->path(), u"a"_s));
    QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 1, awhile);
}

void SingleInstanceTest::nobodyAnswers()
{
    const SingleInstance lonely(m_folder->path(), u"a"_s);
    QVERIFY(!lonely.raiseFirst(Milliseconds(200)));
}

void SingleInstanceTest::garbageIsIgnored()
{
    SingleInstance first(m_folder->path(), u"a"_s);
    QVERIFY(first.claim());
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    const QStringList sockets = QDir(m_folder->path()).entryList({u"*.socket"_s}, QDir::System);
    QLocalSocket endless;
    endless.connectToServer(m_folder->filePath(sockets.constFirst()));
    QVERIFY(endless.waitForConnected());
    endless.write(QByteArray(100'000, 'x'));
    QVERIFY(raisesFromElsewhere(m_folder->path(), u"a"_s));
    QTRY_COMPARE_WITH_TIMEOUT(raised.size(), 1, awhile);
}

void SingleInstanceTest::aFolderThatAllowsNothingStopsNobody()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"a second start cannot be noticed"_s));
    SingleInstance instance(u"/proc/no/such/folder"_s, u"a"_s);
    QVERIFY(instance.claim());
}

void SingleInstanceTest::userFolderIsPrivate()
{
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", m_folder->path().toUtf8());
    QCOMPARE(SingleInstance::userFolder(), m_folder->path()); // a QTemporaryDir is the user's alone
    qputenv("XDG_RUNTIME_DIR", "/tmp");
    const QString fallback = SingleInstance::userFolder();
    QVERIFY(fallback != u"/tmp"_s);
    QCOMPARE(QFileInfo(fallback).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    before.isNull() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", before);
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_singleinstance.moc"
