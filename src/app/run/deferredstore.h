// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QList>
#include <QMutex>

#include "core/interfaces/storeexecutor.h"

namespace powermon {

/// Takes jobs while the way to the database is still being found (a password is asked from the keychain), and
/// passes them on in order once it is there.
class DeferredStore final : public StoreExecutor
{
public:
    /// Once: from now on jobs go to \a target. One that is destroyed without it drops what waits.
    void open(std::unique_ptr<StoreExecutor> target);
    void reopen() override;

protected:
    void post(std::function<void(Result<Store*>)> job) override;

private:
    QMutex m_mutex;
    QList<std::function<void(Result<Store*>)>> m_waiting;
    std::unique_ptr<StoreExecutor> m_target;
};

} // namespace powermon
