// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QObject>

#include "core/interfaces/storeexecutor.h"
#include "core/service/replay/storedreplay.h"

namespace powermon {

/// Has a store's past replayed, piece by piece in the store's thread, between all else that wants the store;
/// with the switches, the facts that were learnt of them and the announced work as they stand in the store
/// now.
class ReplayRunner final : public QObject
{
    Q_OBJECT

public:
    explicit ReplayRunner(StoreExecutor& store, QObject* parent = nullptr) : QObject(parent), m_store(store)
    {
    }

    /// Begins; what was under way is given up.
    void start(const ReplayRequest& request);
    /// Nothing more is told of what is under way.
    void cancel() { m_replay.reset(); }
    [[nodiscard]] bool isRunning() const { return m_replay != nullptr; }

Q_SIGNALS:
    void progressed(int percent);
    void finished(const powermon::Result<powermon::ReplayAnswer>& answer);

private:
    void step(const ReplayRequest& request);

    StoreExecutor& m_store;
    /// Shared with the step under way; filled by the first.
    std::shared_ptr<std::optional<StoredReplay>> m_replay;
};

} // namespace powermon
