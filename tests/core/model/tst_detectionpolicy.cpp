// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/model/detectionpolicy.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject evidenceWith(const QString& key, const QJsonValue& value)
{
    DetectionPolicy policy;
    policy.kind = PolicyKind::Evidence;
    QJsonObject json = toJson(policy);
    json.insert(key, value);
    return json;
}

} // namespace

/// The evidence policy as it is stored with each outage. (The readme policy is in tst_words.)
class DetectionPolicyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void theReadmePolicyCarriesNoOtherNumbers();
    void whatIsMissingKeepsItsDefault();
    void refusesNumbersOutOfRange_data();
    void refusesNumbersOutOfRange();
};

void DetectionPolicyTest::comesBack()
{
    DetectionPolicy policy;
    policy.kind = PolicyKind::Evidence;
    policy.failureThreshold = 3;
    QCOMPARE(detectionPolicyFromJson(toJson(policy)), policy);
    policy.evidence.hold = 77s;
    policy.evidence.boot = 0s;
    policy.evidence.requiredSurprise = 12.5;
    policy.evidence.groupShare = 1;
    QCOMPARE(detectionPolicyFromJson(toJson(policy)), policy);
    QCOMPARE(toJson(policy).value(u"policy"_s), QJsonValue(u"evidence"_s));
    QCOMPARE(toJson(policy).value(u"hold_s"_s), QJsonValue(77));
}

void DetectionPolicyTest::theReadmePolicyCarriesNoOtherNumbers()
{
    DetectionPolicy policy;
    policy.kind = PolicyKind::Readme;
    QCOMPARE(toJson(policy).keys(), (QStringList{u"policy"_s, u"threshold"_s}));
}

void DetectionPolicyTest::whatIsMissingKeepsItsDefault()
{
    // As an older program wrote it.
    const auto policy =
        detectionPolicyFromJson({{u"policy"_s, u"evidence"_s}, {u"threshold"_s, 2}, {u"later"_s, 1}});
    QVERIFY(policy.has_value());
    QCOMPARE(policy->evidence, EvidenceParameters{});
}

void DetectionPolicyTest::refusesNumbersOutOfRange_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("value");
    QTest::newRow("threshold 0") << u"threshold"_s << 0.0;
    QTest::newRow("threshold 101") << u"threshold"_s << 101.0;
    QTest::newRow("negative time") << u"hold_s"_s << -1.0;
    QTest::newRow("more than a year") << u"boot_s"_s << 31'536'001.0;
    QTest::newRow("no surprise") << u"required_surprise"_s << 0.0;
    QTest::newRow("endless surprise") << u"switch_surprise"_s << 1e300;
    QTest::newRow("share of nobody") << u"group_share"_s << 0.0;
    QTest::newRow("share above all") << u"group_share"_s << 1.01;
}

void DetectionPolicyTest::refusesNumbersOutOfRange()
{
    QFETCH(QString, key);
    QFETCH(double, value);
    QVERIFY(!detectionPolicyFromJson(evidenceWith(key, value)));
}

QTEST_GUILESS_MAIN(DetectionPolicyTest)
#include "tst_detectionpolicy.moc"
