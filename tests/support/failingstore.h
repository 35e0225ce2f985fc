// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "support/forwardingstore.h"

namespace powermon {

/// Decides which operation of a FailingStore fails.
class FailureGate
{
public:
    /// The \a number-th operation from now on fails, once; 1 is the next.
    void failOnce(qint64 number) { m_failAt = m_count + number; }
    /// Every \a step-th operation fails; 0: none.
    void failEach(qint64 step) { m_step = step; }
    void failAll(bool all) { m_failAll = all; }
    /// Transactions are done, but the answer to the commit does not come.
    void loseAnswers(bool all) { m_loseAnswers = all; }
    [[nodiscard]] bool losesAnswers() const { return m_loseAnswers; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    /// Counts an operation; whether it fails.
    [[nodiscard]] bool fails()
    {
        ++m_count;
        const bool isFailing = m_failAll || m_count == m_failAt || (m_step > 0 && m_count % m_step == 0);
        m_hasFailed = m_hasFailed || isFailing;
        return isFailing;
    }

private:
    qint64 m_count = 0;
    qint64 m_failAt = 0;
    qint64 m_step = 0;
    bool m_failAll = false;
    bool m_loseAnswers = false;
    bool m_hasFailed = false;
};

/// A store whose operations fail as a test wants; what does not fail goes to another store.
class FailingStore final : public ForwardingStore
{
public:
    using ForwardingStore::ForwardingStore;

    FailureGate gate;

    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()>& work) override
    {
        // The beginning and the commit can fail as well.
        if (gate.fails())
            return failed();
        const Result<void> outcome = ForwardingStore::transaction([this, &work]() -> Result<void> {
            if (const auto done = work(); !done)
                return done;
            if (gate.fails())
                return failed();
            return {};
        });
        return outcome && gate.losesAnswers() ? failed() : outcome;
    }

    [[nodiscard]] static tl::unexpected<Error> failed()
    {
        return failure(ErrorCode::DatabaseFailed, {QStringLiteral("test"), QStringLiteral("as wanted")});
    }

protected:
    [[nodiscard]] Result<void> before() override { return gate.fails() ? failed() : Result<void>(); }
};

} // namespace powermon
