// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <ctime>
#include <sys/resource.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "storage/filespool.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp origin = Timestamp::fromMilliseconds(1'767'225'600'000);

QList<CheckResult> someChecks(int count, Milliseconds from = 0ms)
{
    QList<CheckResult> checks;
    for (int i = 0; i < count; ++i) {
        const Timestamp end = origin + from + 1s * i;
        const ProbeOutcome outcome = i % 3 == 0 ? ProbeOutcome::failed(FailureKind::Timeout, 5s)
                                                : ProbeOutcome::answer(200, Milliseconds(12 + i % 7));
        checks.append({SwitchId(1 + i % 4), end - outcome.duration, end, outcome});
    }
    return checks;
}

Outage outage()
{
    Outage outage;
    outage.id = OutageId(7);
    outage.cause = OutageCause::Network;
    outage.confidence = Confidence::Probable;
    outage.group = u"Küche"_s;
    outage.startedAt = origin + 3s;
    outage.start = {origin, origin + 5s};
    outage.endedAt = origin + 60s;
    outage.end = TimeInterval{origin + 58s, origin + 61s};
    outage.detectedAt = origin + 10s;
    outage.members = {{SwitchId(1), u"Lamp"_s, origin - 1s, origin + 2s, origin + 59s},
                      {SwitchId(2), u"Router"_s, std::nullopt, origin + 4s, std::nullopt}};
    outage.reasons = {{u"quorum"_s, {{u"down"_s, 3.0}, {u"name"_s, u"x"_s}}}};
    outage.policy.failureThreshold = 5;
    return outage;
}

SpoolNote note()
{
    return {u"host"_s,
            {{CoverageId(3), {origin, origin + 9s}, CoverageKind::Asleep, true},
             {CoverageId(), {origin + 9s, origin + 60s}, CoverageKind::Running, false}},
            {outage(), Outage()}};
}

} // namespace

