// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "api/apiparts.h"
#include "api/apirouter.h"

namespace powermon {

/// "Check now": the monitor does it, here or in another process, and judges it like any check.
class CheckRoutes final : public QObject
{
    Q_OBJECT

public:
    explicit CheckRoutes(const ApiParts& parts, QObject* parent = nullptr);
    ~CheckRoutes() override;

    [[nodiscard]] QList<ApiRoute> routes();

private:
    struct Round;
    [[nodiscard]] QFuture<ApiResponse> checkOne(SwitchId id);
    [[nodiscard]] QFuture<ApiResponse> checkAll(const ApiRequest& request);
    [[nodiscard]] tl::expected<QList<SwitchId>, ApiResponse> chosen(const ApiRequest& request) const;
    [[nodiscard]] QJsonArray checksJson(const QList<CheckResult>& checks) const;
    [[nodiscard]] std::shared_ptr<Round> begin(const QList<SwitchId>& ids);
    [[nodiscard]] Milliseconds patience(const QList<SwitchId>& ids) const;
    void noteCheck(SwitchId id);
    void end(const std::shared_ptr<Round>& round);

    ApiParts m_parts;
    QList<std::shared_ptr<Round>> m_rounds;
};

} // namespace powermon
