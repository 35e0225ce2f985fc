// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace powermon {

/// A store that may turn out to be damaged; opening it anew may mend it.
class Mendable
{
public:
    virtual ~Mendable() = default;
    [[nodiscard]] virtual bool isDamaged() const = 0;
};

} // namespace powermon
