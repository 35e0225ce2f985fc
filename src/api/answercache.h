// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QHash>
#include <QObject>
#include <QTimer>

#include "api/apicall.h"
#include "core/base/clock.h"

namespace powermon {

/// Lets all who ask the same at about the same time have one answer, so that the store is asked once.
class AnswerCache final : public QObject
{
    Q_OBJECT

public:
    /// How long an answer serves others.
    static constexpr Milliseconds lifetime{1000};
    /// So many may be under way, whether anybody will be given them or not: the store has other work.
    static constexpr qsizetype mostPending = 16;
    static constexpr qsizetype mostKept = 64;
    /// So many bytes of bodies are kept; what is more serves those alone who waited for it.
    static constexpr qsizetype mostBytes = 4 * 1024 * 1024;

    explicit AnswerCache(const Clock& clock, QObject* parent = nullptr);

    /// The answer to \a question, from \a make where there is none, with its ETag; too-busy where too many
    /// are under way.
    [[nodiscard]] QFuture<ApiResponse> answer(const QByteArray& question,
                                              const std::function<QFuture<ApiResponse>()>& make);
    /// Something changed: what comes next is made anew. What is under way still counts as that.
    void clear() { m_answers.clear(); }
    /// Bytes of the bodies that are kept; none a moment after nobody asks any more.
    [[nodiscard]] qsizetype keptBytes() const;

private:
    struct Answer
    {
        QFuture<ApiResponse> future;
        SteadyTime madeAt;
    };
    void forgetOld(SteadyTime now);
    void limitBytes();

    const Clock& m_clock;
    QHash<QByteArray, Answer> m_answers;
    QList<QFuture<ApiResponse>> m_running; ///< whether they are among the answers or not
    QTimer m_forgetting;
};

} // namespace powermon
