// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>
#include <QMap>

#include "core/interfaces/store.h"
#include "storage/checkblock.h"

namespace powermon {

class SqlConnection;
class SqlValues;

/// Packs checks of hours that are over into blocks, with what they add up to, and deletes the oldest.
class SqlCheckPacker
{
public:
    explicit SqlCheckPacker(SqlConnection& connection) : m_connection(connection) {}

    /// See CheckRepository.
    [[nodiscard]] Result<qint64> seal(Timestamp before, int limit);
    [[nodiscard]] Result<qint64> removeBefore(Timestamp before, int limit);

private:
    /// Some switches' checks of one hour.
    struct Part
    {
        Timestamp begin;
        qint64 firstSwitch = 0;
        qint64 lastSwitch = 0;
    };
    using Checks = QMap<qint64, QList<PackedCheck>>; ///< by switch, in order of time

    [[nodiscard]] Result<qint64> sealSome(Timestamp before, int limit);
    [[nodiscard]] Result<std::optional<Part>> nextPart(Timestamp before, int limit);
    [[nodiscard]] Result<Checks> takeRows(const Part& part);
    [[nodiscard]] Result<void> addBlocks(const Part& part, Checks& checks);
    [[nodiscard]] Result<void> writeHour(const Part& part, const Checks& checks);
    [[nodiscard]] Result<void> writeDay(const Part& part);
    /// For checks of a day of which the sum alone was kept.
    [[nodiscard]] Result<void> addToDay(const Part& part, const Checks& checks);
    [[nodiscard]] Result<QList<CheckDigest>> readSums(const QString& statement, TimeRange range,
                                                      const Part& part);
    [[nodiscard]] Result<void> run(const QString& statement, const SqlValues& values);
    /// The earliest time in a statement's column; nothing where there is none.
    [[nodiscard]] Result<std::optional<Timestamp>> oldest(const QString& statement, const QString& column);
    [[nodiscard]] Result<qint64> removeDay(Timestamp end, int limit);

    SqlConnection& m_connection;
};

} // namespace powermon
