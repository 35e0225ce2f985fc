// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QProcessEnvironment>
#include <QString>

#include "core/base/result.h"

namespace powermon {

/// One KEY=VALUE of a file.
struct EnvEntry
{
    QString key;
    QString value;
    int line = 0;     ///< where it begins, counted from 1
    int lastLine = 0; ///< where its value ends

    friend bool operator==(const EnvEntry&, const EnvEntry&) = default;
};

/// What ${NAME} in a value stands for.
enum class Expansion
{
    None,
    Variables, ///< as in .env files: the environment, then what stands above in the same file, else nothing
               ///< or ${NAME:-this}
};

/// Reads text of the form KEY=VALUE: comments (#), blank lines, "export KEY=…", quotes ('as it is', "with \n
/// and \""), also over several lines, CRLF and a byte order mark. \a source names the text in errors. Of a
/// key that stands twice the later one counts, and both are answered. Errors: BadInput with the line.
[[nodiscard]] Result<QList<EnvEntry>> parseEnvText(const QString& text, const QString& source,
                                                   Expansion expansion,
                                                   const QProcessEnvironment& environment);

/// The same from a file of at most a megabyte. Errors: FileUnreadable, BadInput.
[[nodiscard]] Result<QList<EnvEntry>> readEnvFile(const QString& path, Expansion expansion,
                                                  const QProcessEnvironment& environment);

/// The whole text with KEY=VALUE put in: in place of the line where the key stands, else at the end. Comments
/// and all other lines stay as they are. The value is quoted where it must be.
[[nodiscard]] QString withEntry(const QString& text, const QString& key, const QString& value);

} // namespace powermon
