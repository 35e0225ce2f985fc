// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QJsonObject>
#include <QString>

namespace powermon {

enum class PolicyKind
{
    Readme,   ///< the ancestor's documented rule: more than half of the active switches down
    Evidence, ///< many mains-powered switches going at one moment while what has a battery stays
};

inline constexpr int minimumFailureThreshold = 1;
inline constexpr int maximumFailureThreshold = 100;

/// The numbers of the evidence policy; the readme policy has no use for them.
struct EvidenceParameters
{
    std::chrono::seconds hold{
        300}; ///< unbroken absence that makes an outage probable (the border of IEEE 1366)
    std::chrono::seconds boot{12};           ///< from power to an answer, of a typical switch
    std::chrono::seconds routerBoot{75};     ///< the same where a router without backup had to boot first
    std::chrono::seconds absentAfter{21600}; ///< a switch that fails alone for so long leaves every quorum
    double requiredSurprise = 16;            ///< nats against chance before an event is believed
    double switchSurprise = 9;               ///< nats that one switch can give at most
    double groupShare = 0.8;                 ///< of a group's members that must be lost together

    friend bool operator==(const EvidenceParameters&, const EvidenceParameters&) = default;
};

/// How outages are decided: a value, stored with each outage that it found.
struct DetectionPolicy
{
    PolicyKind kind = PolicyKind::Evidence;
    /// Consecutive failures before a switch counts as down, 1 to 100. To the evidence policy it is the moment
    /// from which on an outage is at least suspected.
    int failureThreshold = 2;
    EvidenceParameters evidence = {};

    friend bool operator==(const DetectionPolicy&, const DetectionPolicy&) = default;
};

[[nodiscard]] QString toWord(PolicyKind kind);
[[nodiscard]] std::optional<PolicyKind> policyKindFromWord(const QString& word);

/// {"policy":"readme","threshold":2}: as stored and as REST and replay show it. The evidence policy adds its
/// numbers.
[[nodiscard]] QJsonObject toJson(const DetectionPolicy& policy);
[[nodiscard]] std::optional<DetectionPolicy> detectionPolicyFromJson(const QJsonObject& json);

} // namespace powermon
