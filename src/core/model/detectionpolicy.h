// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace powermon
{

enum class PolicyKind
{
    Readme, ///< the ancestor's documented rule: more than half of the active switches down
};

inline constexpr int minimumFailureThreshold = 1;
inline constexpr int maximumFailureThreshold = 100;

/// How outages are decided: a value, stored with each outage that it found.
struct DetectionPolicy
{
    PolicyKind kind = PolicyKind::Readme;
    int failureThreshold = 2; ///< consecutive failures before a switch counts as down, 1 to 100

    friend bool operator==(const DetectionPolicy&, const DetectionPolicy&) = default;
};

[[nodiscard]] QString toWord(PolicyKind kind);
[[nodiscard]] std::optional<PolicyKind> policyKindFromWord(const QString& word);

/// {"policy":"readme","threshold":2}: as stored and as REST and replay show it.
[[nodiscard]] QJsonObject toJson(const DetectionPolicy& policy);
[[nodiscard]] std::optional<DetectionPolicy> detectionPolicyFromJson(const QJsonObject& json);

} // namespace powermon
