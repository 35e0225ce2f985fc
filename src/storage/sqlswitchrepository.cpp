// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlswitchrepository.h"

#include "storage/sqlconnection.h"
#include "storage/sqlrecordids.h"
#include "storage/sqlrevision.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

template <typename Duration>
QVariant optionalCount(const std::optional<Duration>& duration)
{
    return duration ? QVariant(qint64(duration->count())) : QVariant(QMetaType(QMetaType::LongLong));
}

template <typename Duration>
std::optional<Duration> optionalDuration(std::optional<qint64> count)
{
    return count ? std::optional(Duration(*count)) : std::nullopt;
}

SqlValues valuesOf(const Switch& powerSwitch)
{
    return SqlValues()
        .add(u"name"_s, powerSwitch.name)
        .add(u"host"_s, powerSwitch.target.host)
        .add(u"port"_s, int(powerSwitch.target.port))
        .add(u"path"_s, powerSwitch.target.path)
        .add(u"scheme"_s, toWord(powerSwitch.target.scheme))
        .add(u"role"_s, toWord(powerSwitch.role))
        .add(u"has_backup"_s, powerSwitch.hasBackup)
        .add(u"group_name"_s, powerSwitch.group)
        .add(u"link"_s, toWord(powerSwitch.link))
        .add(u"via"_s, powerSwitch.via)
        .add(u"refused_proves_power"_s, toWord(powerSwitch.refusedProvesPower))
        .add(u"interval_seconds"_s, optionalCount(powerSwitch.interval))
        .add(u"timeout_ms"_s, optionalCount(powerSwitch.timeout))
        .add(u"is_active"_s, powerSwitch.isActive)
        .add(u"created_at"_s, powerSwitch.createdAt)
        .add(u"updated_at"_s, powerSwitch.updatedAt);
}

/// A word that nobody knows counts as the default: the switch is watched all the same.
Switch switchFrom(const SqlRow& row)
{
    Switch read;
    read.id = SwitchId(row.integer(u"id"_s));
    read.name = row.text(u"name"_s);
    read.target = {row.text(u"host"_s), static_cast<quint16>(row.integer(u"port"_s)), row.text(u"path"_s),
                   schemeFromWord(row.text(u"scheme"_s)).value_or(Scheme::Http)};
    read.role = switchRoleFromWord(row.text(u"role"_s)).value_or(SwitchRole::Mains);
    read.hasBackup = row.boolean(u"has_backup"_s);
    read.group = row.text(u"group_name"_s);
    read.link = linkKindFromWord(row.text(u"link"_s)).value_or(LinkKind::Unknown);
    read.via = row.text(u"via"_s);
    read.refusedProvesPower = refusedProvesPowerFromWord(row.text(u"refused_proves_power"_s))
                                  .value_or(RefusedProvesPower::Automatic);
    read.interval = optionalDuration<std::chrono::seconds>(row.optionalInteger(u"interval_seconds"_s));
    read.timeout = optionalDuration<Milliseconds>(row.optionalInteger(u"timeout_ms"_s));
    read.isActive = row.boolean(u"is_active"_s);
    read.createdAt = row.timestamp(u"created_at"_s);
    read.updatedAt = row.timestamp(u"updated_at"_s);
    return read;
}

tl::unexpected<Error> notFound(SwitchId id)
{
    return failure(ErrorCode::SwitchNotFound, {QString::number(id.value())});
}

/// One row must have been found or changed.
Result<void> requireFound(const Result<qint64>& changed, SwitchId id)
{
    if (!changed)
        return failure(changed.error());
    return *changed == 0 ? notFound(id) : Result<void>();
}

} // namespace

Result<QList<Switch>> SqlSwitchRepository::all()
{
    QList<Switch> switches;
    const Result<void> read = m_connection.select(
        u"select_switches"_s, {}, [&](const SqlRow& row) { switches.append(switchFrom(row)); });
    return read ? Result<QList<Switch>>(switches) : failure(read.error());
}

Result<QList<SwitchLife>> SqlSwitchRepository::lives()
{
    QList<SwitchLife> lives;
    const Result<void> read = m_connection.select(u"select_switch_lives"_s, {}, [&](const SqlRow& row) {
        lives.append({switchFrom(row), row.optionalTimestamp(u"removed_at"_s)});
    });
    return read ? Result<QList<SwitchLife>>(lives) : failure(read.error());
}

