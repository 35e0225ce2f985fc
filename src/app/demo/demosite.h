// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFuture>
#include <QObject>

#include "app/demo/demofolder.h"
#include "app/demo/demoscript.h"
#include "app/demo/simulateddevice.h"
#include "core/base/clock.h"
#include "core/interfaces/storeexecutor.h"

namespace powermon {

class DemoHistory;

/// Everything that the demonstration has of its own: simulated devices, a database in a temporary folder that
/// is gone at the end, an invented year in it, and a script that cuts the power now and then.
class DemoSite final : public QObject
{
    Q_OBJECT

public:
    explicit DemoSite(Clock& clock, QObject* parent = nullptr);
    ~DemoSite() override;

    /// Starts the devices. Errors: NetworkFailed, FileUnwritable.
    [[nodiscard]] Result<void> start();
    [[nodiscard]] QString databasePath() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// Writes the switches, the outages and the last day. The older checks follow in the background, the
    /// newest first, in pieces that leave room for others.
    [[nodiscard]] QFuture<Result<void>> fill(StoreExecutor& store);
    /// From now on the power goes off and comes back.
    void play();

Q_SIGNALS:
    /// All of the year is written, or the rest could not be.
    void filled();

private:
    void fillOlder(StoreExecutor& store, TimeRange rest);
    void setPower(bool isOn);

    Clock& m_clock;
    DemoFolder m_folder;
    SimulatedDevices m_devices;
    DemoScript m_script;
    std::shared_ptr<std::unique_ptr<DemoHistory>>
        m_history; ///< made in the store's thread, where the ids are known
};

} // namespace powermon
