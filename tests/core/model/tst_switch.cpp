// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/base/error.h"
#include "core/model/switch.h"

using namespace Qt::StringLiterals;
using namespace powermon;

class SwitchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTargets_data();
    void readsTargets();
    void refusesTargets_data();
    void refusesTargets();
    void neverEchoesPasswords_data();
    void neverEchoesPasswords();
    void writesUrls();
    void acceptsNames_data();
    void acceptsNames();
    void refusesNames_data();
    void refusesNames();
    void normalizesWhatIsStored();
    void refusesBadParts_data();
    void refusesBadParts();
    void acceptsLimits();

private:
    static Switch example();
};

Switch SwitchTest::example()
{
    Switch powerSwitch;
    powerSwitch.name = u"kitchen"_s;
    powerSwitch.target.host = u"192.168.1.5"_s;
    return powerSwitch;
}

void SwitchTest::readsTargets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::newRow("IPv4") << u"192.168.1.5"_s << u"http://192.168.1.5:80/"_s;
    QTest::newRow("spaces around") << u"  192.168.1.5\n"_s << u"http://192.168.1.5:80/"_s;
    QTest::newRow("IPv4 with port") << u"192.168.1.5:8080"_s << u"http://192.168.1.5:8080/"_s;
    QTest::newRow("IPv4 with a dot behind") << u"1.2.3.4."_s << u"http://1.2.3.4:80/"_s;
    QTest::newRow("name") << u"Plug.Local"_s << u"http://plug.local:80/"_s;
    QTest::newRow("name with port") << u"plug:65535"_s << u"http://plug:65535/"_s;
    QTest::newRow("name from the root") << u"plug.lan."_s << u"http://plug.lan.:80/"_s;
    QTest::newRow("underscore") << u"power_strip"_s << u"http://power_strip:80/"_s;
    QTest::newRow("digits in a name") << u"3com.1st"_s << u"http://3com.1st:80/"_s;
    QTest::newRow("http with path") << u"http://x/"_s << u"http://x:80/"_s;
    QTest::newRow("https") << u"HTTPS://plug/status"_s << u"https://plug:443/status"_s;
    QTest::newRow("https with port") << u"https://plug:8443"_s << u"https://plug:8443/"_s;
    QTest::newRow("path without scheme")
        << u"plug/rpc/Shelly.GetStatus?id=0"_s << u"http://plug:80/rpc/Shelly.GetStatus?id=0"_s;
    QTest::newRow("query alone") << u"plug?a=b"_s << u"http://plug:80/?a=b"_s;
    QTest::newRow("fragment") << u"plug/a#b"_s << u"http://plug:80/a"_s;
    QTest::newRow("at sign in the path") << u"plug/a@b"_s << u"http://plug:80/a@b"_s;
    QTest::newRow("IPv6") << u"::1"_s << u"http://[::1]:80/"_s;
    QTest::newRow("IPv6 long") << u"FE80:0:0:0:0:0:0:1"_s << u"http://[fe80::1]:80/"_s;
    QTest::newRow("IPv6 in brackets") << u"[2001:db8::7]"_s << u"http://[2001:db8::7]:80/"_s;
    QTest::newRow("IPv6 with port") << u"[2001:db8::7]:8080"_s << u"http://[2001:db8::7]:8080/"_s;
    QTest::newRow("IPv6 with scope") << u"[fe80::1%eth0]:80"_s << u"http://[fe80::1%25eth0]:80/"_s;
    QTest::newRow("IPv6 bare with scope") << u"fe80::1%wlan0"_s << u"http://[fe80::1%25wlan0]:80/"_s;
    QTest::newRow("IPv6 with IPv4") << u"::ffff:10.0.0.1"_s << u"http://[::ffff:10.0.0.1]:80/"_s;
    QTest::newRow("international") << u"Küche.local"_s << u"http://küche.local:80/"_s;
    QTest::newRow("international as ASCII") << u"xn--kche-0ra.local"_s << u"http://küche.local:80/"_s;
    QTest::newRow("longest label") << QString(63, u'a') << u"http://%1:80/"_s.arg(QString(63, u'a'));
}

