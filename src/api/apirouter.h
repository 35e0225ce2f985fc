// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "api/apicall.h"
#include "core/base/timestamp.h"

namespace powermon {

/// How an answer may be kept.
enum class ApiCaching
{
    None,
    Shared,        ///< whoever asks the same within a moment gets the same; the query says nothing
    SharedByQuery, ///< the same where the query is the same as well
};

/// One thing that can be asked for.
struct ApiRoute
{
    QByteArray method;
    QByteArray pattern; ///< "/api/switches/{id}"
    ApiScope needs = ApiScope::Read;
    ApiHandler handler;
    ApiCaching caching = ApiCaching::None;
    Milliseconds patience{10'000}; ///< then the answer is given up
};

/// Where a request leads.
struct ApiMatch
{
    const ApiRoute* route = nullptr; ///< null: nowhere
    QStringList arguments;
    QList<QByteArray> allowed; ///< the methods of that path, in order; empty: there is no such path
};

/// The table of what can be asked for. Pure; knows no transport.
class ApiRouter
{
public:
    void add(const ApiRoute& route) { m_routes.append(route); }
    void add(const QList<ApiRoute>& routes) { m_routes.append(routes); }

    /// HEAD leads where GET does. A segment is compared as it was sent, and only what stands for {…} is
    /// decoded, once; {id} is digits without a leading zero.
    [[nodiscard]] ApiMatch match(const QByteArray& method, const QByteArray& path) const;
    [[nodiscard]] const QList<ApiRoute>& routes() const { return m_routes; }

private:
    QList<ApiRoute> m_routes;
};

} // namespace powermon
