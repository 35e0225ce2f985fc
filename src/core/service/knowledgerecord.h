// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>

#include "core/interfaces/store.h"
#include "core/model/learnedfacts.h"

namespace powermon {

/// The store's values: what was learnt, written by whoever watches; what people said to it.
inline constexpr char16_t learntKey[] = u"learnt";
inline constexpr char16_t learntAnswersKey[] = u"learnt_answers";

/// What was found out of the switches, and what people said to it.
struct Knowledge
{
    QHash<SwitchId, SwitchFacts> facts;
    LinkKind ownLink = LinkKind::Unknown;        ///< by which the computer that watches hangs on its network
    QHash<SwitchId, QList<LearnedKind>> refused; ///< "no, that is not so"
    bool isHintHidden = false;

    [[nodiscard]] bool isRefused(SwitchId id, LearnedKind kind) const
    {
        return refused.value(id).contains(kind);
    }
    /// Nothing (nullptr) where this is not known of it; valid as long as the facts are not changed.
    [[nodiscard]] const LearnedFact* find(SwitchId id, LearnedKind kind) const;
    friend bool operator==(const Knowledge&, const Knowledge&) = default;
};

// To be called in the store's thread. Errors: those of the store. What stands there and is not understood (a
// damaged value, one of a newer program) counts as nothing, with one line in the log.

[[nodiscard]] Result<Knowledge> readKnowledge(Store& store);
/// What was learnt, without the answers to it. Writes nothing where it stands there already.
[[nodiscard]] Result<void> saveFacts(Store& store, const Knowledge& knowledge);
/// These kinds are not to be believed of the switch.
[[nodiscard]] Result<void> refuseFacts(Store& store, SwitchId id, const QList<LearnedKind>& kinds);
/// Takes back every "no" to what is learnt of the switch.
[[nodiscard]] Result<void> believeFacts(Store& store, SwitchId id);
[[nodiscard]] Result<void> hideHint(Store& store);

/// {"learnt":{…},"answers":{…}}: as the store keeps it.
[[nodiscard]] QJsonObject knowledgeJson(const Knowledge& knowledge);
/// What is not understood counts as nothing.
[[nodiscard]] Knowledge knowledgeFromJson(const QJsonObject& json);

} // namespace powermon
