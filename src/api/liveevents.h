// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QTimer>

#include "api/eventstream.h"
#include "api/livestatus.h"

namespace powermon {

/// The status as server-sent events (/api/events): one at once, one with each change, and a comment from time
/// to time, by which either side learns that the other has gone. A stream ends after a while, and who wants
/// more asks again with a token that still holds.
class LiveEvents final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostStreams = 16;
    static constexpr Milliseconds heartbeat{15'000};
    static constexpr Milliseconds lifetime{300'000};

    /// \a status outlives it.
    LiveEvents(const ApiParts& parts, LiveStatus& status, QObject* parent = nullptr);

    [[nodiscard]] QList<ApiRoute> routes();

private:
    [[nodiscard]] QFuture<ApiResponse> open(const ApiRequest& request);
    [[nodiscard]] QByteArray statusEvent();
    void tell(const QByteArray& bytes);
    void tellChange();

    const Clock& m_clock;
    LiveStatus& m_status;
    QList<std::weak_ptr<EventStream>> m_streams;
    QTimer m_change; ///< what changes together is told together
    Milliseconds m_togetherness;
    QTimer m_heartbeat;
};

} // namespace powermon
