// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/answercache.h"

#include <algorithm>

#include "api/apianswer.h"
#include "api/resttext.h"
#include "core/base/whenfinished.h"

namespace powermon {

namespace {

/// An answer that is late for so long is not waited for by those who come anew.
constexpr std::chrono::seconds longestPending{60};

[[nodiscard]] qsizetype bytesOf(const QFuture<ApiResponse>& future)
{
    return future.isFinished() && future.resultCount() > 0 ? future.result().body.size() : 0;
}

} // namespace

AnswerCache::AnswerCache(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock)
{
    m_forgetting.setSingleShot(true);
    m_forgetting.setInterval(lifetime);
    connect(&m_forgetting, &QTimer::timeout, this, [this] {
        forgetOld(m_clock.steadyNow());
        if (!m_answers.isEmpty() || !m_running.isEmpty())
            m_forgetting.start();
    });
}

QFuture<ApiResponse> AnswerCache::answer(const QByteArray& question,
                                         const std::function<QFuture<ApiResponse>()>& make)
{
    const SteadyTime now = m_clock.steadyNow();
    forgetOld(now);
    if (const auto known = m_answers.constFind(question); known != m_answers.cend())
        return known->future;
    if (m_running.size() >= mostPending) {
        const char* const why = QT_TRANSLATE_NOOP("Rest", "The server is busy; try again in a moment");
        return answered(problem(RequestFault::TooBusy, translated(why)));
    }
    const QFuture<ApiResponse> future =
        andThen(make(), this, [](const ApiResponse& response) { return response.tagged(); });
    if (!future.isFinished())
        m_running.append(future);
    if (m_answers.size() < mostKept) {
        m_answers.insert(question, {future, now});
        whenFinished(future, this, [this](const ApiResponse&) { limitBytes(); });
    }
    if (!m_forgetting.isActive())
        m_forgetting.start();
    return future;
}

qsizetype AnswerCache::keptBytes() const
{
    qsizetype sum = 0;
    for (const Answer& each : m_answers)
        sum += bytesOf(each.future);
    return sum;
}

/// The longest go: the others are asked for more often.
void AnswerCache::limitBytes()
{
    while (keptBytes() > mostBytes)
        m_answers.erase(std::max_element(m_answers.cbegin(), m_answers.cend(),
                                         [](const Answer& left, const Answer& right) {
                                             return bytesOf(left.future) < bytesOf(right.future);
                                         }));
}

/// One that is not finished is kept: asking once more would not make the store faster.
void AnswerCache::forgetOld(SteadyTime now)
{
    m_running.removeIf([](const QFuture<ApiResponse>& each) { return each.isFinished(); });
    m_answers.removeIf([now](const auto& each) {
        const Answer& answer = each.value();
        const bool isOver = answer.future.isFinished() && now - answer.madeAt >= lifetime;
        return isOver || answer.future.isCanceled() || now - answer.madeAt >= longestPending;
    });
}

} // namespace powermon
