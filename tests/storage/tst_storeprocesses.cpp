// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <unistd.h>

#include <QProcess>
#include <QTest>

#include "storage/openstore.h"
#include "storage/storekinds.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

constexpr int patience = 30'000; // milliseconds
constexpr qint64 origin = 1'767'225'600'000;

/// The helper in one of its modes.
class Helper
{
public:
    Helper(const QString& mode, const QString& url, const QStringList& wrapper = {})
    {
        QStringList words = wrapper + QStringList{QStringLiteral(POWERMON_STORE_HELPER), mode, url};
        const QString program = words.takeFirst();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, words);
    }
    ~Helper() { kill(); }

    /// What it says next; empty once it has ended.
    QString line()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(patience))
                return {};
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    /// SIGKILL, without a word.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    void closeInput()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(patience);
    }
    qint64 processId() const { return m_process.processId(); }

private:
    QProcess m_process;
};

QString errorLine(ErrorCode code)
{
    return u"error %1"_s.arg(static_cast<int>(code));
}

} // namespace

/// What happens to a store between processes, and when they are killed.
class StoreProcessesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingWhenKilled_data();
    void losesNothingWhenKilled();
    void leaseEndsWithItsProcess_data();
    void leaseEndsWithItsProcess();
    void openedByManyAtOnce_data();
    void openedByManyAtOnce();
    void tellsAFullDisk();
    void tellsAReadOnlyFile();

private:
    QString makeUrl(const QString& kind);

    StoreKinds m_kinds;
    QTemporaryDir m_folder;
    int m_count = 0;
};

QString StoreProcessesTest::makeUrl(const QString& kind)
{
    if (kind == "sqlite"_L1)
        return u"sqlite:///%1/processes%2.db"_s.arg(m_folder.path(), QString::number(++m_count));
    const bool made = m_kinds.make(kind).has_value();
    return made ? m_kinds.server().url(m_kinds.url().databaseName) : QString();
}

void StoreProcessesTest::losesNothingWhenKilled_data()
{
    StoreKinds::addDatabaseRows();
}

void StoreProcessesTest::losesNothingWhenKilled()
{
    QFETCH(QString, kind);
    const QString url = makeUrl(kind);
    int acknowledged = -1;
    for (int run = 0; run < 15; ++run) {
        Helper writer(u"write"_s, url);
        for (int i = 0; i <= run * 3 % 11; ++i) {
            const QString line = writer.line();
            QVERIFY2(line.startsWith(u"stored "_s), qPrintable(line));
            acknowledged = line.section(u' ', 1).toInt();
        }
        writer.kill();
        // What it said between the last line read and its end counts too.
        for (QString line = writer.line(); !line.isEmpty(); line = writer.line())
            acknowledged = line.section(u' ', 1).toInt();

        const Result<std::unique_ptr<Store>> store =
            openStore(*DatabaseUrl::parse(url), {}, OpenMode::Existing);
        VERIFY_DONE(store);
        // A server does to its end what it was doing, and sees then that its client is gone.
        QTRY_COMPARE_WITH_TIMEOUT(*(*store)->isMonitored(), false, patience);
        QHash<qint64, int> checksOfRound;
        const TimeRange all{Timestamp(), Timestamp::fromMilliseconds(origin * 2)};
        VERIFY_DONE((*store)->checks().forEach({all, {}}, [&](const CheckResult& check) {
            return ++checksOfRound[(check.finished.milliseconds() - origin) / 1000] > 0;
        }));
        const Result<QList<Outage>> outages = (*store)->outages().find({all, false, false, 1'000'000});
        VERIFY_DONE(outages);
        // All of a round or none of it; and each that was told.
        QVERIFY(checksOfRound.size() > acknowledged);
        QVERIFY(checksOfRound.size() <= acknowledged + 2);
        QCOMPARE(outages->size(), checksOfRound.size());
        for (qint64 round = 0; round < checksOfRound.size(); ++round)
            QCOMPARE(checksOfRound.value(round), 5);
        for (const Outage& outage : *outages)
            QCOMPARE(outage.members.size(), 1);
    }
}

void StoreProcessesTest::leaseEndsWithItsProcess_data()
{
    StoreKinds::addDatabaseRows();
}

