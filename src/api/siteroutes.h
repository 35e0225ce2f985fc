// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "api/apiparts.h"
#include "api/apirouter.h"

namespace powermon {

/// What there is beside switches and outages: the sites of the database, the groups, the settings, what a
/// person should know, what happened, and how another policy would have judged.
class SiteRoutes final : public QObject
{
    Q_OBJECT

public:
    /// Replays under way; more ask for too much.
    static constexpr int mostReplays = 2;
    static constexpr std::chrono::seconds replayPatience{120};

    explicit SiteRoutes(const ApiParts& parts, QObject* parent = nullptr);

    [[nodiscard]] QList<ApiRoute> routes();

private:
    [[nodiscard]] QFuture<ApiResponse> sites();
    [[nodiscard]] QFuture<ApiResponse> groups();
    [[nodiscard]] QFuture<ApiResponse> settings() const;
    [[nodiscard]] QFuture<ApiResponse> advice();
    [[nodiscard]] QFuture<ApiResponse> activity(const QByteArray& query);
    [[nodiscard]] QFuture<ApiResponse> replay(const QByteArray& query);

    ApiParts m_parts;
    int m_replays = 0;
};

} // namespace powermon
