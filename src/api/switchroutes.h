// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QObject>

#include "api/apiparts.h"
#include "api/apirouter.h"
#include "api/switchinput.h"

namespace powermon {

/// What changes switches and outages.
class SwitchRoutes final : public QObject
{
    Q_OBJECT

public:
    explicit SwitchRoutes(const ApiParts& parts, QObject* parent = nullptr);

    [[nodiscard]] QList<ApiRoute> routes();

private:
    [[nodiscard]] QFuture<ApiResponse> changed(const QFuture<Result<Switch>>& changing,
                                               const LearntAnswers& answers,
                                               const std::function<ApiResponse(const Switch&)>& answer);
    [[nodiscard]] QFuture<ApiResponse> add(const ApiCall& call);
    [[nodiscard]] QFuture<ApiResponse> edit(const ApiCall& call);
    [[nodiscard]] QFuture<ApiResponse> remove(const ApiCall& call);
    [[nodiscard]] QFuture<ApiResponse> correctOutage(const ApiCall& call);

    ApiParts m_parts;
};

} // namespace powermon
