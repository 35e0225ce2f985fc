// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/csvsource.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>

#include "core/service/replay/tracetime.h"
#include "core/service/transfer/csvrecords.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr qsizetype checksAtOnce = 20'000;

[[nodiscard]] tl::unexpected<Error> fault(const char* what)
{
    return failure(traceFault(QCoreApplication::translate("SwitchList", what)));
}

[[nodiscard]] QString known(const QString& heading)
{
    const QString plain = heading.trimmed().toLower();
    return plain == "host"_L1 || plain == "address"_L1 ? u"ip_address"_s : plain;
}

} // namespace

Result<bool> CsvSource::prepare()
{
    if (!m_reader) {
        if (const auto begun = begin(); !begun)
            return failure(begun.error());
    }
    const auto more = readOn();
    if (!more || *more)
        return more ? Result<bool>(false) : failure(more.error());
    if (++m_file < m_files.size())
        return begin().map([] { return false; });
    m_head.switches = m_gathering.all();
    m_head.coverage = m_coverage.coverage();
    m_isPrepared = true;
    m_file = 0;
    return begin().map([] { return true; });
}

Result<QList<CheckResult>> CsvSource::nextChecks()
{
    while (m_checkCount > 0 && m_checks.size() < checksAtOnce && m_file < m_files.size()) {
        const auto more = readOn();
        if (!more)
            return failure(more.error());
        if (*more)
            continue;
        if (++m_file == m_files.size())
            break;
        if (const auto begun = begin(); !begun)
            return failure(begun.error());
    }
    return std::exchange(m_checks, {});
}

Result<void> CsvSource::begin()
{
    m_columns.clear();
    m_table = Table::Unknown;
    m_reader.emplace([this](const QStringList& cells, qint64) { return takeRecord(cells); });
    return m_files[m_file]->rewind();
}

Result<bool> CsvSource::readOn()
{
    const auto bytes = m_files[m_file]->read();
    if (!bytes)
        return failure(bytes.error());
    const bool isAtEnd = bytes->isEmpty();
    const auto taken = isAtEnd ? m_reader->finish() : m_reader->add(*bytes);
    if (!taken) {
        const QString place = QCoreApplication::translate("SwitchList", "%1, line %2")
                                  .arg(m_files[m_file]->name())
                                  .arg(m_reader->line());
        const Error& error = taken.error();
        return failure(
            ErrorCode::BadInput,
            {place, error.code == ErrorCode::BadInput ? error.arguments.value(1) : errorMessage(error)});
    }
    if (isAtEnd && m_columns.isEmpty())
        return failure(ErrorCode::BadInput,
                       {m_files[m_file]->name(), QCoreApplication::translate("SwitchList", "it is empty")});
    return !isAtEnd;
}

Result<void> CsvSource::takeRecord(const QStringList& cells)
{
    if (m_columns.isEmpty())
        return takeHeading(cells);
    const CsvRow row(m_columns, cells);
    if (m_table == Table::Checks)
        return takeCheck(row);
    if (m_isPrepared)
        return {};
    return m_table == Table::Outages ? takeOutage(row) : takeSwitch(row);
}

Result<void> CsvSource::takeHeading(const QStringList& cells)
{
    for (const QString& cell : cells)
        m_columns.append(known(cell));
    const auto has = [this](const QStringList& columns) {
        return std::ranges::all_of(columns, [this](const QString& each) { return m_columns.contains(each); });
    };
    if (has({u"checked_at"_s, u"is_online"_s}) &&
        (m_columns.contains(u"switch_name"_s) || m_columns.contains(u"switch_id"_s)))
        m_table = Table::Checks;
    else if (has({u"started_at"_s, u"cause"_s, u"detected_at"_s}))
        m_table = Table::Outages;
    else if (has({u"name"_s, u"ip_address"_s}))
        m_table = Table::Switches;
    else
        return fault(QT_TRANSLATE_NOOP("SwitchList",
                                       "the heading must have the columns name and ip_address, or be that "
                                       "of checks or outages as export writes it"));
    m_hasSwitches = m_hasSwitches || m_table == Table::Switches;
    return {};
}

Result<void> CsvSource::takeSwitch(const CsvRow& row)
{
    const auto life = switchFromRow(row);
    if (!life)
        return failure(life.error());
    if (m_switches.contains(life->powerSwitch.id))
        return fault(QT_TRANSLATE_NOOP("SwitchList", "this id stands here twice"));
    const auto id = m_gathering.add(life->powerSwitch, life->removedAt);
    if (!id)
        return failure(id.error());
    m_switches.insert(*id);
    if (!life->removedAt)
        m_byName.insert(life->powerSwitch.name, *id);
    return {};
}

Result<void> CsvSource::takeOutage(const CsvRow& row)
{
    auto record = outageFromRow(row);
    if (!record)
        return failure(record.error());
    const OutageId id = record->found.id;
    if (!id.isValid() || m_outages.contains(id))
        return fault(QT_TRANSLATE_NOOP("SwitchList", "each outage must have an id of its own, above 0"));
    m_outages.insert(id);
    for (OutageMember& member : record->found.members) {
        // One that was deleted for good stands nowhere else.
        const bool isGone =
            m_hasSwitches && member.switchId.isValid() && !m_switches.contains(member.switchId);
        const auto own = isGone ? Result<SwitchId>(member.switchId) : switchOf(member.switchId, member.name);
        if (!own)
            return failure(own.error());
        member.switchId = *own;
    }
    m_head.outages.append(*record);
    return {};
}

Result<void> CsvSource::takeCheck(const CsvRow& row)
{
    auto check = checkFromRow(row);
    if (!check)
        return failure(check.error());
    const auto id = switchOf(check->switchId, row.text(u"switch_name"_s));
    if (!id)
        return failure(id.error());
    check->switchId = *id;
    if (m_isPrepared) {
        m_checks.append(*check);
        return {};
    }
    ++m_checkCount;
    m_coverage.add(check->finished);
    m_gathering.noteCheck(*id, check->finished);
    return {};
}

Result<SwitchId> CsvSource::switchOf(SwitchId id, const QString& name)
{
    if (m_hasSwitches && m_switches.contains(id))
        return id;
    if (const auto known = m_byName.constFind(name);
        known != m_byName.cend() && !(m_hasSwitches && id.isValid()))
        return *known;
    if (m_hasSwitches || name.isEmpty())
        return fault(QT_TRANSLATE_NOOP("SwitchList", "its switch is not among the switches"));
    Switch unknown = m_gathering.unknownSwitch(name);
    unknown.id = id;
    const auto added = m_gathering.add(unknown);
    if (!added)
        return failure(added.error());
    m_byName.insert(name, *added);
    m_switches.insert(*added);
    return *added;
}

} // namespace powermon
