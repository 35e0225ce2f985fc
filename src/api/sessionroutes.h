// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiaccess.h"
#include "api/apirouter.h"

namespace powermon {

/// How a page logs in and out: /api/session, /api/login, /api/logout.
class SessionRoutes
{
public:
    explicit SessionRoutes(ApiAccess& access) : m_access(access) {}

    /// They refer to this object.
    [[nodiscard]] QList<ApiRoute> routes();

private:
    [[nodiscard]] QJsonObject sessionJson(const ApiCaller& caller) const;
    [[nodiscard]] ApiResponse logIn(const ApiCall& call);
    [[nodiscard]] ApiResponse logOut(const ApiCall& call);
    [[nodiscard]] QByteArray cookieField(const ApiRequest& request, const QByteArray& text) const;

    ApiAccess& m_access;
};

} // namespace powermon
