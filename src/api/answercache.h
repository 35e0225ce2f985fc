// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QHash>

#include "api/apicall.h"
#include "core/base/clock.h"

namespace powermon {

/// Lets all who ask the same at about the same time have one answer, so that the store is asked once.
class AnswerCache
{
public:
    /// How long an answer serves others.
    static constexpr Milliseconds lifetime{1000};
    /// So many different ones may be under way: the store has other work as well.
    static constexpr qsizetype mostPending = 16;
    static constexpr qsizetype mostKept = 64;

    explicit AnswerCache(const Clock& clock) : m_clock(clock) {}

    /// The answer to \a question, from \a make where there is none; too-busy where too many are under way.
    [[nodiscard]] QFuture<ApiResponse> answer(const QByteArray& question,
                                              const std::function<QFuture<ApiResponse>()>& make);
    /// Something changed: what comes next is made anew.
    void clear() { m_answers.clear(); }

private:
    struct Answer
    {
        QFuture<ApiResponse> future;
        SteadyTime madeAt;
    };
    void forgetOld(SteadyTime now);

    const Clock& m_clock;
    QHash<QByteArray, Answer> m_answers;
};

} // namespace powermon
