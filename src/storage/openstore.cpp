// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/openstore.h"

#include "storage/sqlstore.h"

namespace powermon {

Result<std::unique_ptr<Store>> openStore(const DatabaseUrl& url, const QString& password, OpenMode mode)
{
    DatabaseUrl complete = url;
    if (complete.password.isEmpty())
        complete.password = password;
    Result<std::unique_ptr<SqlStore>> store = SqlStore::open(complete, mode);
    if (!store)
        return failure(store.error());
    return std::unique_ptr<Store>(std::move(*store));
}

} // namespace powermon
