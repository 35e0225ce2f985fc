// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QTest>

#include "core/model/checkresult.h"
#include "core/model/detectionpolicy.h"
#include "core/model/monitorpower.h"
#include "core/model/outage.h"
#include "core/model/switch.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// The words that stand in databases, JSON and options: changing one breaks what users have stored.
class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchWords();
    void outageWords();
    void monitorPowerWords();
    void policyJson();
    void refusesPolicies_data();
    void refusesPolicies();
    void failureMessages_data();
    void failureMessages();
    void foreignFailureMessages_data();
    void foreignFailureMessages();
    void describesEveryFailure();
    void reasons();
};

void WordsTest::switchWords()
{
    QCOMPARE(toWord(SwitchRole::Mains), u"mains"_s);
    QCOMPARE(toWord(LinkKind::Unknown), u""_s);
    QCOMPARE(toWord(RefusedProvesPower::Automatic), u"auto"_s);
    for (const SwitchRole role :
         {SwitchRole::Mains, SwitchRole::Reference, SwitchRole::Gateway, SwitchRole::Internet})
        QCOMPARE(switchRoleFromWord(toWord(role)), role);
    for (const LinkKind link : {LinkKind::Unknown, LinkKind::Wifi, LinkKind::Wired})
        QCOMPARE(linkKindFromWord(toWord(link)), link);
    for (const auto refused :
         {RefusedProvesPower::Automatic, RefusedProvesPower::Yes, RefusedProvesPower::No})
        QCOMPARE(refusedProvesPowerFromWord(toWord(refused)), refused);
    for (const Scheme scheme : {Scheme::Http, Scheme::Https})
        QCOMPARE(schemeFromWord(toWord(scheme)), scheme);
    QVERIFY(!switchRoleFromWord(u""_s));
    QVERIFY(!switchRoleFromWord(u"Mains"_s));
    QVERIFY(!linkKindFromWord(u"cable"_s));
    QVERIFY(!refusedProvesPowerFromWord(u"true"_s));
    QVERIFY(!schemeFromWord(u"ftp"_s));
}

void WordsTest::outageWords()
{
    QCOMPARE(toWord(OutageCause::Power), u"power"_s);
    QCOMPARE(toWord(Confidence::Suspected), u"suspected"_s);
    for (const auto cause :
         {OutageCause::Power, OutageCause::Network, OutageCause::Device, OutageCause::Undetermined})
        QCOMPARE(outageCauseFromWord(toWord(cause)), cause);
    for (const auto confidence : {Confidence::Suspected, Confidence::Probable, Confidence::Confirmed})
        QCOMPARE(confidenceFromWord(toWord(confidence)), confidence);
    QVERIFY(!outageCauseFromWord(u"mains"_s));
    QVERIFY(!confidenceFromWord(u""_s));
}

void WordsTest::monitorPowerWords()
{
    QCOMPARE(toWord(MonitorPower::Ups), u"ups"_s);
    for (const auto power : {MonitorPower::Unknown, MonitorPower::Mains, MonitorPower::Ups})
        QCOMPARE(monitorPowerFromWord(toWord(power)), power);
    QVERIFY(!monitorPowerFromWord(u"battery"_s));
}

void WordsTest::policyJson()
{
    const DetectionPolicy policy{PolicyKind::Readme, 3};
    QCOMPARE(toJson(policy), (QJsonObject{{u"policy"_s, u"readme"_s}, {u"threshold"_s, 3}}));
    QCOMPARE(detectionPolicyFromJson(toJson(policy)), policy);
    QCOMPARE(policyKindFromWord(u"readme"_s), PolicyKind::Readme);
}

