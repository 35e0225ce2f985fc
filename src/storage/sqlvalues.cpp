// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlvalues.h"

using namespace Qt::StringLiterals;

namespace powermon {

SqlValues& SqlValues::add(const QString& name, const QVariant& value)
{
    m_values.append({u':' + name, value});
    return *this;
}

SqlValues& SqlValues::add(const QString& name, const QString& text)
{
    return add(name, QVariant(text.isNull() ? u""_s : text));
}

SqlValues& SqlValues::add(const QString& name, Timestamp time)
{
    return add(name, QVariant(time.milliseconds()));
}

SqlValues& SqlValues::add(const QString& name, std::optional<Timestamp> time)
{
    return add(name, time ? QVariant(time->milliseconds()) : QVariant(QMetaType(QMetaType::LongLong)));
}

} // namespace powermon
