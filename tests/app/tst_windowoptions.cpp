// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/gui/windowoptions.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class WindowOptionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSaidIsTheWindow();
    void everyOptionArrives();
    void helpAndVersionComeFirst();
    void wrongOptionsAreOneClearLine_data();
    void wrongOptionsAreOneClearLine();
    void helpNamesEveryOption();
};

void WindowOptionsTest::nothingSaidIsTheWindow()
{
    const auto options = WindowOptions::parse({u"powermon"_s});
    QVERIFY(options);
    QCOMPARE(options->action, WindowAction::Run);
    QVERIFY(!options->isDemo);
    QVERIFY(!options->isMinimized);
    QVERIFY(options->settings.overrides.isEmpty());
}

void WindowOptionsTest::everyOptionArrives()
{
    const auto options =
        WindowOptions::parse({u"powermon"_s, u"--database"_s, u"sqlite:///x.db"_s, u"--config=a.conf"_s,
                              u"--env-file"_s, u"b.env"_s, u"--minimized"_s, u"--policy"_s, u"readme"_s});
    QVERIFY(options);
    QCOMPARE(options->settings.overrides.value(u"DATABASE_URL"_s), u"sqlite:///x.db"_s);
    QCOMPARE(options->settings.overrides.value(u"POWERMON_POLICY"_s), u"readme"_s);
    QCOMPARE(options->settings.settingsFile, u"a.conf"_s);
    QCOMPARE(options->settings.envFile, u"b.env"_s);
    QVERIFY(options->isMinimized);
    QVERIFY(WindowOptions::parse({u"powermon"_s, u"--demo"_s})->isDemo);
}

void WindowOptionsTest::helpAndVersionComeFirst()
{
    QCOMPARE(WindowOptions::parse({u"powermon"_s, u"--demo"_s, u"--help"_s})->action, WindowAction::ShowHelp);
    QCOMPARE(WindowOptions::parse({u"powermon"_s, u"-h"_s})->action, WindowAction::ShowHelp);
    QCOMPARE(WindowOptions::parse({u"powermon"_s, u"--version"_s})->action, WindowAction::ShowVersion);
}

void WindowOptionsTest::wrongOptionsAreOneClearLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown") << QStringList{u"--nonsense"_s};
    QTest::newRow("extra") << QStringList{u"extra"_s};
    QTest::newRow("value missing") << QStringList{u"--database"_s};
    QTest::newRow("value too many") << QStringList{u"--demo=1"_s};
    QTest::newRow("two databases") << QStringList{u"--demo"_s, u"--database"_s, u"sqlite:///x.db"_s};
}

void WindowOptionsTest::wrongOptionsAreOneClearLine()
{
    QFETCH(QStringList, arguments);
    const auto options = WindowOptions::parse(QStringList{u"powermon"_s} + arguments);
    QVERIFY(!options);
    QCOMPARE(options.error().code, ErrorCode::BadInput);
    const QString line = errorMessage(options.error());
    QVERIFY(line.startsWith(u"powermon: "_s) && !line.contains(u'\n'));
}

void WindowOptionsTest::helpNamesEveryOption()
{
    const QString help = WindowOptions::helpText();
    for (const auto& option : {u"--demo"_s, u"--database"_s, u"--config"_s, u"--env-file"_s, u"--minimized"_s,
                               u"--policy"_s, u"--help"_s, u"--version"_s})
        QVERIFY2(help.contains(option), qPrintable(option));
}

QTEST_GUILESS_MAIN(WindowOptionsTest)
#include "tst_windowoptions.moc"
