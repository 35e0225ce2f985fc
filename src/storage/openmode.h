// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace powermon {

/// What to do where there is no database yet.
enum class OpenMode
{
    Existing,        ///< fail with DatabaseMissing
    CreateIfMissing, ///< make it: the file and its folder, or the schema on a server
    Look,            ///< fail with DatabaseMissing, and do not bring an older one up to date either
    AnySite,         ///< as Existing, but the schema of this very site may be missing on a server
};

} // namespace powermon
