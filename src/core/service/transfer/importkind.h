// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArrayView>
#include <QString>

namespace powermon {

/// What can be taken over.
enum class ImportKind
{
    Archive, ///< what export writes, and --json
    Trace,
    Csv,   ///< a table of switches, outages or checks
    Lines, ///< "name address"
    Gatus,
    UptimeKuma,
    Ancestor,    ///< the Python program's tables, at a postgresql:// address
    OwnDatabase, ///< of PowerMon itself: nothing to import
};

/// What a file is, by its first some ten thousand bytes, and its name where those do not tell.
[[nodiscard]] ImportKind importKindOf(const QString& fileName, QByteArrayView begin);

// The words of --from: "powermon", "trace", "csv", "lines", "gatus", "uptime-kuma".
[[nodiscard]] std::optional<ImportKind> importKindFromWord(const QString& word);

} // namespace powermon
