// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace powermon {

/// A store that can be closed for a while: another program's work on its file, or a connection of our own,
/// wants it alone.
class StoreRest
{
public:
    StoreRest() = default;
    StoreRest(const StoreRest&) = delete;
    StoreRest& operator=(const StoreRest&) = delete;
    virtual ~StoreRest() = default;

    /// Closes it, behind all jobs that were submitted; those that follow fail with DatabaseBusy.
    virtual void rest() = 0;
    /// The next job opens what is there then, as at the first time.
    virtual void wake() = 0;
};

} // namespace powermon
