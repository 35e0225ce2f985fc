// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "api/answercache.h"
#include "api/apiaccess.h"
#include "api/apirouter.h"

namespace powermon {

/// The way of a request, whatever brought it: host, route, rights, shared answers, ETag. Pure but for the
/// handlers.
class ApiDispatcher
{
public:
    ApiDispatcher(const Clock& clock, ApiAccess& access, const ApiRouter& router)
        : m_access(access), m_router(router), m_cache(clock)
    {
    }

    /// Names beside localhost by which the server may be called; addresses always may. A page of another
    /// site whose name was turned to this computer comes with that name (DNS rebinding).
    void setHostNames(const QStringList& names) { m_hostNames = names; }

    [[nodiscard]] QFuture<ApiResponse> handle(const ApiRequest& request);
    /// What was answered is out of date.
    void clearCache() { m_cache.clear(); }

private:
    [[nodiscard]] bool knowsHost(const ApiRequest& request) const;
    [[nodiscard]] QFuture<ApiResponse> callRoute(const ApiRequest& request, const ApiMatch& match);
    [[nodiscard]] QFuture<ApiResponse> finish(const ApiRequest& request, const ApiRoute& route,
                                              const QFuture<ApiResponse>& answer);

    ApiAccess& m_access;
    const ApiRouter& m_router;
    AnswerCache m_cache;
    QStringList m_hostNames;
};

/// \a answer as it goes to who asked: with an ETag, or 304 where they have it already.
[[nodiscard]] ApiResponse conditional(const ApiRequest& request, const ApiResponse& answer);
/// Whether one of the tags of an If-Match or If-None-Match field is \a tag; W/ makes no difference.
[[nodiscard]] bool listsTag(const QByteArray& field, const QByteArray& tag);

} // namespace powermon
