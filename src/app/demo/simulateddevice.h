// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QList>
#include <QObject>
#include <QRandomGenerator>

#include "core/base/result.h"
#include "core/model/switch.h"

class QTcpServer;
class QTcpSocket;

namespace powermon {

/// Smart plugs made of nothing but real TCP servers on 127.0.0.1, for the demonstration. One with power
/// answers 200 after a latency like that of a cheap plug; one without is silent, so that a probe times out as
/// with a real one.
class SimulatedDevices final : public QObject
{
    Q_OBJECT

public:
    explicit SimulatedDevices(QObject* parent = nullptr);
    ~SimulatedDevices() override;

    /// Makes \a count devices, each with power and on a free port of its own. Errors: NetworkFailed; then
    /// there are none.
    [[nodiscard]] Result<void> start(qsizetype count);
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_servers.size()); }
    /// Where to probe device \a index, 0 to count() - 1.
    [[nodiscard]] ProbeTarget target(qsizetype index) const;

    [[nodiscard]] bool isPowered(qsizetype index) const;
    /// Without power a device forgets who was talking to it.
    void setPowered(qsizetype index, bool powered);
    void setAllPowered(bool powered);

private:
    void accept(QTcpServer& server);
    void read(QTcpSocket& socket);
    void respond(QTcpSocket& socket, const QTcpServer* server) const;

    std::vector<std::unique_ptr<QTcpServer>> m_servers;
    std::vector<bool> m_powered;
    QRandomGenerator m_random;
};

} // namespace powermon
