// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QList>
#include <QMutex>

#include "core/interfaces/storeexecutor.h"
#include "core/interfaces/storerest.h"

namespace powermon {

/// Takes jobs while the way to the database is still being found (a password is asked from the keychain), and
/// passes them on in order once it is there.
class DeferredStore final : public StoreExecutor, public StoreRest
{
public:
    /// Once: from now on jobs go to \a target. One that is destroyed without it drops what waits.
    void open(std::unique_ptr<StoreExecutor> target);
    void reopen() override;
    /// Both: nothing to do where the target cannot rest.
    void rest() override;
    void wake() override;

protected:
    void post(std::function<void(Result<Store*>)> job) override;

private:
    [[nodiscard]] StoreRest* restingTarget() const;

    QMutex m_mutex;
    QList<std::function<void(Result<Store*>)>> m_waiting;
    std::unique_ptr<StoreExecutor> m_target;
};

} // namespace powermon
