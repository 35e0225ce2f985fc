// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/model/switch.h"

namespace powermon {

/// The switches of which a trace speaks, by name: those that were described beforehand, then each other one
/// when it is first named, on mains power and in no group.
class TraceSwitches
{
public:
    /// More names than this are no home.
    static constexpr qsizetype maximum = 10'000;

    /// \a described keep their order; their ids are given here.
    explicit TraceSwitches(const QList<Switch>& described = {});

    /// The switch of this name (UTF-8); nothing where there would be too many.
    [[nodiscard]] std::optional<SwitchId> idOf(std::string_view name);
    [[nodiscard]] const QList<Switch>& all() const { return m_all; }

private:
    struct Hash
    {
        using is_transparent = void;
        [[nodiscard]] size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };
    SwitchId add(Switch powerSwitch);

    QList<Switch> m_all;
    std::unordered_map<std::string, SwitchId, Hash, std::equal_to<>> m_ids;
};

} // namespace powermon
