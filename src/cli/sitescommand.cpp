// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sitescommand.h"

#include "cli/tables.h"
#include "core/base/whenfinished.h"
#include "core/model/textformat.h"
#include "core/service/insteps.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString powerText(const SiteOverview& site, Timestamp now)
{
    switch (site.state(now)) {
    case SiteState::NothingToWatch:
        return SitesCommand::tr("nothing to watch");
    case SiteState::Unknown:
        return site.error ? errorMessage(*site.error) : SitesCommand::tr("unknown");
    case SiteState::On:
        return SitesCommand::tr("on");
    case SiteState::Out: {
        const Outage& outage = *surestPowerOutage(site.ongoing);
        return SitesCommand::tr("%1 since %2")
            .arg(outageWord(outage), momentText(outage.startedAt, outage.start, now));
    }
    }
    Q_UNREACHABLE();
}

[[nodiscard]] QString watchedText(const SiteOverview& site, Timestamp now)
{
    if (site.isMonitored)
        return SitesCommand::tr("now");
    return site.watchedUntil ? SitesCommand::tr("until %1").arg(timeText(*site.watchedUntil, now))
                             : SitesCommand::tr("never");
}

} // namespace

QString SitesCommand::name() const
{
    return u"sites"_s;
}

QString SitesCommand::summary() const
{
    return tr("Show all sites of the database");
}

void SitesCommand::run(const CommandContext& context)
{
    const auto tour = std::make_shared<SiteTour>();
    const auto seen = inSteps(*context.store, this, [tour](Store& store) { return tour->step(store); });
    whenFinished(seen, this, [this, context, tour](const Result<void>& done) {
        if (!done)
            return fail(context, done.error());
        report(context, tour->sites());
        finish(ExitCode::Done);
    });
}

void SitesCommand::report(const CommandContext& context, const QList<SiteOverview>& sites)
{
    const Timestamp now = context.clock().now();
    if (context.output.isJson())
        return context.output.json(sitesJson(sites, now));
    TextTable table({tr("Site"), tr("Power"), tr("Switches"), tr("Watched")});
    for (const SiteOverview& site : sites)
        table.addRow({site.site.isEmpty() ? tr("(unnamed)") : site.site, powerText(site, now),
                      QString::number(site.activeSwitches), watchedText(site, now)});
    context.output.table(table);
}

} // namespace powermon
