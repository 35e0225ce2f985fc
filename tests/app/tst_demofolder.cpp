// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

#include "app/demo/demofolder.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// A process id that was somebody's and is nobody's.
qint64 deadProcess()
{
    QProcess process;
    process.start(u"true"_s, {});
    if (!process.waitForStarted())
        return 0;
    const qint64 id = process.processId();
    process.waitForFinished();
    return id;
}

/// As a killed program leaves it: with the lock of a process that is gone.
QString abandon(const QString& parent, const QString& name)
{
    const QString folder = parent + u'/' + name;
    QDir().mkpath(folder + u"/deep"_s);
    write(folder + u"/demo.db"_s, "old");
    write(folder + u"/deep/file"_s, "old");
    write(folder + u"/lock"_s,
          QByteArray::number(deadProcess()) + "\npowermon\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    return folder;
}

} // namespace

class DemoFolderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_parent = std::make_unique<QTemporaryDir>(); }

    void isPrivateAndGoneAtTheEnd();
    void removesWhatAKilledProgramLeft();
    void leavesOthersAlone();
    void leavesTheFolderOfARunningOneAlone();
    void saysWhyThereIsNone();

private:
    std::unique_ptr<QTemporaryDir> m_parent;
};

void DemoFolderTest::isPrivateAndGoneAtTheEnd()
{
    QString path;
    {
        const DemoFolder folder(m_parent->path());
        QVERIFY(folder.isValid());
        path = folder.path();
        QCOMPARE(QFileInfo(path).path(), m_parent->path());
        const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
        write(folder.filePath(u"demo.db"_s), "x");
    }
    QVERIFY(!QFileInfo::exists(path));
}

void DemoFolderTest::removesWhatAKilledProgramLeft()
{
    const QString old = abandon(m_parent->path(), u"powermon-demo-abcdef"_s);
    const DemoFolder folder(m_parent->path());
    QVERIFY(folder.isValid());
    QVERIFY(!QFileInfo::exists(old));
    QVERIFY(QFileInfo::exists(folder.path()));
}

void DemoFolderTest::leavesOthersAlone()
{
    const QString notOurs = abandon(m_parent->path(), u"powermon-demonstration"_s);
    const QString target = abandon(m_parent->path(), u"elsewhere"_s);
    const QString link = m_parent->filePath(u"powermon-demo-linked"_s);
    QVERIFY(QFile::link(target, link));
    const QString unlocked = m_parent->filePath(u"powermon-demo-unlock"_s);
    QVERIFY(QDir().mkpath(unlocked));
    const DemoFolder folder(m_parent->path());
    QVERIFY(folder.isValid());
    QVERIFY(QFileInfo::exists(notOurs + u"/demo.db"_s));
    QVERIFY(QFileInfo::exists(target + u"/demo.db"_s));
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(QFileInfo::exists(unlocked));
}

void DemoFolderTest::leavesTheFolderOfARunningOneAlone()
{
    const DemoFolder first(m_parent->path());
    write(first.filePath(u"demo.db"_s), "x");
    const DemoFolder second(m_parent->path());
    QVERIFY(second.isValid());
    QVERIFY(first.path() != second.path());
    QVERIFY(QFileInfo::exists(first.filePath(u"demo.db"_s)));
}

void DemoFolderTest::saysWhyThereIsNone()
{
    const DemoFolder folder(m_parent->filePath(u"missing"_s));
    QVERIFY(!folder.isValid());
    QVERIFY(!folder.errorString().isEmpty());
}

QTEST_GUILESS_MAIN(DemoFolderTest)
#include "tst_demofolder.moc"
