// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

#include <QHashFunctions>
#include <QtGlobal>

namespace powermon {

/// A database key that cannot be mixed up with another kind of key. 0 means "not stored yet".
template <typename Tag>
class StrongId
{
public:
    constexpr StrongId() = default;
    constexpr explicit StrongId(qint64 value) : m_value(value) {}

    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }

    friend constexpr auto operator<=>(const StrongId&, const StrongId&) = default;
    friend size_t qHash(StrongId id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using SwitchId = StrongId<struct SwitchTag>;
using OutageId = StrongId<struct OutageTag>;
using OutageEditId = StrongId<struct OutageEditTag>;
using CoverageId = StrongId<struct CoverageTag>;

} // namespace powermon
