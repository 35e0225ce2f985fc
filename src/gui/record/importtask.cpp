// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/record/importtask.h"

#include <utility>

#include "core/base/whenfinished.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

QString countText(const QString& what, const TransferCounts::Count& count)
{
    QStringList parts;
    if (count.added > 0)
        parts.append(ImportTask::tr("%1 new").arg(count.added));
    if (count.updated > 0)
        parts.append(ImportTask::tr("%1 brought up to date").arg(count.updated));
    if (count.known > 0)
        parts.append(ImportTask::tr("%1 there already").arg(count.known));
    return parts.isEmpty() ? QString() : ImportTask::tr("%1: %2").arg(what, parts.join(u", "_s));
}

ImportSummary summaryOf(const Importer& importer, Importer::Mode mode)
{
    ImportSummary summary;
    for (const SwitchLife& each : importer.head().switches)
        summary.switches.append(u"%1 (%2)"_s.arg(each.powerSwitch.name, urlText(each.powerSwitch.target)));
    const TransferCounts& counts = importer.counts();
    summary.counts = {countText(ImportTask::tr("Switches"), counts.switches),
                      countText(ImportTask::tr("Maintenance windows"), counts.windows),
                      countText(ImportTask::tr("Records of when was watched"), counts.coverage),
                      countText(ImportTask::tr("Outages and incidents"), counts.outages),
                      countText(ImportTask::tr("Corrections"), counts.edits),
                      countText(ImportTask::tr("Days without checks"), counts.days),
                      mode == Importer::Mode::Real ? countText(ImportTask::tr("Checks"), counts.checks)
                      : importer.checkCount() > 0
                          ? ImportTask::tr("Checks: %1 found").arg(importer.checkCount())
                          : QString()};
    summary.counts.removeAll(QString());
    summary.refused = importer.head().refused;
    return summary;
}

std::optional<StoreUse> asideFor(Importer::Mode mode)
{
    return mode == Importer::Mode::Real ? std::optional(StoreUse::Kept) : std::nullopt;
}

/// Lets go of it in the store's thread, to which its source may belong. A real one may have the lease; a dry
/// one never has, and the lease that is there then is the monitor's.
void abandon(StoreExecutor& store, std::shared_ptr<Importer> importer, Importer::Mode mode)
{
    // Moved all the way: the last to hold it is the job.
    (void) store.submit([importer = std::move(importer), mode](Store& where) -> Result<void> {
        const bool mayHaveLease = importer && mode == Importer::Mode::Real;
        return mayHaveLease ? where.releaseMonitorLease() : Result<void>();
    });
}

} // namespace

ImportTask::ImportTask(RecordTools& tools, const QString& location, Importer::Mode mode, QObject* parent)
    : RecordTask(tools, asideFor(mode), parent), m_location(location), m_mode(mode)
{
}

ImportTask::~ImportTask()
{
    if (m_importer)
        abandon(tools().store(), std::move(m_importer), m_mode);
}

void ImportTask::run()
{
    auto source = tools().openImport(m_location);
    if (!source)
        return fail(source.error());
    m_importer = std::make_shared<Importer>(std::move(*source), m_mode);
    step();
}

void ImportTask::step()
{
    if (m_isCancelled) {
        abandon(tools().store(), std::exchange(m_importer, nullptr), m_mode);
        return fail({ErrorCode::Interrupted, {}});
    }
    const auto done =
        tools().store().submit([importer = m_importer](Store& store) { return importer->step(store); });
    whenFinished(done, this, [this](const Result<bool>& isDone) {
        if (isDone && !*isDone) {
            tellProgress();
            return step();
        }
        const auto importer = std::exchange(m_importer, nullptr);
        if (!isDone)
            return fail(isDone.error());
        m_summary = summaryOf(*importer, m_mode);
        succeed(m_summary.counts.isEmpty() ? tr("There is nothing in it.") : m_summary.counts.join(u'\n'));
    });
}

void ImportTask::tellProgress()
{
    const qint64 taken = m_importer->counts().checks.added + m_importer->counts().checks.known;
    const qint64 all = m_importer->checkCount();
    if (all <= 0 || taken <= 0)
        Q_EMIT progressed(-1, tr("Reading…"));
    else
        Q_EMIT progressed(static_cast<int>(taken * 1000 / all), tr("%1 of %2 checks").arg(taken).arg(all));
}

} // namespace powermon