Result<Switch> SqlSwitchRepository::add(const Switch& powerSwitch)
{
    Switch added = powerSwitch;
    added.id = SwitchId();
    const Result<void> done = changeNoticeably(m_connection, [&]() -> Result<void> {
        if (Result<void> unique = requireUnique(added); !unique)
            return unique;
        const Result<qint64> id = m_connection.selectInteger(u"insert_switch"_s, u"id"_s, valuesOf(added));
        if (!id)
            return failure(id.error());
        added.id = SwitchId(*id);
        return {};
    });
    return done ? Result<Switch>(added) : failure(done.error());
}

Result<void> SqlSwitchRepository::update(const Switch& powerSwitch)
{
    return changeNoticeably(m_connection, [&]() -> Result<void> {
        const auto isPresent = m_connection.selectInteger(u"count_switch"_s, u"found"_s,
                                                          SqlValues().add(u"id"_s, powerSwitch.id));
        if (Result<void> present = requireFound(isPresent, powerSwitch.id); !present)
            return present;
        if (Result<void> unique = requireUnique(powerSwitch); !unique)
            return unique;
        const SqlValues values = valuesOf(powerSwitch).add(u"id"_s, powerSwitch.id);
        return requireFound(m_connection.execute(u"update_switch"_s, values), powerSwitch.id);
    });
}

Result<void> SqlSwitchRepository::remove(SwitchId id, Timestamp when)
{
    return changeNoticeably(m_connection, [&] {
        const SqlValues values = SqlValues().add(u"id"_s, id).add(u"removed_at"_s, when);
        return requireFound(m_connection.execute(u"remove_switch"_s, values), id);
    });
}

Result<Switch> SqlSwitchRepository::restore(SwitchId id)
{
    Result<Switch> restored = Switch();
    const Result<void> done = changeNoticeably(m_connection, [&]() -> Result<void> {
        restored = get(id);
        if (!restored)
            return failure(restored.error());
        if (Result<void> unique = requireUnique(*restored); !unique)
            return unique;
        return requireFound(m_connection.execute(u"restore_switch"_s, SqlValues().add(u"id"_s, id)), id);
    });
    return done ? restored : failure(done.error());
}

Result<void> SqlSwitchRepository::requireUnique(const Switch& powerSwitch)
{
    std::optional<QString> twin;
    const auto visit = [&](const SqlRow& row) { twin = row.text(u"name"_s); };
    const auto byName =
        m_connection.select(u"find_switch_by_name"_s,
                            SqlValues().add(u"name"_s, powerSwitch.name).add(u"id"_s, powerSwitch.id), visit);
    if (!byName)
        return byName;
    if (twin)
        return failure(ErrorCode::DuplicateName, {powerSwitch.name});
    const auto byAddress = m_connection.select(u"find_switch_by_address"_s,
                                               SqlValues()
                                                   .add(u"host"_s, powerSwitch.target.host)
                                                   .add(u"port"_s, int(powerSwitch.target.port))
                                                   .add(u"id"_s, powerSwitch.id),
                                               visit);
    if (!byAddress)
        return byAddress;
    if (twin)
        return failure(ErrorCode::DuplicateAddress, {addressText(powerSwitch.target), *twin});
    return {};
}

Result<SwitchId> SqlSwitchRepository::addLife(const SwitchLife& life)
{
    Result<qint64> id = 0;
    const Result<void> done = changeNoticeably(m_connection, [&]() -> Result<void> {
        Switch added = life.powerSwitch;
        added.id = SwitchId(); // its twin may be the one that has its id
        if (Result<void> unique = life.removedAt ? Result<void>() : requireUnique(added); !unique)
            return unique;
        const SqlValues values = valuesOf(added).add(u"removed_at"_s, life.removedAt);
        id = SqlRecordIds::insert(m_connection, {u"switch"_s, u"switches"_s}, life.powerSwitch.id.value(),
                                  values);
        return id ? Result<void>() : failure(id.error());
    });
    return done ? Result<SwitchId>(SwitchId(*id)) : failure(done.error());
}

Result<Switch> SqlSwitchRepository::get(SwitchId id)
{
    std::optional<Switch> found;
    const Result<void> read = m_connection.select(u"select_switch"_s, SqlValues().add(u"id"_s, id),
                                                  [&](const SqlRow& row) { found = switchFrom(row); });
    if (!read)
        return failure(read.error());
    return found ? Result<Switch>(*found) : notFound(id);
}

} // namespace powermon
