// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/salvagereader.h"

#include <algorithm>
#include <cmath>

#include "storage/sqlcatalog.h"
#include "storage/sqlrowwriter.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// More gaps are not looked into: each costs two questions, most of which end at once.
constexpr int mostGaps = 1000;

QVariant bound(const SqlTable& table, qint64 key)
{
    if (table.isRanged)
        return key;
    return key < 0 ? u""_s : QString(QChar(QChar::ReplacementCharacter)); // keys are words in ASCII
}

/// Ids begin at one and times lie far out, so halves are halves of the magnitude at first.
qint64 middle(SalvageReader::Gap gap)
{
    const qint64 low = std::max<qint64>(gap.lowest, 1);
    if (gap.highest / 4 > low)
        return std::llround(std::sqrt(static_cast<double>(low)) *
                            std::sqrt(static_cast<double>(gap.highest)));
    return gap.lowest + (gap.highest - gap.lowest) / 2;
}

} // namespace

QList<SalvageReader::Gap> SalvageReader::read(const SqlTable& table, const Visit& visit)
{
    if (!m_database.tables().contains(table.name))
        return {};
    QList<Gap> open{everything}; // the first are the widest
    QList<Gap> left;
    for (int looked = 0; looked < mostGaps && !open.isEmpty(); ++looked) {
        const std::optional<Gap> rest = narrowed(table, open.takeFirst(), visit);
        if (!rest)
            continue;
        const qint64 half = middle(*rest);
        if (!table.isRanged || half <= rest->lowest || half >= rest->highest) {
            left.append(*rest);
            continue;
        }
        open.append({rest->lowest, half});
        open.append({half + 1, rest->highest});
    }
    left += open;
    std::ranges::sort(left, {}, &Gap::lowest);
    QList<Gap> joined;
    for (const Gap& gap : std::as_const(left)) {
        if (!joined.isEmpty() && gap.lowest <= joined.constLast().highest + 1)
            joined.last().highest = std::max(joined.constLast().highest, gap.highest);
        else
            joined.append(gap);
    }
    return joined;
}

bool SalvageReader::readGap(const SqlTable& table, Gap gap, const Visit& visit)
{
    return !readUntilDamage(table, Direction::Up, gap, visit);
}

std::optional<SalvageReader::Gap> SalvageReader::narrowed(const SqlTable& table, Gap gap, const Visit& visit)
{
    const auto below = readUntilDamage(table, Direction::Up, gap, visit);
    if (!below)
        return std::nullopt;
    const auto above = readUntilDamage(table, Direction::Down, {*below, gap.highest}, visit);
    return above ? std::optional(Gap{*below, *above}) : std::nullopt;
}

std::optional<qint64> SalvageReader::readUntilDamage(const SqlTable& table, Direction direction, Gap gap,
                                                     const Visit& visit)
{
    const bool isUp = direction == Direction::Up;
    qint64 reached = isUp ? gap.lowest : gap.highest;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    const QString name = isUp ? u"select_rows_up"_s : u"select_rows_down"_s;
    if (!query.prepare(SqlCatalog::tableStatement(SqlEngine::Sqlite, name, table)))
        return reached;
    query.bindValue(u":lowest"_s, bound(table, gap.lowest));
    query.bindValue(u":highest"_s, bound(table, gap.highest));
    if (!query.exec())
        return reached;
    const QStringList columns = columnsOf(query);
    const qsizetype key = columns.indexOf(table.keys.constFirst());
    while (query.next()) {
        visit(query, columns);
        if (table.isRanged)
            reached = query.value(static_cast<int>(key)).toLongLong();
    }
    return query.lastError().isValid() ? std::optional(reached) : std::nullopt;
}

} // namespace powermon
