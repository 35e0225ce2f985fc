// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/result.h"
#include "storage/sqlvalues.h"

namespace powermon {

class SqlConnection;

/// Gives records of another database the ids that they have there, where those are free.
class SqlRecordIds
{
public:
    struct Kind
    {
        QString record; ///< as in the statement insert_…_record
        QString table;
    };

    /// Inserts \a values under \a id, or under a new one where it is taken or 0; 0 where the statement found
    /// nothing to insert. To be called in a transaction.
    [[nodiscard]] static Result<qint64> insert(SqlConnection& connection, const Kind& kind, qint64 id,
                                               const SqlValues& values);
};

} // namespace powermon
