// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "remote/remoteaddress.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class RemoteAddressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAddresses_data();
    void readsAddresses();
    void knowsThisComputer();
    void readsFingerprints();
};

void RemoteAddressTest::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url"); // empty: refused
    QTest::newRow("whole") << u"https://home:56957"_s << u"https://home:56957"_s;
    QTest::newRow("slash") << u"https://home:56957/"_s << u"https://home:56957"_s;
    QTest::newRow("behind a proxy") << u"https://power.example"_s << u"https://power.example"_s;
    QTest::newRow("host alone") << u"home"_s << u"https://home:56957"_s;
    QTest::newRow("host and port") << u"home:80"_s << u"https://home:80"_s;
    QTest::newRow("own") << u"http://127.0.0.1:56957"_s << u"http://127.0.0.1:56957"_s;
    QTest::newRow("own v6") << u"http://[::1]:56957"_s << u"http://[::1]:56957"_s;
    QTest::newRow("localhost") << u"http://localhost:1"_s << u"http://localhost:1"_s;
    QTest::newRow("in the clear") << u"http://home:56957"_s << QString();
    QTest::newRow("looks own") << u"http://localhost.example"_s << QString();
    QTest::newRow("password") << u"https://a:b@home"_s << QString();
    QTest::newRow("path") << u"https://home/api"_s << QString();
    QTest::newRow("query") << u"https://home/?a"_s << QString();
    QTest::newRow("fragment") << u"https://home/#a"_s << QString();
    QTest::newRow("scheme") << u"ftp://home"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("space") << u"ho me"_s << QString();
    QTest::newRow("port") << u"https://home:99999"_s << QString();
}

void RemoteAddressTest::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    const auto read = parseRemoteUrl(text);
    QCOMPARE(read.has_value(), !url.isEmpty());
    if (read)
        QCOMPARE(read->toString(), url);
    else
        QCOMPARE(read.error().code, ErrorCode::BadValue);
}

void RemoteAddressTest::knowsThisComputer()
{
    for (const QString& own : {u"https://127.0.0.1"_s, u"http://[::1]"_s, u"http://localhost"_s})
        QVERIFY(isOwnUrl(QUrl(own)));
    for (const QString& other : {u"https://home"_s, u"https://10.0.0.1"_s, u"https://localhost.example"_s})
        QVERIFY(!isOwnUrl(QUrl(other)));
}

void RemoteAddressTest::readsFingerprints()
{
    const QByteArray digest(32, '\xab');
    const QString text = fingerprintText(digest);
    QCOMPARE(text.left(6), u"AB:AB:"_s);
    QCOMPARE(parseFingerprint(text).value(), digest);
    QCOMPARE(parseFingerprint(text.toLower().remove(u':')).value(), digest);
    QVERIFY(parseFingerprint({}).value().isEmpty());
    for (const QString& bad : {text.chopped(1), text + u"00"_s, u"SHA256 "_s + text, u"xyz"_s})
        QCOMPARE(parseFingerprint(bad).error().code, ErrorCode::BadValue);
}

QTEST_GUILESS_MAIN(RemoteAddressTest)
#include "tst_remoteaddress.moc"
