// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include "core/interfaces/store.h"

namespace powermon {

/// What another switch did while an outage began.
struct OutageWitness
{
    enum class Said
    {
        Answered,
        Failed,
        Nothing, ///< it was not checked in that time
    };
    SwitchId switchId;
    QString name;
    Said said = Said::Nothing;
    std::optional<Timestamp> at; ///< of its first answer, else of its first failure

    friend bool operator==(const OutageWitness&, const OutageWitness&) = default;
};

/// Everything that is known of one outage: what stands, what was found, who says what, and what was seen of
/// the switches that are no members.
struct OutageExplanation
{
    Outage outage;
    Outage found; ///< before anybody corrected it; of a part, what it was split off
    QList<OutageEdit> edits;
    QList<OutageWitness> witnesses; ///< active switches, and others that were checked then
    TimeRange watched;              ///< in which the witnesses were looked for
    UndoState undo;

    friend bool operator==(const OutageExplanation&, const OutageExplanation&) = default;
};

/// The witnesses are looked for in so much time after the start at most.
inline constexpr Milliseconds witnessTime{600'000};

/// To be called in the store's thread. Errors: OutageNotFound, Database….
[[nodiscard]] Result<OutageExplanation> readOutageExplanation(Store& store, OutageId id, Timestamp now);

/// The outage as outageJson() has it, and "found", "witnesses" and "edits" beside.
[[nodiscard]] QJsonObject outageExplanationJson(const OutageExplanation& explanation);

/// A heading and the sentences under it, none of them empty.
struct TextSection
{
    QString title;
    QStringList lines;

    friend bool operator==(const TextSection&, const TextSection&) = default;
};

// The explanation in the words of the program's language; sections without a line are left out.

/// "Power outage 3 of the whole site, confirmed".
[[nodiscard]] QString explanationTitle(const Outage& outage);
/// All of it.
[[nodiscard]] QList<TextSection> explanationText(const OutageExplanation& explanation, Timestamp now);

// The parts of which it is made, for those who show members in a table.
[[nodiscard]] TextSection timesSection(const OutageExplanation& explanation, Timestamp now);
[[nodiscard]] TextSection reasonsSection(const Outage& outage);
[[nodiscard]] TextSection membersSection(const Outage& outage, Timestamp now);
[[nodiscard]] TextSection witnessSection(const OutageExplanation& explanation, Timestamp now);
[[nodiscard]] TextSection policySection(const DetectionPolicy& policy);
[[nodiscard]] TextSection noteSection(const Outage& outage);
/// What was done at this very time, one line for each edit.
[[nodiscard]] QStringList editLines(const OutageExplanation& explanation, Timestamp at);
[[nodiscard]] TextSection trailSection(const OutageExplanation& explanation, Timestamp now);

} // namespace powermon
