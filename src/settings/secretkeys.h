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

} // namespace powermon
