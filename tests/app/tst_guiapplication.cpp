// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include "app/gui/guiapplication.h"
#include "app/run/singleinstance.h"
#include "gui/window/mainwindow.h"
#include "storage/openstore.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;

/// The whole program with its window, on a database of the test's own, drawn where nobody sees it.
class GuiApplicationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void showsItsWindowAndWatches();
    void startsInTheWindowWhereThereIsNoTray();
    void quitsBeforeItHasBegun();
    void comesBackFromMinimized();
    void aSecondStartRaisesTheWindow();
    void viewsWhileAnotherWatchesAndTakesOver();
    void aDatabaseThatIsNoneStopsNothing();

private:
    [[nodiscard]] Result<std::unique_ptr<Foundation>> foundation() const
    {
        return Foundation::make(m_options, Scene::Real);
    }
    [[nodiscard]] Result<std::unique_ptr<Store>> openHere() const
    {
        DatabaseUrl url;
        url.path = m_path;
        return openStore(url, {}, OpenMode::CreateIfMissing);
    }
    /// Whether some process holds the lease, asked past the program.
    [[nodiscard]] bool isMonitored() const
    {
        const auto store = openHere();
        return store && (*store)->isMonitored().value_or(false);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_path;
    SettingsOptions m_options;
};

namespace {

MainWindow* windowOnScreen()
{
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget* widget : widgets) {
        if (auto* window = qobject_cast<MainWindow*>(widget); window && window->isVisible())
            return window;
    }
    return nullptr;
}

/// The exit code of the event loop that the program ends itself.
int runToItsEnd(GuiApplication& program)
{
    QTimer::singleShot(0, &program, &GuiApplication::quit);
    return QApplication::exec();
}

} // namespace

void GuiApplicationTest::initTestCase()
{
    // Neither the tester's keychain nor their notifications.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    QApplication::setQuitOnLastWindowClosed(false);
}

void GuiApplicationTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_path = m_home->filePath(u"power.db"_s);
    m_options = {};
    QFile settings(m_home->filePath(u"powermon.conf"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    m_options.settingsFile = settings.fileName();
    m_options.overrides = {{u"DATABASE_URL"_s, u"sqlite:///"_s + m_path}};
}

void GuiApplicationTest::showsItsWindowAndWatches()
{
    const auto stands = foundation();
    QVERIFY(stands);
    GuiApplication program(**stands);
    QVERIFY(!windowOnScreen());
    program.start(FirstShow::Window);
    QVERIFY(windowOnScreen()); // at once, before the database is there
    const auto* corrections = windowOnScreen()->findChild<QWidget*>(u"outageButtons"_s);
    QVERIFY(corrections && !corrections->isHidden());
    QTRY_VERIFY_WITH_TIMEOUT(isMonitored(), awhile);
    QCOMPARE(runToItsEnd(program), 0);
    QVERIFY(!windowOnScreen());
    QVERIFY(!isMonitored());
}

void GuiApplicationTest::startsInTheWindowWhereThereIsNoTray()
{
    if (QSystemTrayIcon::isSystemTrayAvailable())
        QSKIP("this platform has a tray");
    const auto stands = foundation();
    QVERIFY2(stands, qPrintable(stands ? QString() : errorMessage(stands.error())));
    GuiApplication program(**stands);
    program.start(FirstShow::Tray);
    QVERIFY(windowOnScreen());
    QCOMPARE(runToItsEnd(program), 0);
}

void GuiApplicationTest::quitsBeforeItHasBegun()
{
    const auto stands = foundation();
    QVERIFY(stands);
    GuiApplication program(**stands);
    QTimer::singleShot(0, &program, [&program] { program.start(FirstShow::Window); });
    QCOMPARE(runToItsEnd(program), 0);
    QVERIFY(!isMonitored());
}

void GuiApplicationTest::comesBackFromMinimized()
{
    const auto stands = foundation();
    QVERIFY(stands);
    GuiApplication program(**stands);
    program.start(FirstShow::Window);
    MainWindow* window = windowOnScreen();
    QVERIFY(window);
    window->showMinimized();
    program.raiseWindow({});
    QVERIFY(window->isVisible() && !window->isMinimized());
    window->hide();
    program.raiseWindow(u"token"_s);
    QVERIFY(window->isVisible());
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("token"));
    qunsetenv("XDG_ACTIVATION_TOKEN");
    QCOMPARE(runToItsEnd(program), 0);
}

void GuiApplicationTest::aSecondStartRaisesTheWindow()
{
    const auto stands = foundation();
    QVERIFY(stands);
    SingleInstance instance(m_home->path(), (*stands)->database().location());
    QVERIFY(instance.claim());
    GuiApplication program(**stands);
    connect(&instance, &SingleInstance::raiseRequested, &program, &GuiApplication::raiseWindow);
    program.start(FirstShow::Window);
    windowOnScreen()->hide();
    QVERIFY(!windowOnScreen());

    SingleInstance second(m_home->path(), (*stands)->database().location());
    QVERIFY(!second.claim());
    std::atomic_bool wasRaised = false;
    const std::unique_ptr<QThread> other(
        QThread::create([&second, &wasRaised] { wasRaised = second.raiseFirst(Milliseconds(awhile)); }));
    other->start();
    QTRY_VERIFY_WITH_TIMEOUT(windowOnScreen(), awhile);
    QTRY_VERIFY_WITH_TIMEOUT(other->isFinished(), 2 * awhile); // the answer to it leaves in this event loop
    QVERIFY(wasRaised);
    QCOMPARE(runToItsEnd(program), 0);
}

void GuiApplicationTest::viewsWhileAnotherWatchesAndTakesOver()
{
    const auto other = openHere();
    QVERIFY(other);
    QCOMPARE(*(*other)->acquireMonitorLease(), true);
    const auto stands = foundation();
    QVERIFY(stands);
    GuiApplication program(**stands);
    program.start(FirstShow::Window);
    QSignalSpy loaded(windowOnScreen(), &QObject::destroyed); // nothing ends while it views
    QTRY_VERIFY_WITH_TIMEOUT(windowOnScreen(), awhile);
    QCOMPARE(*(*other)->acquireMonitorLease(), true); // still the other's
    QVERIFY((*other)->releaseMonitorLease());
    QTRY_COMPARE_WITH_TIMEOUT(*(*other)->isMonitored(), true, awhile);
    QVERIFY(loaded.isEmpty());
    QCOMPARE(runToItsEnd(program), 0);
    QCOMPARE(*(*other)->isMonitored(), false);
}

void GuiApplicationTest::aDatabaseThatIsNoneStopsNothing()
{
    QVERIFY(QDir().mkpath(m_path));
    const auto stands = foundation();
    QVERIFY(stands);
    GuiApplication program(**stands);
    program.start(FirstShow::Window);
    QVERIFY(windowOnScreen());
    QVERIFY(QDir().rmdir(m_path));
    QTRY_VERIFY_WITH_TIMEOUT(isMonitored(), awhile);
    QCOMPARE(runToItsEnd(program), 0);
}

QTEST_MAIN(GuiApplicationTest)
#include "tst_guiapplication.moc"
