// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/importedcoverage.h"

#include <algorithm>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// "5-9 12-12".
constexpr char16_t importedKey[] = u"imported_coverage";
constexpr TimeRange always{Timestamp::fromMilliseconds(0), Timestamp::fromMilliseconds(253'402'300'799'999)};

} // namespace

Result<ImportedCoverage> ImportedCoverage::read(Store& store)
{
    const auto text = store.values().value(QString::fromUtf16(importedKey));
    if (!text)
        return failure(text.error());
    ImportedCoverage imported;
    for (const QString& part : text->value_or(QString()).split(u' ', Qt::SkipEmptyParts)) {
        const QStringList ends = part.split(u'-');
        imported.m_ranges.append({ends.constFirst().toLongLong(), ends.constLast().toLongLong()});
    }
    return imported;
}

Result<void> ImportedCoverage::save(Store& store) const
{
    QStringList parts;
    for (const auto& [first, last] : m_ranges)
        parts.append(u"%1-%2"_s.arg(first).arg(last));
    return store.values().setValue(QString::fromUtf16(importedKey), parts.join(u' '));
}

bool ImportedCoverage::contains(CoverageId id) const
{
    return std::ranges::any_of(m_ranges, [id](const auto& range) {
        return range.first <= id.value() && id.value() <= range.second;
    });
}

void ImportedCoverage::add(CoverageId id)
{
    if (!m_ranges.isEmpty() && m_ranges.constLast().second + 1 == id.value())
        m_ranges.last().second = id.value();
    else
        m_ranges.append({id.value(), id.value()});
}

Result<std::optional<Coverage>> latestWatched(Store& store)
{
    auto latest = store.coverage().latest();
    if (!latest || !*latest)
        return latest;
    const auto imported = ImportedCoverage::read(store);
    if (!imported)
        return failure(imported.error());
    if (!imported->contains((*latest)->id))
        return latest;
    const auto records = store.coverage().find(always);
    if (!records)
        return failure(records.error());
    latest->reset();
    for (const Coverage& each : *records) {
        const bool isWatched = each.kind != CoverageKind::NoNetwork && !imported->contains(each.id);
        if (isWatched && (!*latest || (*latest)->id < each.id))
            *latest = each;
    }
    return latest;
}

} // namespace powermon
