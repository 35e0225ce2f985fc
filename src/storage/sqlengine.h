// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace powermon {

/// The databases that can keep the store.
enum class SqlEngine
{
    Sqlite,
    PostgreSql,
};

} // namespace powermon