/// Checks and what else a monitor knows, on disk while the database is away.
class FileSpoolTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void recordsComeBack();
    void brokenBytesAreNoRecord();
    void emptyAtFirst();
    void givesBackInOrder();
    void noteIsWrittenOnceWhileItStays();
    void growthIsNotedOnceAMinute();
    void outagesAreNotedWhereTheyChange();
    void aFullSpoolStillTakesTheNote();
    void whatDidNotFitIsRefusedQuickly();
    void aReadErrorIsToldAndEnds();
    void aFullDiskLeavesNoPart();
    void setsAsideWhatCannotBeRead();
    void leavesWhatAnotherProcessHasAppended();
    void readsInPages();
    void goesOnBehindWhatACrashLeft_data();
    void goesOnBehindWhatACrashLeft();
    void skipsDamage();
    void takesNoMoreThanItsLimit();
    void tellsWhatCannotBeWritten();
    void othersCannotRead();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/spool"_s); }
    [[nodiscard]] QByteArray bytes() const;
    void setBytes(const QByteArray& bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

QByteArray FileSpoolTest::bytes() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void FileSpoolTest::setBytes(const QByteArray& bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void FileSpoolTest::recordsComeBack()
{
    const SpoolRecord::Content content{someChecks(100), note()};
    const QByteArray bytes = SpoolRecord::toBytes(content);
    const auto found = SpoolRecord::find(bytes + "more");
    QVERIFY(found.has_value());
    QCOMPARE(found->size, bytes.size());
    QVERIFY(found->content == content);
    const QByteArray small = SpoolRecord::toBytes({someChecks(1000), std::nullopt});
    QVERIFY2(small.size() < 1000 * 8, qPrintable(QString::number(small.size())));
    QCOMPARE(SpoolRecord::find(SpoolRecord::toBytes({}))->content, SpoolRecord::Content());
}

void FileSpoolTest::brokenBytesAreNoRecord()
{
    const QByteArray whole = SpoolRecord::toBytes({someChecks(5), note()});
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(!SpoolRecord::find(whole.first(length)));
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        QVERIFY2(!SpoolRecord::find(damaged), qPrintable(QString::number(at)));
    }
}

void FileSpoolTest::emptyAtFirst()
{
    FileSpool spool(path());
    const Result<SpoolPage> page = spool.read(0).result();
    QVERIFY(page.has_value());
    QCOMPARE(*page, SpoolPage());
    QCOMPARE(spool.clear().result(), Result<bool>(true));
    QVERIFY(!QFile::exists(path()));
}

void FileSpoolTest::givesBackInOrder()
{
    {
        FileSpool spool(path());
        QVERIFY(spool.append(someChecks(3), {}).result().has_value());
        QVERIFY(spool.append(someChecks(2, -1h), note()).result().has_value()); // a clock that was set back
    }
    FileSpool again(path());
    const Result<SpoolPage> page = again.read(0).result();
    QVERIFY(page.has_value());
    QCOMPARE(page->checks, someChecks(3) + someChecks(2, -1h));
    QVERIFY(page->note == note());
    QVERIFY(page->isLast);
    QCOMPARE(page->end, bytes().size());
    QVERIFY(again.append(someChecks(1, 2h), note()).result().has_value());
    QCOMPARE(again.read(page->end).result()->checks, someChecks(1, 2h));
    QVERIFY(again.clear().result().has_value());
    QVERIFY(again.read(0).result()->checks.isEmpty());
}

void FileSpoolTest::noteIsWrittenOnceWhileItStays()
{
    FileSpool spool(path());
    QVERIFY(spool.append(someChecks(1), note()).result().has_value());
    const qsizetype first = bytes().size();
    QVERIFY(spool.append(someChecks(1, 1min), note()).result().has_value());
    QVERIFY(bytes().size() - first < first / 4);
    QVERIFY(spool.read(0).result().has_value());
    QCOMPARE(spool.clear().result(), Result<bool>(true));
    QVERIFY(spool.append(someChecks(1), note()).result().has_value());
    QCOMPARE(bytes().size(), first);
}

void FileSpoolTest::growthIsNotedOnceAMinute()
{
    FileSpool spool(path());
    SpoolNote grown = note();
    for (int second = 0; second < 600; ++second) {
        QVERIFY(spool.append({}, grown).result().has_value());
        grown.coverage.last().range.end += 1s;
    }
    QCOMPARE(bytes().count("PMSP"), qsizetype(10));
    QCOMPARE(bytes().count("coverage"), qsizetype(10));
    grown.coverage.last().isClosed = true;
    QVERIFY(spool.append({}, grown).result().has_value());
    FileSpool again(path());
    QVERIFY(again.read(0).result()->note == grown);
}

void FileSpoolTest::outagesAreNotedWhereTheyChange()
{
    FileSpool spool(path());
    SpoolNote grown = note();
    for (int minute = 0; minute < 30; ++minute) {
        QVERIFY(spool.append(someChecks(1, 1min * minute), grown).result().has_value());
        grown.coverage.last().range.end += 1min;
    }
    QCOMPARE(bytes().count("Router"), qsizetype(1));
    SpoolNote changed = grown;
    changed.outages.last().group = u"Keller"_s;
    QVERIFY(spool.append({}, changed).result().has_value());
    QCOMPARE(bytes().count("Router"), qsizetype(2));
    FileSpool again(path());
    QVERIFY(again.read(0).result()->note == changed);
    changed.coverage.last().range.end += 2h;
    QVERIFY(spool.append({}, changed).result().has_value());
    QCOMPARE(bytes().count("Router"), qsizetype(3)); // again, should the others be damaged
}

void FileSpoolTest::aFullSpoolStillTakesTheNote()
{
    FileSpool spool(path(), 64 * 1024);
    QVERIFY(spool.append(someChecks(8000), SpoolNote()).result().has_value());
    const QList<CheckResult> more = someChecks(8000, 3h);
    QCOMPARE(spool.append(more, note()).result().error().code, ErrorCode::FileUnwritable);
    const qsizetype size = bytes().size();
    QCOMPARE(spool.append(more, note()).result().error().code, ErrorCode::FileUnwritable);
    QCOMPARE(bytes().size(), size); // once
    FileSpool again(path());
    const auto page = again.read(0).result();
    QVERIFY(page.has_value());
    QVERIFY((page->isLast ? page : again.read(page->end).result())->note == note());
}

void FileSpoolTest::whatDidNotFitIsRefusedQuickly()
{
    FileSpool spool(path(), 64 * 1024);
    const QList<CheckResult> many = someChecks(500'000);
    QVERIFY(spool.append(someChecks(10), {}).result().has_value());
    const std::clock_t start = std::clock(); // of this process alone, however busy the computer is
    QVERIFY(!spool.append(many, {}).result().has_value());
    const std::clock_t once = std::clock() - start;
    for (int i = 0; i < 500; ++i)
        QVERIFY(!spool.append(many, {}).result().has_value());
    const std::clock_t again = std::clock() - start - once;
    QVERIFY2(again < 50 * once, "they are turned into bytes each time");
    QVERIFY(spool.append(someChecks(10, 1h), {}).result().has_value());
}

void FileSpoolTest::aReadErrorIsToldAndEnds()
{
    const QString unreadable = u"/sys/class/net/lo/speed"_s; // the kernel gives it a size, and refuses to say
    QFile probe(unreadable);
    if (!probe.open(QIODevice::ReadOnly) || probe.size() == 0 || !probe.readAll().isEmpty())
        QSKIP("there is no file that cannot be read");
    QVERIFY(QDir().mkpath(m_folder->filePath(u"data"_s)));
    QVERIFY(QFile::link(unreadable, path()));
    FileSpool spool(path());
    QCOMPARE(spool.read(0).result().error().code, ErrorCode::FileUnreadable);
}

void FileSpoolTest::aFullDiskLeavesNoPart()
{
    struct rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    FileSpool spool(path());
    QVERIFY(spool.append(someChecks(100), {}).result().has_value());
    const QByteArray whole = bytes();
    struct rlimit small = before;
    small.rlim_cur = static_cast<rlim_t>(whole.size()) + 100;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<void> refused = spool.append(someChecks(100, 1h), {}).result();
    const QByteArray left = bytes();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(left, whole);
    QCOMPARE(bytes(), whole);
}

void FileSpoolTest::setsAsideWhatCannotBeRead()
{
    FileSpool spool(path());
    QVERIFY(spool.append(someChecks(3), note()).result().has_value());
    const QByteArray before = bytes();
    const auto name = spool.setAside().result();
    QVERIFY(name.has_value());
    QVERIFY(!QFile::exists(path()));
    QVERIFY(QFile(*name).size() == before.size());
    QVERIFY(spool.append(someChecks(1), {}).result().has_value());
    const auto second = spool.setAside().result();
    QVERIFY(second.has_value() && *second != *name);
    QVERIFY(QFile(*name).size() == before.size()); // the first is still there
    QVERIFY(spool.append(someChecks(3), note()).result().has_value());
    QCOMPARE(bytes(), before); // with the note
}

void FileSpoolTest::leavesWhatAnotherProcessHasAppended()
{
    FileSpool spool(path());
    FileSpool others(path());
    QVERIFY(spool.append(someChecks(3), {}).result().has_value());
    const auto page = spool.read(0).result();
    QVERIFY(page.has_value());
    QVERIFY(others.append(someChecks(2, 1h), note()).result().has_value());
    QCOMPARE(spool.clear().result(), Result<bool>(false));
    const auto rest = spool.read(page->end).result();
    QCOMPARE(rest->checks, someChecks(2, 1h));
    QVERIFY(rest->note == note());
    QCOMPARE(spool.clear().result(), Result<bool>(true));
    QVERIFY(!QFile::exists(path()));
    QVERIFY(others.append(someChecks(1), note()).result().has_value());
    QVERIFY(spool.read(0).result()->note == note()); // all of it again
}

void FileSpoolTest::readsInPages()
{
    FileSpool spool(path());
    QList<CheckResult> all;
    for (int i = 0; i < 30; ++i) {
        const QList<CheckResult> checks = someChecks(1000, 1h * i);
        QVERIFY(spool.append(checks, i == 3 ? note() : SpoolNote()).result().has_value());
        all += checks;
    }
    QList<CheckResult> found;
    SpoolPage page;
    int pages = 0;
    do {
        const Result<SpoolPage> next = spool.read(page.end).result();
        QVERIFY(next.has_value());
        QVERIFY(next->end > page.end);
        page = *next;
        found += page.checks;
        ++pages;
    } while (!page.isLast);
    QCOMPARE(found, all);
    QCOMPARE(pages, 6);
}

void FileSpoolTest::goesOnBehindWhatACrashLeft_data()
{
    QTest::addColumn<int>("left");
    for (const int left : {1, 4, 11, 12, 30})
        QTest::addRow("%d bytes", left) << left;
}

void FileSpoolTest::goesOnBehindWhatACrashLeft()
{
    QFETCH(const int, left);
    FileSpool spool(path());
    QVERIFY(spool.append(someChecks(3), {}).result().has_value());
    const QByteArray whole = bytes();
    setBytes(whole + SpoolRecord::toBytes({someChecks(9), note()}).first(left));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"broken records left out"_s));
    const Result<SpoolPage> page = spool.read(0).result();
    QCOMPARE(page->checks, someChecks(3));
    QVERIFY(page->isLast);
    QCOMPARE(page->end, whole.size());
    QVERIFY(spool.append(someChecks(2, 1h), {}).result().has_value());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"broken records left out"_s));
    const Result<SpoolPage> next = spool.read(page->end).result();
    QCOMPARE(next->checks, someChecks(2, 1h));
    QVERIFY(next->isLast);
}

