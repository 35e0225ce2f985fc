// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHash>
#include <QLocalServer>
#include <QTemporaryDir>
#include <QTest>

#include "app/gui/display.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class DisplayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void noDisplayAtAll();
    void platformsThatNeedNone_data();
    void platformsThatNeedNone();
    void aDisplayThatDoesNotAnswer();
    void aDisplayThatAnswers();
    void aDisplayElsewhereIsTakenAtItsWord();
    void aWaylandThatDoesNotAnswer();

private:
    QHash<QByteArray, QByteArray> m_before;
};

void DisplayTest::initTestCase()
{
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
        m_before.insert(name, qgetenv(name));
}

void DisplayTest::init()
{
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        qunsetenv(name);
}

void DisplayTest::cleanupTestCase()
{
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it)
        qputenv(it.key().constData(), it.value());
}

void DisplayTest::noDisplayAtAll()
{
    const auto reason = whyNoDisplay();
    QVERIFY(reason);
    QVERIFY(reason->contains(u"DISPLAY"_s));
    qputenv("QT_QPA_PLATFORM", "xcb");
    QVERIFY(whyNoDisplay());
}

void DisplayTest::platformsThatNeedNone_data()
{
    QTest::addColumn<QByteArray>("platform");
    for (const char* platform : {"offscreen", "minimal", "vnc", "offscreen:fontengine=freetype"})
        QTest::newRow(platform) << QByteArray(platform);
}

void DisplayTest::platformsThatNeedNone()
{
    QFETCH(QByteArray, platform);
    qputenv("QT_QPA_PLATFORM", platform);
    QVERIFY(!whyNoDisplay());
}

void DisplayTest::aDisplayThatDoesNotAnswer()
{
    qputenv("DISPLAY", ":4711");
    const auto reason = whyNoDisplay();
    QVERIFY(reason);
    QVERIFY(reason->contains(u":4711"_s));
}

void DisplayTest::aDisplayThatAnswers()
{
    // An X server's abstract socket; nobody else has a display of this number.
    QLocalServer server;
    server.setSocketOptions(QLocalServer::AbstractNamespaceOption);
    QVERIFY(server.listen(u"/tmp/.X11-unix/X%1"_s.arg(QCoreApplication::applicationPid())));
    qputenv("DISPLAY", ':' + QByteArray::number(QCoreApplication::applicationPid()) + ".0");
    QVERIFY(!whyNoDisplay());
}

void DisplayTest::aDisplayElsewhereIsTakenAtItsWord()
{
    qputenv("DISPLAY", "far.example:10.0");
    QVERIFY(!whyNoDisplay());
}

void DisplayTest::aWaylandThatDoesNotAnswer()
{
    const QTemporaryDir folder;
    qputenv("XDG_RUNTIME_DIR", folder.path().toUtf8());
    qputenv("WAYLAND_DISPLAY", "wayland-9");
    QVERIFY(whyNoDisplay());
}

QTEST_GUILESS_MAIN(DisplayTest)
#include "tst_display.moc"
