// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFuture>
#include <QPromise>

#include "core/base/result.h"

namespace powermon {

/// An answer that is given later, by whichever copy of this comes to it; once.
template <typename Value>
class Promised
{
public:
    Promised() { m_promise->start(); }

    [[nodiscard]] QFuture<Result<Value>> future() const { return m_promise->future(); }
    void give(const Result<Value>& answer) const
    {
        m_promise->addResult(answer);
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<Value>>> m_promise = std::make_shared<QPromise<Result<Value>>>();
};

} // namespace powermon
