// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/answercache.h"

#include <algorithm>

#include "api/apianswer.h"
#include "api/resttext.h"

namespace powermon {

namespace {

/// An answer that is late for so long is not waited for by those who come anew.
constexpr std::chrono::seconds longestPending{60};

} // namespace

QFuture<ApiResponse> AnswerCache::answer(const QByteArray& question,
                                         const std::function<QFuture<ApiResponse>()>& make)
{
    const SteadyTime now = m_clock.steadyNow();
    forgetOld(now);
    if (const auto known = m_answers.constFind(question); known != m_answers.cend())
        return known->future;
    const auto pending =
        std::ranges::count_if(m_answers, [](const Answer& each) { return !each.future.isFinished(); });
    if (pending >= mostPending) {
        const char* const why = QT_TRANSLATE_NOOP("Rest", "The server is busy; try again in a moment");
        return answered(problem(RequestFault::TooBusy, translated(why)));
    }
    const QFuture<ApiResponse> future = make();
    if (m_answers.size() < mostKept)
        m_answers.insert(question, {future, now});
    return future;
}

/// One that is not finished is kept: asking once more would not make the store faster.
void AnswerCache::forgetOld(SteadyTime now)
{
    m_answers.removeIf([now](const auto& each) {
        const Answer& answer = each.value();
        const bool isOver = answer.future.isFinished() && now - answer.madeAt >= lifetime;
        return isOver || answer.future.isCanceled() || now - answer.madeAt >= longestPending;
    });
}

} // namespace powermon
