// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

#include "core/base/result.h"

namespace powermon {

enum class Occurrence
{
    Optional,
    Required,
    Repeated, ///< none, one or more
};

/// Something that a command takes: a positional ("NAME"), an option with a value ("--port N") or a flag
/// ("--https").
struct Parameter
{
    QString name;      ///< begins with -- unless it is a positional
    QString valueName; ///< of an option; empty: a flag, or a positional
    QString help;
    std::function<Result<void>(const QString&)>
        take; ///< called for each occurrence, with an empty text for a flag
    Occurrence occurrence = Occurrence::Optional;

    [[nodiscard]] bool isPositional() const { return !name.startsWith(QStringLiteral("--")); }
    [[nodiscard]] bool isFlag() const { return !isPositional() && valueName.isEmpty(); }
};

/// The Error of a value that \a parameter cannot have.
[[nodiscard]] Error badOption(const QString& parameter, const QString& value, const QString& allowed);

/// A whole number; digits only. Errors: BadValue.
[[nodiscard]] Result<int> numberOption(const QString& parameter, const QString& value, int minimum,
                                       int maximum);

/// Takes a number into \a target, which must outlive the parameter.
[[nodiscard]] Parameter numberParameter(const QString& name, const QString& valueName, const QString& help,
                                        int minimum, int maximum, int& target);
/// Sets \a target when it is given; the target must outlive the parameter.
[[nodiscard]] Parameter flagParameter(const QString& name, const QString& help, bool& target);
/// Takes any text into \a target, which must outlive the parameter.
[[nodiscard]] Parameter textParameter(const QString& name, const QString& valueName, const QString& help,
                                      Occurrence occurrence, QString& target);

} // namespace powermon