void WordsTest::refusesPolicies_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::newRow("empty") << QJsonObject{};
    QTest::newRow("other policy") << QJsonObject{{u"policy"_s, u"magic"_s}, {u"threshold"_s, 2}};
    QTest::newRow("threshold 0") << QJsonObject{{u"policy"_s, u"readme"_s}, {u"threshold"_s, 0}};
    QTest::newRow("threshold 101") << QJsonObject{{u"policy"_s, u"readme"_s}, {u"threshold"_s, 101}};
    QTest::newRow("threshold text") << QJsonObject{{u"policy"_s, u"readme"_s}, {u"threshold"_s, u"2"_s}};
    QTest::newRow("threshold missing") << QJsonObject{{u"policy"_s, u"readme"_s}};
}

void WordsTest::refusesPolicies()
{
    QFETCH(QJsonObject, json);
    QVERIFY(!detectionPolicyFromJson(json));
}

void WordsTest::failureMessages_data()
{
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("message");
    QTest::newRow("timeout") << FailureKind::Timeout << 1 << u"Connection timed out"_s;
    QTest::newRow("refused") << FailureKind::Refused << 2 << u"Connection refused"_s;
    QTest::newRow("unreachable") << FailureKind::Unreachable << 3 << u"Host unreachable"_s;
    QTest::newRow("name") << FailureKind::NameNotFound << 4 << u"Name not found"_s;
    QTest::newRow("not HTTP") << FailureKind::NotHttp << 5 << u"Not an HTTP response"_s;
    QTest::newRow("TLS") << FailureKind::TlsFailed << 6 << u"TLS handshake failed"_s;
    QTest::newRow("cancelled") << FailureKind::Cancelled << 7 << u"Cancelled"_s;
    QTest::newRow("network") << FailureKind::NetworkDown << 8 << u"Network unreachable"_s;
}

void WordsTest::failureMessages()
{
    QFETCH(FailureKind, kind);
    QFETCH(int, number);
    QFETCH(QString, message);
    QCOMPARE(static_cast<int>(kind), number);
    QCOMPARE(errorMessageOf(kind), message);
    QCOMPARE(failureKindOf(message), kind);
    QCOMPARE(failureKindOf(message.toUpper()), kind);
}

void WordsTest::foreignFailureMessages_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<FailureKind>("kind");
    QTest::newRow("requests") << u"HTTPConnectionPool(host='x', port=80): Read timed out. (read timeout=5)"_s
                              << FailureKind::Timeout;
    QTest::newRow("errno refused") << u"[Errno 111] Connection refused (connect timeout=5)"_s
                                   << FailureKind::Refused;
    QTest::newRow("errno network") << u"[Errno 101] Network is unreachable"_s << FailureKind::NetworkDown;
    QTest::newRow("errno host") << u"[Errno 113] No route to host"_s << FailureKind::Unreachable;
    QTest::newRow("name") << u"Temporary failure in name resolution"_s << FailureKind::NameNotFound;
    QTest::newRow("anything") << u"boom"_s << FailureKind::Unreachable;
    QTest::newRow("empty") << u""_s << FailureKind::Unreachable;
}

void WordsTest::foreignFailureMessages()
{
    QFETCH(QString, message);
    QFETCH(FailureKind, kind);
    QCOMPARE(failureKindOf(message), kind);
}

void WordsTest::describesEveryFailure()
{
    QSet<QString> texts;
    for (int number = 1; number <= 8; ++number)
        texts.insert(describe(static_cast<FailureKind>(number)));
    QCOMPARE(texts.size(), 8);
    QVERIFY(!texts.contains(QString()));
    QCOMPARE(describe(FailureKind::Timeout), u"did not answer in time"_s);
}

void WordsTest::reasons()
{
    const QVariantMap arguments{{u"down"_s, 4}, {u"active"_s, 5}, {u"threshold"_s, 2}};
    QCOMPARE(reasonText({u"quorum"_s, arguments}), u"4 of 5 switches did not answer 2 times in a row"_s);
    QVariantMap once = arguments;
    once.insert(u"threshold"_s, 1);
    QCOMPARE(reasonText({u"quorum"_s, once}), u"4 of 5 switches did not answer"_s);
    QCOMPARE(reasonText({u"of tomorrow"_s, {}}), u"of tomorrow"_s);
}

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
