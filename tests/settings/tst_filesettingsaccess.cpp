// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "settings/filesettingsaccess.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class TestFileSettingsAccess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesAndReadsBack();
    void keepsCommentsAndUnknownKeys();
    void writesNothingWhenNothingChanged();
    void isReadableByItsOwnerAlone();
    void refusesWhatIsFixedElsewhere();
    void refusesBadValuesAndChangesNothing();
    void saysWhereItCannotWrite();
    void leavesAFileAloneThatItDoesNotUnderstand();
    void tellsWhatFixesAKey();

private:
    [[nodiscard]] LoadedSettings load(const QHash<QString, QString>& environment = {}) const;
    [[nodiscard]] QByteArray content() const;
    void writeContent(const QByteArray& text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestFileSettingsAccess::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"powermon/powermon.conf"_s);
}

LoadedSettings TestFileSettingsAccess::load(const QHash<QString, QString>& environment) const
{
    SettingsRequest request;
    request.environment.insert(u"HOME"_s, m_folder->path());
    request.environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->path());
    for (auto it = environment.cbegin(); it != environment.cend(); ++it)
        request.environment.insert(it.key(), it.value());
    const auto loaded = SettingsLoader::load(request);
    return loaded ? *loaded : LoadedSettings{};
}

QByteArray TestFileSettingsAccess::content() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestFileSettingsAccess::writeContent(const QByteArray& text) const
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestFileSettingsAccess::savesAndReadsBack()
{
    FileSettingsAccess access(load());
    QSignalSpy changed(&access, &SettingsAccess::changed);
    Settings wanted = access.settings();
    wanted.databaseUrl = u"postgresql://me:pass word@h/d"_s;
    wanted.monitorInterval = std::chrono::seconds(5);
    wanted.policy.failureThreshold = 3;
    wanted.probeTimeout = Milliseconds(1500);
    wanted.language = u"de"_s;
    wanted.theme = ThemeChoice::Light;
    wanted.smartSwitches = {{u"küche 🔌"_s, {u"10.0.0.1"_s, 80, u"/"_s, Scheme::Http}},
                            {u"hub"_s, {u"hub.local"_s, 443, u"/status"_s, Scheme::Https}}};
    QVERIFY(access.save(wanted));
    QCOMPARE(access.settings(), wanted);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(load().settings, wanted);
}

void TestFileSettingsAccess::keepsCommentsAndUnknownKeys()
{
    writeContent("# my house\nMONITOR_INTERVAL=30 # fast\nFUTURE_KEY='x y'\n");
    FileSettingsAccess access(load());
    Settings wanted = access.settings();
    wanted.monitorInterval = std::chrono::seconds(10);
    QVERIFY(access.save(wanted));
    QCOMPARE(content(), QByteArray("# my house\nMONITOR_INTERVAL=10\nFUTURE_KEY='x y'\n"));
}

void TestFileSettingsAccess::writesNothingWhenNothingChanged()
{
    FileSettingsAccess access(load());
    QSignalSpy changed(&access, &SettingsAccess::changed);
    QVERIFY(access.save(access.settings()));
    QVERIFY(!QFile::exists(m_path));
    QCOMPARE(changed.size(), 0);
}

void TestFileSettingsAccess::isReadableByItsOwnerAlone()
{
    writeContent("MONITOR_INTERVAL=30\n");
    QVERIFY(QFile::setPermissions(m_path, QFile::Permissions(0x6644)));
    FileSettingsAccess access(load());
    Settings wanted = access.settings();
    wanted.language = u"en"_s;
    QVERIFY(access.save(wanted));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(m_path) & others, QFile::Permissions());
}

void TestFileSettingsAccess::refusesWhatIsFixedElsewhere()
{
    FileSettingsAccess access(load({{u"MONITOR_INTERVAL"_s, u"30"_s}}));
    Settings wanted = access.settings();
    wanted.monitorInterval = std::chrono::seconds(10);
    wanted.language = u"de"_s;
    const auto saved = access.save(wanted);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::BadValue);
    QCOMPARE(access.settings().monitorInterval, std::chrono::seconds(30));
    QCOMPARE(access.settings().language, QString());
    QVERIFY(!QFile::exists(m_path));
}

void TestFileSettingsAccess::refusesBadValuesAndChangesNothing()
{
    FileSettingsAccess access(load());
    const Settings before = access.settings();
    Settings wanted = before;
    wanted.language = u"de"_s;
    wanted.monitorInterval = std::chrono::seconds(0);
    const auto saved = access.save(wanted);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::BadValue);
    QCOMPARE(saved.error().arguments.at(1), u"MONITOR_INTERVAL"_s);
    QCOMPARE(access.settings(), before);
    QVERIFY(!QFile::exists(m_path));
}

void TestFileSettingsAccess::saysWhereItCannotWrite()
{
    LoadedSettings loaded = load();
    QFile blocker(m_folder->filePath(u"file"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    loaded.settingsFile = m_folder->filePath(u"file/powermon.conf"_s); // below a file, not a folder
    FileSettingsAccess access(loaded);
    Settings wanted = access.settings();
    wanted.language = u"de"_s;
    const auto saved = access.save(wanted);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(access.settings().language, QString());
}

void TestFileSettingsAccess::leavesAFileAloneThatItDoesNotUnderstand()
{
    FileSettingsAccess access(load());
    writeContent("not a setting\n");
    Settings wanted = access.settings();
    wanted.language = u"de"_s;
    const auto saved = access.save(wanted);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::BadInput);
    QCOMPARE(content(), QByteArray("not a setting\n"));
}

void TestFileSettingsAccess::tellsWhatFixesAKey()
{
    LoadedSettings loaded = load();
    loaded.sources = {{u"DATABASE_URL"_s, SettingsSource::Option},
                      {u"MONITOR_INTERVAL"_s, SettingsSource::Environment},
                      {u"SMART_SWITCHES"_s, SettingsSource::EnvFile},
                      {u"POWERMON_THEME"_s, SettingsSource::File}};
    const FileSettingsAccess access(loaded);
    QCOMPARE(access.fixedBy(u"DATABASE_URL"_s), u"an option of the command line"_s);
    QCOMPARE(access.fixedBy(u"MONITOR_INTERVAL"_s), u"the environment"_s);
    QCOMPARE(access.fixedBy(u"SMART_SWITCHES"_s), u"the .env file"_s);
    QCOMPARE(access.fixedBy(u"POWERMON_THEME"_s), QString());
    QCOMPARE(access.fixedBy(u"POWERMON_LANGUAGE"_s), QString());
}

QTEST_GUILESS_MAIN(TestFileSettingsAccess)
#include "tst_filesettingsaccess.moc"
