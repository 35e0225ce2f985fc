// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlrevision.h"

#include "storage/sqlconnection.h"

using namespace Qt::StringLiterals;

namespace powermon {

Result<void> changeNoticeably(SqlConnection& connection, const std::function<Result<void>()>& work)
{
    const auto bumpAndWork = [&]() -> Result<void> {
        if (const Result<qint64> bumped = connection.execute(u"bump_revision"_s); !bumped)
            return failure(bumped.error());
        return work();
    };
    return connection.transaction(bumpAndWork, Announcement::WithCommit);
}

} // namespace powermon
