// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "settings/privatefile.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
}

/// The permission bits; 0 for a file that is not there.
int modeOf(const QString& path)
{
    struct stat file = {};
    return stat(qPrintable(path), &file) == 0 ? int(file.st_mode & 07777U) : 0;
}

} // namespace

/// Settings and secrets: whole or not at all, and for nobody else.
class PrivateFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void isForItsOwnerAlone();
    void closesAnOpenOne();
    void replacesTheWholeContent();
    void makesItsFolder();
    void aFailureLeavesTheOldContent();
    void saysWhatCannotBeWritten();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void PrivateFileTest::isForItsOwnerAlone()
{
    const QString path = m_folder->filePath(u"secrets.json"_s);
    const mode_t before = umask(0);
    const auto written = writePrivateFile(path, "secret");
    umask(before);
    QVERIFY(written);
    QCOMPARE(contentOf(path), QByteArray("secret"));
    QCOMPARE(modeOf(path), 0600);
}

void PrivateFileTest::closesAnOpenOne()
{
    const QString path = m_folder->filePath(u"secrets.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(chmod(qPrintable(path), 0644) == 0);
    QVERIFY(writePrivateFile(path, "secret"));
    QCOMPARE(modeOf(path), 0600);
}

void PrivateFileTest::replacesTheWholeContent()
{
    const QString path = m_folder->filePath(u"powermon.conf"_s);
    QVERIFY(writePrivateFile(path, QByteArray(10'000, 'x')));
    QVERIFY(writePrivateFile(path, "short"));
    QCOMPARE(contentOf(path), QByteArray("short"));
    QVERIFY(writePrivateFile(path, {}));
    QCOMPARE(contentOf(path), QByteArray());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), qsizetype(1)); // nothing lies about
}

void PrivateFileTest::makesItsFolder()
{
    const QString folder = m_folder->filePath(u"a b/ü"_s);
    QVERIFY(writePrivateFile(folder + u"/powermon.conf"_s, "x"));
    QCOMPARE(modeOf(folder), 0700);
    QVERIFY(chmod(qPrintable(folder), 0755) == 0);
    QVERIFY(writePrivateFile(folder + u"/powermon.conf"_s, "y"));
    QCOMPARE(modeOf(folder), 0755); // one that is there is the person's own affair
}

void PrivateFileTest::aFailureLeavesTheOldContent()
{
    const QString path = m_folder->filePath(u"powermon.conf"_s);
    QVERIFY(writePrivateFile(path, "old"));
    QVERIFY(QDir().mkpath(m_folder->filePath(u"folder"_s)));
    QVERIFY(!writePrivateFile(m_folder->filePath(u"folder"_s), "new"));
    QVERIFY(QFileInfo(m_folder->filePath(u"folder"_s)).isDir());
    QCOMPARE(contentOf(path), QByteArray("old"));
}

void PrivateFileTest::saysWhatCannotBeWritten()
{
    const QString file = m_folder->filePath(u"file"_s);
    QVERIFY(writePrivateFile(file, "a file, not a folder"));
    const QString path = file + u"/powermon.conf"_s;
    const auto written = writePrivateFile(path, "x");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(written.error().arguments.at(0), path);
    QVERIFY(!written.error().arguments.at(1).isEmpty());
}

QTEST_GUILESS_MAIN(PrivateFileTest)
#include "tst_privatefile.moc"
