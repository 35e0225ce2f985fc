// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/model/hostpower.h"
#include "core/model/hostrun.h"

namespace powermon {

/// The computer that watches: which of its runs this is, when it goes to sleep, what it runs on. Used in the
/// main thread; nothing blocks. Where the system tells nothing, the signals never come.
class Host : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Read anew with each call.
    [[nodiscard]] virtual HostRun run() const = 0;
    /// Unknown until the system has answered.
    [[nodiscard]] virtual HostPower power() const = 0;
    /// What had to be done before the computer sleeps is done: it may go on. Without it the system waits a
    /// few seconds.
    virtual void allowSleep() = 0;

Q_SIGNALS:
    /// The computer will sleep in a moment.
    void sleeping();
    /// It is awake again, or did not sleep after all.
    void awake();
    void powerChanged(powermon::HostPower power);
};

} // namespace powermon
