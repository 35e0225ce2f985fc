// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/latestchecks.h"

namespace powermon {

Result<QHash<SwitchId, CheckResult>> readLatestChecks(Store& store, TimeRange range)
{
    auto latest = store.checks().latest(range.start);
    if (!latest)
        return latest;
    const QList<SwitchId> ids = latest->keys();
    for (const SwitchId id : ids) {
        if (latest->value(id).finished < range.end)
            continue;
        const auto newest = store.checks().newest({range, id}, 1);
        if (!newest)
            return failure(newest.error());
        latest->remove(id);
        for (const CheckResult& check : *newest)
            latest->insert(id, check);
    }
    return latest;
}

} // namespace powermon
