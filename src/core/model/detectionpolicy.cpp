// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/detectionpolicy.h"

using namespace Qt::StringLiterals;

namespace powermon {

QString toWord(PolicyKind kind)
{
    switch (kind) {
    case PolicyKind::Readme:
        return u"readme"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PolicyKind> policyKindFromWord(const QString& word)
{
    if (word == "readme"_L1)
        return PolicyKind::Readme;
    return std::nullopt;
}

QJsonObject toJson(const DetectionPolicy& policy)
{
    return {{u"policy"_s, toWord(policy.kind)}, {u"threshold"_s, policy.failureThreshold}};
}

std::optional<DetectionPolicy> detectionPolicyFromJson(const QJsonObject& json)
{
    const auto kind = policyKindFromWord(json.value("policy"_L1).toString());
    const int threshold = json.value("threshold"_L1).toInt();
    if (!kind || threshold < minimumFailureThreshold || threshold > maximumFailureThreshold)
        return std::nullopt;
    return DetectionPolicy{*kind, threshold};
}

} // namespace powermon