void SwitchTest::readsTargets()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    const auto target = parseTarget(text);
    QVERIFY2(target.has_value(), target ? "" : qPrintable(errorMessage(target.error())));
    QCOMPARE(urlText(*target), url);
    // What is shown can be typed again and is the same, and so is what a URL says.
    QCOMPARE(parseTarget(addressText(*target))->host, target->host);
    QCOMPARE(parseTarget(addressText(*target))->port, target->port);
}

void SwitchTest::refusesTargets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("allowed");
    const QString name = u"a host is an IP address or a name"_s;
    QTest::newRow("empty") << u""_s << u"it is empty"_s;
    QTest::newRow("spaces") << u"   "_s << u"it is empty"_s;
    QTest::newRow("only a scheme") << u"http://"_s << u"it is empty"_s;
    QTest::newRow("space inside") << u"a b"_s << name;
    QTest::newRow("tab inside") << u"a\tb"_s << name;
    QTest::newRow("control character") << u"plug\u0007"_s << name;
    QTest::newRow("NUL") << QString(u"pl"_s + QChar(0) + u"ug"_s) << name;
    QTest::newRow("not IPv4") << u"999.1.1.1"_s << u"an IPv4 address has four numbers"_s;
    QTest::newRow("IPv4 too short") << u"192.168.1"_s << u"an IPv4 address has four numbers"_s;
    QTest::newRow("IPv4 too long") << u"1.2.3.4.5"_s << u"an IPv4 address has four numbers"_s;
    QTest::newRow("a number") << u"3232235777"_s << u"an IPv4 address has four numbers"_s;
    QTest::newRow("hexadecimal") << u"0x7f.0.0.0x1"_s << u"an IPv4 address has four numbers"_s;
    QTest::newRow("octal") << u"192.168.001.005"_s << u"an IPv4 address has four numbers"_s;
    QTest::newRow("ends in a number") << u"plug.5"_s << u"an IPv4 address has four numbers"_s;
    QTest::newRow("label too long") << QString(64, u'a') << name;
    QTest::newRow("host too long") << u"%1.%1.%1.%1"_s.arg(QString(63, u'a')) << name;
    QTest::newRow("10,000 characters") << QString(10'000, u'a') << name;
    QTest::newRow("dots") << u"a..b"_s << name;
    QTest::newRow("only a dot") << u"."_s << name;
    QTest::newRow("hyphen first") << u"-a"_s << name;
    QTest::newRow("hyphen last") << u"a-"_s << name;
    QTest::newRow("percent") << u"a%20b"_s << name;
    QTest::newRow("markup") << u"<b>x"_s << name;
    QTest::newRow("SQL") << u"x';--"_s << name;
    QTest::newRow("emoji only") << u"\U0001F50C\U0001F50C \U0001F50C"_s << name;
    QTest::newRow("half an emoji") << QString(QChar(0xD83D)) << name;
    QTest::newRow("other scheme") << u"ftp://plug"_s << u"an address begins with http://"_s;
    QTest::newRow("user") << u"user:secret@plug"_s << u"user names and passwords"_s;
    QTest::newRow("port 0") << u"plug:0"_s << u"a port is a number"_s;
    QTest::newRow("port 65536") << u"plug:65536"_s << u"a port is a number"_s;
    QTest::newRow("port -1") << u"plug:-1"_s << u"a port is a number"_s;
    QTest::newRow("port in Arabic digits") << u"plug:٨٠"_s << u"a port is a number"_s;
    QTest::newRow("port empty") << u"plug:"_s << u"a port is a number"_s;
    QTest::newRow("port huge") << u"plug:99999999999999999999"_s << u"a port is a number"_s;
    QTest::newRow("IPv6 wrong") << u"1:2:3"_s << u"this is not an IPv6 address"_s;
    QTest::newRow("IPv6 with words") << u"fe80::xyz"_s << u"this is not an IPv6 address"_s;
    QTest::newRow("IPv6 open bracket") << u"[::1"_s << u"an IPv6 address with a port"_s;
    QTest::newRow("IPv6 tail") << u"[::1]x"_s << u"an IPv6 address with a port"_s;
    QTest::newRow("name in brackets") << u"[plug]"_s << u"an IPv6 address with a port"_s;
    QTest::newRow("nothing in brackets") << u"[]:80"_s << u"an IPv6 address with a port"_s;
    QTest::newRow("IPv6 scope empty") << u"fe80::1%"_s << u"behind the %"_s;
    QTest::newRow("IPv6 scope bad") << u"fe80::1%a b"_s << u"behind the %"_s;
    QTest::newRow("path with a space") << u"plug/a b"_s << u"a path begins with /"_s;
    QTest::newRow("path too long") << QString(u"plug/"_s + QString(2000, u'a')) << u"a path begins with /"_s;
}

