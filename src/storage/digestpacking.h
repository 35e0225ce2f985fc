// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>

#include "core/model/checkdigest.h"

namespace powermon {

/// The parts of a digest that are no plain numbers, as they are stored. Integers as VarintWriter has them.
class DigestPacking
{
public:
    /// The first bucket that is not empty, then a count for each; a 0 is followed by how many more zeros
    /// there are. Empty where there is nothing.
    [[nodiscard]] static QByteArray pack(const LatencySketch& sketch);
    [[nodiscard]] static std::optional<LatencySketch> unpackSketch(const QByteArray& bytes);

    /// For each run the time since the end of the one before (or \a begin), doubled, with a 1 added where it
    /// was answered; and its length. Both in milliseconds.
    [[nodiscard]] static QByteArray pack(const QList<StateRun>& runs, Timestamp begin);
    [[nodiscard]] static std::optional<QList<StateRun>> unpackRuns(QByteArrayView bytes, Timestamp begin);
    /// The same into a list that is there, in the place of what it held: for many of them. False where the
    /// bytes are damaged.
    [[nodiscard]] static bool readRuns(QByteArrayView bytes, Timestamp begin, QList<StateRun>& runs);
};

} // namespace powermon
