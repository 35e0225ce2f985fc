// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

#include "core/base/timestamp.h"

namespace powermon {

/// What was saved from a damaged database.
struct SalvageReport
{
    Timestamp at;
    QString damagedFile; ///< where the damaged file lies now
    QString backupFile;  ///< from which the gaps were filled; empty: there is none
    qint64 switches = 0;
    qint64 outages = 0;
    qint64 checks = 0;
    qint64 fromBackup = 0; ///< rows that the backup had and the damaged file had not
    QStringList gaps;      ///< the tables of which parts could not be read

    friend bool operator==(const SalvageReport&, const SalvageReport&) = default;
};

/// Under which the store keeps the last report, until somebody has seen it.
[[nodiscard]] QString salvageReportKey();
[[nodiscard]] QString toText(const SalvageReport& report);
/// Nothing where the text is no report.
[[nodiscard]] std::optional<SalvageReport> salvageReportFromText(const QString& text);

/// One line for a person, in the program's language.
[[nodiscard]] QString salvageMessage(const SalvageReport& report);

} // namespace powermon