void SwitchTest::refusesTargets()
{
    QFETCH(QString, text);
    QFETCH(QString, allowed);
    const auto target = parseTarget(text);
    QVERIFY2(!target.has_value(), target ? qPrintable(urlText(*target)) : "");
    QCOMPARE(target.error().code, ErrorCode::BadHost);
    const QString message = errorMessage(target.error());
    QVERIFY2(message.contains(allowed), qPrintable(message));
    QVERIFY(!message.contains(u'\n'));
    QVERIFY2(message.size() < 300, qPrintable(message));
}

void SwitchTest::neverEchoesPasswords_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"user:secret@plug"_s;
    QTest::newRow("scheme") << u"http://user:secret@plug/"_s;
    QTest::newRow("slash in it") << u"http://user:se/secret@plug/"_s;
    QTest::newRow("at sign in it") << u"http://user:a@secret@plug/"_s;
    QTest::newRow("bad port") << u"http://user:secret@plug:0/"_s;
    QTest::newRow("two lines") << u"user:\nsecret@plug"_s;
}

void SwitchTest::neverEchoesPasswords()
{
    QFETCH(QString, text);
    const auto target = parseTarget(text);
    QVERIFY(!target.has_value());
    QVERIFY2(!errorMessage(target.error()).contains(u"secret"_s), qPrintable(errorMessage(target.error())));
}

void SwitchTest::writesUrls()
{
    QCOMPARE(addressText({u"::1"_s, 80, u"/"_s, Scheme::Http}), u"[::1]:80"_s);
    QCOMPARE(addressText({u"plug"_s, 8080, u"/"_s, Scheme::Http}), u"plug:8080"_s);
    QCOMPARE(urlText({u"plug"_s, 443, u"/a?b"_s, Scheme::Https}), u"https://plug:443/a?b"_s);
}

void SwitchTest::acceptsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("emoji") << u"\U0001F50C kitchen \U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
    QTest::newRow("SQL") << u"Robert'); DROP TABLE switches;--"_s;
    QTest::newRow("markup") << u"<b onclick=\"x()\">&amp;%1 %n</b>"_s;
    QTest::newRow("one") << u"a"_s;
    QTest::newRow("longest") << QString(300, u'x');
    QTest::newRow("longest of emoji") << u"\U0001F50C"_s.repeated(300);
}

void SwitchTest::acceptsNames()
{
    QFETCH(QString, name);
    Switch powerSwitch = example();
    powerSwitch.name = u"  "_s + name + u"\t"_s;
    const auto stored = validated(powerSwitch);
    QVERIFY(stored.has_value());
    QCOMPARE(stored->name, name);
}

void SwitchTest::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("spaces") << u" \t "_s;
    QTest::newRow("invisible") << u"\u200B\u2060"_s;
    QTest::newRow("too long") << QString(301, u'x');
    QTest::newRow("10,000 characters") << QString(10'000, u'x');
    QTest::newRow("line break") << u"a\nb"_s;
    QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u"b"_s);
    QTest::newRow("escape") << u"\x1b[31mred"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s;
    QTest::newRow("half an emoji") << QString(u"a"_s + QChar(0xD83D));
}

