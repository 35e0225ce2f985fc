// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "api/apiparts.h"
#include "api/apirouter.h"

namespace powermon {

/// Everything that is read of the past.
class HistoryRoutes final : public QObject
{
    Q_OBJECT

public:
    explicit HistoryRoutes(const ApiParts& parts, QObject* parent = nullptr);

    [[nodiscard]] QList<ApiRoute> routes();

private:
    [[nodiscard]] QFuture<ApiResponse> switches();
    [[nodiscard]] QFuture<ApiResponse> powerSwitch(SwitchId id);
    [[nodiscard]] QFuture<ApiResponse> checks(const QByteArray& query);
    [[nodiscard]] QFuture<ApiResponse> outages(const QByteArray& query);
    [[nodiscard]] QFuture<ApiResponse> incidents(const QByteArray& query);
    [[nodiscard]] QFuture<ApiResponse> outagesOf(const QByteArray& query, const QByteArray& path);
    [[nodiscard]] QFuture<ApiResponse> outage(OutageId id);
    [[nodiscard]] QFuture<ApiResponse> explanation(OutageId id);
    [[nodiscard]] QFuture<ApiResponse> statistics(const QByteArray& query);
    [[nodiscard]] QFuture<ApiResponse> coverage(const QByteArray& query);
    [[nodiscard]] QFuture<ApiResponse> timeline(const QByteArray& query);
    [[nodiscard]] QFuture<ApiResponse> reliability(const QByteArray& query);

    ApiParts m_parts;
};

} // namespace powermon
