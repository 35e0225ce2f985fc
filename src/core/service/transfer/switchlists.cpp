// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/switchlists.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/service/replay/tracetime.h"
#include "core/service/transfer/csvtext.h"
#include "core/service/transfer/switchgathering.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("SwitchList", text);
}

[[nodiscard]] tl::unexpected<Error> at(const QString& name, qint64 line, const Error& error)
{
    const QString place = translated(QT_TRANSLATE_NOOP("SwitchList", "%1, line %2")).arg(name).arg(line);
    return failure(ErrorCode::BadInput, {place, error.code == ErrorCode::BadInput ? error.arguments.value(1)
                                                                                  : errorMessage(error)});
}

[[nodiscard]] QString known(const QString& heading)
{
    const QString plain = heading.trimmed().toLower();
    return plain == "host"_L1 || plain == "address"_L1 ? u"ip_address"_s : plain;
}

/// One row, by the names of its columns.
class Row
{
public:
    Row(const QStringList& columns, const QStringList& cells) : m_columns(columns), m_cells(cells) {}

    [[nodiscard]] QString text(const QString& column) const
    {
        return m_cells.value(m_columns.indexOf(column)).trimmed();
    }
    [[nodiscard]] Result<Switch> toSwitch() const;
    [[nodiscard]] Result<std::optional<Timestamp>> time(const QString& column) const
    {
        const QString cell = text(column);
        if (cell.isEmpty())
            return std::nullopt;
        const auto time = Timestamp::fromIso(cell);
        return time ? Result<std::optional<Timestamp>>(time) : wrong(column);
    }

private:
    [[nodiscard]] tl::unexpected<Error> wrong(const QString& column) const
    {
        return failure(traceFault(translated(QT_TRANSLATE_NOOP("SwitchList", "%1 cannot be '%2'"))
                                      .arg(column, shortened(text(column)))));
    }
    /// Leaves \a target as it is where the cell is empty.
    template <typename Value, typename Read>
    [[nodiscard]] Result<void> take(const QString& column, Value& target, Read read) const
    {
        const QString cell = text(column);
        if (cell.isEmpty())
            return {};
        const auto value = read(cell);
        if (!value)
            return wrong(column);
        target = *value;
        return {};
    }
    [[nodiscard]] Result<void> takeAddress(Switch& target) const;

    const QStringList& m_columns;
    const QStringList& m_cells;
};

[[nodiscard]] std::optional<bool> truthOf(const QString& text)
{
    const QString plain = text.toLower();
    if (QStringList{u"true"_s, u"yes"_s, u"1"_s}.contains(plain))
        return true;
    if (QStringList{u"false"_s, u"no"_s, u"0"_s}.contains(plain))
        return false;
    return std::nullopt;
}

[[nodiscard]] std::optional<quint16> portOf(const QString& text)
{
    bool isNumber = false;
    const uint port = text.toUInt(&isNumber);
    return isNumber && port >= 1 && port <= 65535 ? std::optional(static_cast<quint16>(port)) : std::nullopt;
}

[[nodiscard]] std::optional<Milliseconds> secondsOf(const QString& text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    return isNumber && seconds >= 0 && seconds <= 86'400
               ? std::optional(Milliseconds(qRound64(seconds * 1000)))
               : std::nullopt;
}

Result<void> Row::takeAddress(Switch& target) const
{
    const QString host = text(u"ip_address"_s);
    const auto parsed = parseTarget(host);
    if (!parsed)
        return failure(parsed.error());
    target.target = *parsed;
    return take(u"port"_s, target.target.port, portOf)
        .and_then([&] { return take(u"scheme"_s, target.target.scheme, schemeFromWord); })
        .and_then([&] {
            return take(u"path"_s, target.target.path,
                        [](const QString& path) { return std::optional(path); });
        });
}

Result<Switch> Row::toSwitch() const
{
    Switch read;
    read.name = text(u"name"_s);
    read.group = text(u"group"_s);
    read.via = text(u"via"_s);
    const auto whole = [](const QString& text) -> std::optional<std::chrono::seconds> {
        const auto time = secondsOf(text);
        return time ? std::optional(std::chrono::duration_cast<std::chrono::seconds>(*time)) : std::nullopt;
    };
    const auto taken =
        takeAddress(read)
            .and_then([&] { return take(u"role"_s, read.role, switchRoleFromWord); })
            .and_then([&] { return take(u"backup"_s, read.hasBackup, truthOf); })
            .and_then([&] { return take(u"link"_s, read.link, linkKindFromWord); })
            .and_then([&] {
                return take(u"refused_proves_power"_s, read.refusedProvesPower, refusedProvesPowerFromWord);
            })
            .and_then([&] { return take(u"interval_seconds"_s, read.interval, whole); })
            .and_then([&] { return take(u"timeout_seconds"_s, read.timeout, secondsOf); })
            .and_then([&] { return take(u"is_active"_s, read.isActive, truthOf); })
            .and_then([&] { return take(u"created_at"_s, read.createdAt, Timestamp::fromIso); })
            .and_then([&] { return take(u"updated_at"_s, read.updatedAt, Timestamp::fromIso); });
    return taken ? Result<Switch>(read) : failure(taken.error());
}

[[nodiscard]] Result<void> addRow(SwitchGathering& gathering, const Row& row)
{
    const auto read = row.toSwitch();
    if (!read)
        return failure(read.error());
    const auto removedAt = row.time(u"removed_at"_s);
    if (!removedAt)
        return failure(removedAt.error());
    const auto added = gathering.add(*read, *removedAt);
    return added ? Result<void>() : failure(added.error());
}

[[nodiscard]] TransferHead headOf(const SwitchGathering& gathering)
{
    TransferHead head;
    head.switches = gathering.all();
    return head;
}

} // namespace

Result<TransferHead> switchesFromCsv(const QByteArray& bytes, const QString& name, Timestamp now)
{
    SwitchGathering gathering(now);
    QStringList columns;
    CsvReader reader([&](const QStringList& cells, qint64) -> Result<void> {
        if (!columns.isEmpty())
            return addRow(gathering, Row(columns, cells));
        for (const QString& cell : cells)
            columns.append(known(cell));
        if (columns.contains(u"name"_s) && columns.contains(u"ip_address"_s))
            return {};
        return failure(traceFault(translated(
            QT_TRANSLATE_NOOP("SwitchList", "the heading must have the columns name and ip_address"))));
    });
    const auto read = reader.add(bytes).and_then([&reader] { return reader.finish(); });
    if (!read)
        return at(name, reader.line(), read.error());
    return headOf(gathering);
}

Result<TransferHead> switchesFromLines(const QByteArray& bytes, const QString& name, Timestamp now)
{
    SwitchGathering gathering(now);
    static const QRegularExpression form(u"^(.+?)[\\s,;=]+(\\S+)$"_s);
    qint64 number = 0;
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    for (const QString& each : lines) {
        ++number;
        const QString line = each.section(u'#', 0, 0).remove(QChar::ByteOrderMark).trimmed();
        if (line.isEmpty())
            continue;
        const auto match = form.match(line);
        if (!match.hasMatch())
            return at(name, number,
                      traceFault(translated(QT_TRANSLATE_NOOP(
                          "SwitchList", "a line is a name and an address, with a space between them"))));
        Switch read;
        read.name = match.captured(1);
        const auto target = parseTarget(match.captured(2));
        if (!target)
            return at(name, number, target.error());
        read.target = *target;
        if (const auto added = gathering.add(read); !added)
            return at(name, number, added.error());
    }
    return headOf(gathering);
}

} // namespace powermon