void SwitchTest::refusesNames()
{
    QFETCH(QString, name);
    Switch powerSwitch = example();
    powerSwitch.name = name;
    const auto stored = validated(powerSwitch);
    QVERIFY(!stored.has_value());
    QCOMPARE(stored.error().code, ErrorCode::BadName);
    QVERIFY(errorMessage(stored.error()).contains(u"1 to 300 characters"_s));
    QVERIFY(errorMessage(stored.error()).size() < 200);
}

void SwitchTest::normalizesWhatIsStored()
{
    Switch powerSwitch = example();
    powerSwitch.target = {u"PLUG.Lan"_s, 8080, u""_s, Scheme::Https};
    powerSwitch.group = u" cellar "_s;
    powerSwitch.via = u" ap 1\t"_s;
    const auto stored = validated(powerSwitch);
    QVERIFY(stored.has_value());
    QCOMPARE(stored->target, (ProbeTarget{u"plug.lan"_s, 8080, u"/"_s, Scheme::Https}));
    QCOMPARE(stored->group, u"cellar"_s);
    QCOMPARE(stored->via, u"ap 1"_s);
    QCOMPARE(*validated(*stored), *stored);
}

void SwitchTest::refusesBadParts_data()
{
    QTest::addColumn<Switch>("powerSwitch");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char* title, ErrorCode code, const std::function<void(Switch&)>& spoil) {
        Switch powerSwitch = example();
        spoil(powerSwitch);
        QTest::newRow(title) << powerSwitch << code;
    };
    row("no host", ErrorCode::BadHost, [](Switch& s) { s.target.host.clear(); });
    row("host with scheme", ErrorCode::BadHost, [](Switch& s) { s.target.host = u"http://x/"_s; });
    row("host with port", ErrorCode::BadHost, [](Switch& s) { s.target.host = u"x:80"_s; });
    row("host with a space", ErrorCode::BadHost, [](Switch& s) { s.target.host = u"a b"_s; });
    row("port 0", ErrorCode::BadHost, [](Switch& s) { s.target.port = 0; });
    row("relative path", ErrorCode::BadHost, [](Switch& s) { s.target.path = u"status"_s; });
    row("line break in path", ErrorCode::BadHost, [](Switch& s) { s.target.path = u"/a\r\nHost: b"_s; });
    row("interval 0", ErrorCode::BadValue, [](Switch& s) { s.interval = std::chrono::seconds(0); });
    row("interval -1", ErrorCode::BadValue, [](Switch& s) { s.interval = std::chrono::seconds(-1); });
    row("interval 1e9", ErrorCode::BadValue,
        [](Switch& s) { s.interval = std::chrono::seconds(1'000'000'000); });
    row("timeout 99 ms", ErrorCode::BadValue, [](Switch& s) { s.timeout = Milliseconds(99); });
    row("timeout 61 s", ErrorCode::BadValue, [](Switch& s) { s.timeout = Milliseconds(61'000); });
    row("group too long", ErrorCode::BadValue, [](Switch& s) { s.group = QString(301, u'g'); });
    row("line break in via", ErrorCode::BadValue, [](Switch& s) { s.via = u"a\nb"_s; });
}

void SwitchTest::refusesBadParts()
{
    QFETCH(Switch, powerSwitch);
    QFETCH(ErrorCode, code);
    const auto stored = validated(powerSwitch);
    QVERIFY(!stored.has_value());
    QCOMPARE(stored.error().code, code);
    QVERIFY(!errorMessage(stored.error()).contains(u'%'));
}

void SwitchTest::acceptsLimits()
{
    Switch powerSwitch = example();
    for (const std::chrono::seconds interval : {minimumInterval, maximumInterval}) {
        powerSwitch.interval = interval;
        QVERIFY(validated(powerSwitch).has_value());
    }
    for (const Milliseconds timeout : {minimumTimeout, maximumTimeout}) {
        powerSwitch.timeout = timeout;
        QVERIFY(validated(powerSwitch).has_value());
    }
}

QTEST_GUILESS_MAIN(SwitchTest)
#include "tst_switch.moc"
