// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/detectionpolicy.h"

#include <array>

using namespace Qt::StringLiterals;

namespace powermon {

QString toWord(PolicyKind kind)
{
    switch (kind) {
    case PolicyKind::Readme:
        return u"readme"_s;
    case PolicyKind::Evidence:
        return u"evidence"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PolicyKind> policyKindFromWord(const QString& word)
{
    if (word == "readme"_L1)
        return PolicyKind::Readme;
    if (word == "evidence"_L1)
        return PolicyKind::Evidence;
    return std::nullopt;
}

namespace {

struct DurationField
{
    QLatin1StringView key;
    std::chrono::seconds EvidenceParameters::*field;
};
struct NumberField
{
    QLatin1StringView key;
    double EvidenceParameters::*field;
    double maximum;
};

constexpr std::array durationFields{
    DurationField{"hold_s"_L1, &EvidenceParameters::hold},
    DurationField{"boot_s"_L1, &EvidenceParameters::boot},
    DurationField{"router_boot_s"_L1, &EvidenceParameters::routerBoot},
    DurationField{"absent_after_s"_L1, &EvidenceParameters::absentAfter},
};
constexpr std::array numberFields{
    NumberField{"required_surprise"_L1, &EvidenceParameters::requiredSurprise, 1000},
    NumberField{"switch_surprise"_L1, &EvidenceParameters::switchSurprise, 1000},
    NumberField{"group_share"_L1, &EvidenceParameters::groupShare, 1},
};

/// Reads what is there; what is missing keeps its default. False where a value is out of range.
bool readEvidence(const QJsonObject& json, EvidenceParameters& evidence)
{
    for (const DurationField& each : durationFields) {
        const double value = json.value(each.key).toDouble(double((evidence.*each.field).count()));
        if (!(value >= 0 && value <= 31'536'000))
            return false;
        evidence.*each.field = std::chrono::seconds(qint64(value));
    }
    for (const NumberField& each : numberFields) {
        const double value = json.value(each.key).toDouble(evidence.*each.field);
        if (!(value > 0 && value <= each.maximum))
            return false;
        evidence.*each.field = value;
    }
    return true;
}

} // namespace

QJsonObject toJson(const DetectionPolicy& policy)
{
    QJsonObject json{{u"policy"_s, toWord(policy.kind)}, {u"threshold"_s, policy.failureThreshold}};
    if (policy.kind != PolicyKind::Evidence)
        return json;
    for (const DurationField& each : durationFields)
        json.insert(each.key, qint64((policy.evidence.*each.field).count()));
    for (const NumberField& each : numberFields)
        json.insert(each.key, policy.evidence.*each.field);
    return json;
}

std::optional<DetectionPolicy> detectionPolicyFromJson(const QJsonObject& json)
{
    const auto kind = policyKindFromWord(json.value("policy"_L1).toString());
    const int threshold = json.value("threshold"_L1).toInt();
    if (!kind || threshold < minimumFailureThreshold || threshold > maximumFailureThreshold)
        return std::nullopt;
    DetectionPolicy policy{*kind, threshold, {}};
    if (*kind == PolicyKind::Evidence && !readEvidence(json, policy.evidence))
        return std::nullopt;
    return policy;
}

} // namespace powermon
