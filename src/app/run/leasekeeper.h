// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/interfaces/storeexecutor.h"

namespace powermon {

/// Asks the store every second to be its one monitor, for as long as it runs: so a program takes over soon
/// after the one that watched went away, and notices when the store or its own lease is lost.
class LeaseKeeper final : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds period{1000};

    explicit LeaseKeeper(StoreExecutor& store, QObject* parent = nullptr);

    /// Asks at once, and then each period after the last answer.
    void start();
    /// No answer is passed on any more.
    void stop();

Q_SIGNALS:
    /// Every answer: true while this process is the monitor, false while another is, or why nobody knows.
    void answered(const powermon::Result<bool>& isHeld);

private:
    void ask();
    void receive(const Result<bool>& isHeld);

    StoreExecutor& m_store;
    QTimer m_timer;
    bool m_isAsking = false;
    bool m_isStarted = false;
};

} // namespace powermon