void StoreProcessesTest::leaseEndsWithItsProcess()
{
    QFETCH(QString, kind);
    const QString url = makeUrl(kind);
    const Result<std::unique_ptr<Store>> viewer =
        openStore(*DatabaseUrl::parse(url), {}, OpenMode::CreateIfMissing);
    VERIFY_DONE(viewer);
    for (int run = 0; run < 3; ++run) {
        QCOMPARE(*(*viewer)->isMonitored(), false);
        Helper monitor(u"lease"_s, url);
        QCOMPARE(monitor.line(), u"held 0"_s);
        QCOMPARE(*(*viewer)->isMonitored(), true);
        QCOMPARE(*(*viewer)->acquireMonitorLease(), false);
        Helper second(u"lease"_s, url);
        QCOMPARE(second.line(), u"refused 0"_s);
        second.closeInput();
        QCOMPARE(*(*viewer)->isMonitored(), true);
        monitor.kill();
        // A server needs a moment to see that its client is gone.
        QTRY_COMPARE_WITH_TIMEOUT(*(*viewer)->isMonitored(), false, patience);
    }
    QCOMPARE(*(*viewer)->acquireMonitorLease(), true);
    Helper late(u"lease"_s, url);
    QCOMPARE(late.line(), u"refused 0"_s);
}

void StoreProcessesTest::openedByManyAtOnce_data()
{
    StoreKinds::addDatabaseRows();
}

void StoreProcessesTest::openedByManyAtOnce()
{
    QFETCH(QString, kind);
    QString url = makeUrl(kind);
    if (kind == "postgresql"_L1) {
        QVERIFY(m_kinds.server().createDatabase(u"fresh"_s));
        url = m_kinds.server().url(u"fresh"_s);
    }
    std::vector<std::unique_ptr<Helper>> helpers;
    for (int i = 0; i < 4; ++i)
        helpers.push_back(std::make_unique<Helper>(u"lease"_s, url));
    int held = 0;
    for (const auto& helper : helpers) {
        const QString line = helper->line();
        QVERIFY2(line == "held 0"_L1 || line == "refused 0"_L1, qPrintable(line));
        held += line == "held 0"_L1 ? 1 : 0;
    }
    QCOMPARE(held, 1);
}

void StoreProcessesTest::tellsAFullDisk()
{
    const QString mount = m_folder.filePath(u"small"_s);
    const QString copies = m_folder.filePath(u"copies"_s);
    QVERIFY(QDir().mkpath(mount) && QDir().mkpath(copies));
    const QStringList wrapper{
        u"unshare"_s,
        u"--mount"_s,
        u"--map-root-user"_s,
        u"sh"_s,
        u"-c"_s,
        u"mount -t tmpfs -o size=2m none '%1' || { echo unavailable; exit; }; \"$0\" \"$@\" && "
        "\"$0\" fill \"$2\" && cp '%1'/small.db* '%2'"_s.arg(mount, copies)};
    Helper filler(u"fill"_s, u"sqlite:///"_s + mount + u"/small.db"_s, wrapper);
    const QString rounds = filler.line();
    if (rounds.isEmpty() || rounds == "unavailable"_L1)
        QSKIP("No file system of a limited size can be made here");
    QVERIFY2(rounds.startsWith(u"rounds "_s), qPrintable(rounds));
    const int stored = rounds.section(u' ', 1).toInt();
    QVERIFY(stored > 1);
    QCOMPARE(filler.line(), errorLine(ErrorCode::DatabaseFull));
    // The next program finds it full, too.
    QString next = filler.line();
    if (next.startsWith(u"rounds "_s))
        next = filler.line();
    QCOMPARE(next, errorLine(ErrorCode::DatabaseFull));
    QVERIFY(filler.line().isEmpty());

    const auto url = DatabaseUrl::parse(u"sqlite:///"_s + copies + u"/small.db"_s);
    const Result<std::unique_ptr<Store>> store = openStore(*url, {}, OpenMode::Existing);
    VERIFY_DONE(store);
    const TimeRange all{Timestamp(), Timestamp::fromMilliseconds(origin * 2)};
    QCOMPARE((*store)->checks().counts(all)->value(SwitchId(1000)).total, stored);
}

void StoreProcessesTest::tellsAReadOnlyFile()
{
    const QString url = makeUrl(u"sqlite"_s);
    const QString path = DatabaseUrl::parse(url)->path;
    VERIFY_DONE(openStore(*DatabaseUrl::parse(url), {}, OpenMode::CreateIfMissing));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)));
    // Nothing is read-only for root.
    const QStringList wrapper =
        geteuid() == 0 ? QStringList{u"setpriv"_s, u"--reuid=nobody"_s, u"--clear-groups"_s, u"--"_s}
                       : QStringList();
    Helper writer(u"add"_s, url, wrapper);
    QCOMPARE(writer.line(), errorLine(ErrorCode::DatabaseReadOnly));
    const Result<std::unique_ptr<Store>> store = openStore(*DatabaseUrl::parse(url), {}, OpenMode::Existing);
    VERIFY_DONE(store);
    QVERIFY((*store)->switches().all()->isEmpty());
}

QTEST_GUILESS_MAIN(StoreProcessesTest)
#include "tst_storeprocesses.moc"
