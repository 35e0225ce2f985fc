// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

#include <QList>
#include <QString>
#include <QVariant>

#include "core/base/strongid.h"
#include "core/base/timestamp.h"

namespace powermon {

/// The named parameters of a statement, gathered one after another: SqlValues().add(u"id"_s, id).add(…).
class SqlValues
{
public:
    /// Parameters are named without the ':'.
    SqlValues& add(const QString& name, const QVariant& value);
    /// Never NULL: an empty text stays one.
    SqlValues& add(const QString& name, const QString& text);
    SqlValues& add(const QString& name, Timestamp time);
    SqlValues& add(const QString& name, std::optional<Timestamp> time);
    template <typename Tag>
    SqlValues& add(const QString& name, StrongId<Tag> id)
    {
        return add(name, QVariant(id.value()));
    }

    [[nodiscard]] const QList<std::pair<QString, QVariant>>& list() const { return m_values; }

private:
    QList<std::pair<QString, QVariant>> m_values;
};

} // namespace powermon
