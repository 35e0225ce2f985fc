// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqltable.h"

using namespace Qt::StringLiterals;

namespace powermon {

QList<SqlTable> storedTables()
{
    const QStringList times{u"begin_at"_s, u"switch_id"_s};
    return {
        {u"switches"_s, {u"id"_s}},
        {u"outages"_s, {u"id"_s}},
        {u"outage_members"_s, {u"outage_id"_s, u"position"_s}, true, false},
        {u"outage_corrections"_s, {u"outage_id"_s}, true, false},
        {u"outage_edits"_s, {u"id"_s}},
        {u"outage_edit_changes"_s, {u"edit_id"_s, u"position"_s}, true, false},
        {u"named_values"_s, {u"key"_s}, false, false},
        {u"messages"_s, {u"id"_s}},
        {u"coverage"_s, {u"id"_s}},
        {u"check_days"_s, times, true, false},
        {u"check_hours"_s, times, true, false},
        {u"check_blocks"_s, times, true, false},
        {u"checks"_s, {u"finished_at"_s, u"switch_id"_s}, true, false},
        {u"check_bounds"_s, {u"switch_id"_s}, true, false},
        {u"store_state"_s, {u"id"_s}, true, false, true},
    };
}

} // namespace powermon
