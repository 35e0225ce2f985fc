// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "core/service/reliabilityreport.h"

namespace powermon {

/// A figure, and what it says in plain words.
struct ReliabilityFigure
{
    QString value; ///< "–" where there is none
    QString term;  ///< what people of the trade call it
    QString sentence;

    friend bool operator==(const ReliabilityFigure&, const ReliabilityFigure&) = default;
};

/// SAIFI, SAIDI, CAIDI, ASAI, MAIFI and the watched share, in this order, in the person's language.
[[nodiscard]] QList<ReliabilityFigure> reliabilityFigures(const ReliabilityReport& report);

/// How often the power fails a year, what goes on now, and which days stood out: sentences one after another.
[[nodiscard]] QString reliabilityRemarks(const ReliabilityReport& report);

/// "2 h 05 min"; "–" where there is none.
[[nodiscard]] QString averageText(std::optional<Seconds> duration);

/// "2.3" in the person's language; "–" where there is none.
[[nodiscard]] QString figureText(std::optional<double> number);

} // namespace powermon
