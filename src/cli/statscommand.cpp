// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statscommand.h"

#include "cli/statstext.h"
#include "cli/switchlookup.h"
#include "core/base/whenfinished.h"
#include "core/service/reliabilitycsv.h"
#include "core/service/reliabilityjson.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString StatsCommand::name() const
{
    return u"stats"_s;
}

QString StatsCommand::summary() const
{
    return tr("Show how reliable the power supply was (IEEE 1366)");
}

QList<Parameter> StatsCommand::parameters()
{
    constexpr int hoursOfAYear = 8760;
    return m_period.parameters() +
           QList<Parameter>{
               byParameter(),
               textParameter(u"--group"_s, u"G"_s, tr("only the switches of this group"),
                             Occurrence::Optional, m_group),
               switchParameter(),
               numberParameter(
                   u"--cemi"_s, u"N"_s,
                   tr("show CEMI_1 to CEMI_N: how many had so many interruptions; 3 unless given"), 1, 100,
                   m_cemi),
               numberParameter(u"--celid-s"_s, u"HOURS"_s,
                               tr("what counts as one long interruption in CELID-s; 4 unless given"), 1,
                               hoursOfAYear, m_celidSingle),
               numberParameter(u"--celid-t"_s, u"HOURS"_s,
                               tr("what counts as long time without power in all in CELID-t; 8 unless given"),
                               1, hoursOfAYear, m_celidTotal),
               flagParameter(u"--csv"_s,
                             tr("answer in CSV, a line for the whole, each part, group and switch"), m_csv)};
}

Parameter StatsCommand::byParameter()
{
    const auto take = [this](const QString& text) -> Result<void> {
        const auto by = breakdownFromWord(text);
        if (!by)
            return failure(badOption(u"--by"_s, text, u"day, month, year, hour, weekday"_s));
        m_by = *by;
        return {};
    };
    return {u"--by"_s, u"PART"_s, tr("divide the period: day, month, year, hour (of the day), weekday"), take,
            Occurrence::Optional};
}

Parameter StatsCommand::switchParameter()
{
    const auto take = [this](const QString& text) -> Result<void> {
        const auto id = switchIdOption(u"--switch"_s, text);
        if (!id)
            return failure(id.error());
        m_switch = *id;
        return {};
    };
    return {u"--switch"_s, u"ID"_s, tr("only this switch"), take, Occurrence::Optional};
}

Result<ReliabilityQuery> StatsCommand::query(const CommandContext& context) const
{
    if (m_csv && context.output.isJson())
        return failure(badOption(u"--csv"_s, {}, tr("not together with --json")));
    if (m_switch && !m_group.isEmpty())
        return failure(badOption(u"--group"_s, m_group, tr("not together with --switch")));
    ReliabilityQuery query;
    query.now = context.clock().now();
    query.zone = QTimeZone::systemTimeZone();
    const auto period = m_period.period(query.now, query.zone);
    if (!period)
        return failure(period.error());
    query.period = *period;
    query.by = m_by;
    query.group = m_group;
    query.switchId = m_switch;
    query.thresholds = {m_cemi, std::chrono::hours(m_celidSingle), std::chrono::hours(m_celidTotal)};
    return query;
}

void StatsCommand::run(const CommandContext& context)
{
    const auto query = this->query(context);
    if (!query)
        return fail(context, query.error());
    const auto answer =
        context.store->submit([query = *query](Store& store) { return readReliability(store, query); });
    whenFinished(answer, this, [this, context](const Result<ReliabilityReport>& read) {
        if (!read)
            return fail(context, read.error());
        report(context, *read);
        finish(ExitCode::Done);
    });
}

void StatsCommand::report(const CommandContext& context, const ReliabilityReport& report) const
{
    if (context.output.isJson())
        context.output.json(reliabilityJson(report));
    else if (m_csv)
        context.output.block(reliabilityCsv(report));
    else
        writeStats(context.output, report);
}

} // namespace powermon
