// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QList>

#include "core/interfaces/spool.h"

namespace powermon::SpoolRecord {

// What is appended to a spool at once, as bytes that tell whether they are whole:
//
//     "PMSP", length and CRC-32 of what follows (32 bits each, big-endian), then the checks as varints (how
//     many; for each the milliseconds since the one before, the switch, the outcome as CheckPacking has it)
//     and the note as JSON, where there is one, with or without its outages

struct Content
{
    QList<CheckResult> checks;
    std::optional<SpoolNote> note;
    bool hasOutages = true; ///< else the note's are those of the one before it

    friend bool operator==(const Content&, const Content&) = default;
};

[[nodiscard]] QByteArray toBytes(const Content& content);

/// One whole record at the begin of some bytes.
struct Found
{
    Content content;
    qsizetype size = 0; ///< of the record in bytes
};
/// Nothing where the bytes do not begin with a whole one.
[[nodiscard]] std::optional<Found> find(QByteArrayView bytes);
/// Where the next record may begin behind a broken one at the begin of \a bytes; nothing where none does.
[[nodiscard]] std::optional<qsizetype> skip(QByteArrayView bytes);

} // namespace powermon::SpoolRecord