void FileSpoolTest::skipsDamage()
{
    FileSpool spool(path());
    QVERIFY(spool.append(someChecks(3), {}).result().has_value());
    const qsizetype first = bytes().size();
    QVERIFY(spool.append(someChecks(3, 1h), {}).result().has_value());
    QVERIFY(spool.append(someChecks(3, 2h), {}).result().has_value());
    QByteArray damaged = bytes();
    damaged[first + 13] = static_cast<char>(~damaged[first + 13]);
    setBytes(damaged);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"broken records left out"_s));
    const Result<SpoolPage> page = spool.read(0).result();
    QCOMPARE(page->checks, someChecks(3) + someChecks(3, 2h));
    QVERIFY(page->isLast);
    QCOMPARE(page->end, damaged.size());
}

void FileSpoolTest::takesNoMoreThanItsLimit()
{
    FileSpool spool(path(), 400);
    QVERIFY(spool.append(someChecks(30), {}).result().has_value());
    const QByteArray before = bytes();
    const Result<void> refused = spool.append(someChecks(60), {}).result();
    QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(bytes(), before);
    QVERIFY(spool.read(0).result().has_value());
    QCOMPARE(spool.clear().result(), Result<bool>(true));
    QVERIFY(spool.append(someChecks(30), {}).result().has_value());
}

void FileSpoolTest::tellsWhatCannotBeWritten()
{
    QVERIFY(QFile(m_folder->filePath(u"data"_s)).open(QIODevice::WriteOnly)); // no folder can be made there
    FileSpool spool(path());
    const Result<void> refused = spool.append(someChecks(1), {}).result();
    QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
    QVERIFY(refused.error().arguments.constFirst().endsWith(u"spool"_s));
}

void FileSpoolTest::othersCannotRead()
{
    FileSpool spool(path());
    QVERIFY(spool.append(someChecks(1), {}).result().has_value());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
}

QTEST_GUILESS_MAIN(FileSpoolTest)
#include "tst_filespool.moc"
