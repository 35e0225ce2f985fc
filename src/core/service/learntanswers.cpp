// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/learntanswers.h"

#include "core/service/knowledgerecord.h"

namespace powermon {

Result<void> rememberAnswers(Store& store, SwitchId id, const LearntAnswers& answers)
{
    if (answers.isBelieved) {
        if (const auto believed = believeFacts(store, id); !believed)
            return believed;
    }
    return answers.denied.isEmpty() ? Result<void>() : refuseFacts(store, id, answers.denied);
}

} // namespace powermon
