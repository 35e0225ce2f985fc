// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/copydatabasecommand.h"

#include <QJsonArray>
#include <QJsonObject>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// What a person wants to know of it: in rows, whatever is packed in them.
QString summaryOf(const CopyReport& report)
{
    qint64 rows = 0;
    for (const TableCount& table : report.tables)
        rows += table.rows;
    return CopyDatabaseCommand::tr("Copied %1 to %2: %3 rows in %4 tables, all compared")
        .arg(report.from, report.to, QString::number(rows), QString::number(report.tables.size()));
}

QJsonObject jsonOf(const CopyReport& report)
{
    QJsonArray tables;
    for (const TableCount& table : report.tables)
        tables.append(QJsonObject{{u"table"_s, table.table}, {u"rows"_s, table.rows}});
    return {{u"from"_s, report.from},
            {u"to"_s, report.to},
            {u"tables"_s, tables},
            {u"refused"_s, QJsonArray::fromStringList(report.refused)}};
}

} // namespace

QString CopyDatabaseCommand::name() const
{
    return u"copy-database"_s;
}

QString CopyDatabaseCommand::summary() const
{
    return tr("Copy everything to another database, SQLite or PostgreSQL; called again, it goes on");
}

QList<Parameter> CopyDatabaseCommand::parameters()
{
    const auto take = [this](const QString& url) -> Result<void> {
        m_urls.append(url);
        return {};
    };
    return {{u"URL"_s, {}, tr("from where, and to where"), take, Occurrence::Repeated},
            textParameter(u"--to"_s, u"URL"_s, tr("to where, from the database in use"), Occurrence::Optional,
                          m_to)};
}

std::optional<Error> CopyDatabaseCommand::usageProblem(const QString& ownUrl)
{
    const bool isFromOwn = m_urls.isEmpty() && !m_to.isEmpty();
    if (!isFromOwn && (m_urls.size() != 2 || !m_to.isEmpty()))
        return Error{ErrorCode::BadInput, {name(), tr("give FROM and TO, or --to alone")}};
    m_from = isFromOwn ? ownUrl : m_urls.constFirst();
    m_to = isFromOwn ? m_to : m_urls.constLast();
    if (m_from == m_to)
        return Error{ErrorCode::BadInput, {name(), tr("both are the same database")}};
    return std::nullopt;
}

void CopyDatabaseCommand::run(const CommandContext& context)
{
    if (const auto problem = usageProblem(context.settings.databaseUrl))
        return fail(context, *problem);
    const auto care = context.environment.openCare(context.settings);
    if (!care)
        return fail(context, care.error());
    const std::function<void(const CopyReport&)> tell = [context](const CopyReport& report) {
        for (const QString& line : report.refused)
            context.output.message(tr("Not taken: %1").arg(line));
        if (context.output.isJson())
            return context.output.json(jsonOf(report));
        context.output.line(summaryOf(report));
    };
    await<CopyReport>(context, (*care)->copy(m_from, m_to), tell);
}

} // namespace powermon
