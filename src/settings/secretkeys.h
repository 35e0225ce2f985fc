// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace powermon {

/// The password of a PostgreSQL address that names a user and no password.
inline QString databasePasswordKey()
{
    return QStringLiteral("database-password");
}

/// Signs the sessions of the web page, where SECRET_KEY does not say with what.
inline QString sessionKeyKey()
{
    return QStringLiteral("session-key");
}

/// The token of the REST server, where POWERMON_API_TOKEN does not say which.
inline QString apiTokenKey()
{
    return QStringLiteral("api-token");
}

} // namespace powermon
