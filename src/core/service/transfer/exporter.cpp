// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/exporter.h"

#include <algorithm>
#include <limits>

#include "core/service/transfer/csvtables.h"

namespace powermon {

namespace {

[[nodiscard]] bool hasChecks(ExportScope scope)
{
    return scope == ExportScope::Checks || scope == ExportScope::All;
}

/// What was found of those that do not stand so; the end is that of the one of which they have it.
[[nodiscard]] Result<QHash<OutageId, Outage>> foundOf(Store& store, const QList<Outage>& outages)
{
    QHash<OutageId, Outage> all;
    for (const Outage& each : outages) {
        if (!each.isCorrected())
            continue;
        auto found = store.outages().found(each.id);
        const OutageId endOf = each.correction.endOf;
        const auto ended = found && endOf.isValid() ? store.outages().found(endOf) : found;
        if (!ended)
            return failure(ended.error());
        found->endedAt = ended->endedAt;
        all.insert(each.id, *found);
    }
    return all;
}

} // namespace

Result<QByteArray> Exporter::step(Store& store)
{
    switch (m_phase) {
    case Phase::Head:
        return begin(store);
    case Phase::Days:
        return days(store);
    case Phase::Checks:
        return checks(store);
    case Phase::End:
        return QByteArray();
    }
    Q_UNREACHABLE();
}

Result<QByteArray> Exporter::begin(Store& store)
{
    auto head = readHead(store);
    if (!head)
        return failure(head.error());
    head->settings = m_request.settings;
    for (const SwitchLife& each : std::as_const(head->switches))
        m_names.insert(each.powerSwitch.id, each.powerSwitch.name);
    if (m_request.format == ExportFormat::Csv)
        return beginTable(store, *head);
    QByteArray text = m_archive.begin(*head);
    if (m_request.scope == ExportScope::All && head->removedUntil)
        m_phase = Phase::Days;
    else if (hasChecks(m_request.scope))
        m_phase = Phase::Checks;
    else
        text += m_archive.end();
    if (!hasChecks(m_request.scope))
        m_phase = Phase::End;
    return text;
}

Result<QByteArray> Exporter::beginTable(Store& store, const TransferHead& head)
{
    m_phase = Phase::End;
    if (m_request.scope == ExportScope::Switches)
        return switchTable(head.switches);
    if (m_request.scope == ExportScope::Outages) {
        auto outages = store.outages().find(
            {.range = m_request.range, .withIncidents = true, .limit = std::numeric_limits<int>::max()});
        if (!outages)
            return failure(outages.error());
        std::ranges::reverse(*outages);
        const auto found = foundOf(store, *outages);
        return found ? Result<QByteArray>(outageTable(*outages, *found)) : failure(found.error());
    }
    m_phase = Phase::Checks;
    return checkTableHeading();
}

Result<QByteArray> Exporter::days(Store& store)
{
    const auto read = m_days.next(store);
    if (!read)
        return failure(read.error());
    if (!read->isEmpty())
        return m_archive.add(*read);
    m_phase = Phase::Checks;
    return checks(store);
}

Result<QByteArray> Exporter::checks(Store& store)
{
    auto read = m_pages.next(store);
    if (!read)
        return failure(read.error());
    // A switch that was added since the beginning does not stand in what was written of them.
    const bool isAtEnd = read->isEmpty();
    read->removeIf([this](const CheckResult& check) { return !m_names.contains(check.switchId); });
    m_checkCount += read->size();
    const bool isTable = m_request.format == ExportFormat::Csv;
    if (isAtEnd) {
        m_phase = Phase::End;
        return isTable ? QByteArray() : m_archive.end();
    }
    if (read->isEmpty())
        return checks(store);
    return isTable ? checkTableRows(*read, m_names) : m_archive.add(*read);
}

} // namespace powermon
