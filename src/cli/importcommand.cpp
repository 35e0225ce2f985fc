// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importcommand.h"

#include <QJsonArray>

#include "cli/importinput.h"
#include "core/base/whenfinished.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QJsonObject countJson(const TransferCounts::Count& count)
{
    return {{u"added"_s, count.added}, {u"known"_s, count.known}, {u"updated"_s, count.updated}};
}

/// "2 added, 1 brought up to date, 3 there already"; empty: there was nothing.
[[nodiscard]] QString countText(const TransferCounts::Count& count)
{
    if (count == TransferCounts::Count())
        return {};
    QStringList parts{ImportCommand::tr("%1 added").arg(count.added)};
    if (count.updated > 0)
        parts.append(ImportCommand::tr("%1 brought up to date").arg(count.updated));
    if (count.known > 0)
        parts.append(ImportCommand::tr("%1 there already").arg(count.known));
    return parts.join(u", "_s);
}

} // namespace

ImportCommand::ImportCommand() = default;

ImportCommand::~ImportCommand() = default;

QString ImportCommand::name() const
{
    return u"import"_s;
}

QString ImportCommand::summary() const
{
    return tr("Take over an export, a trace, a list of switches, or what another program holds");
}

QList<Parameter> ImportCommand::parameters()
{
    const auto takeKind = [this](const QString& word) -> Result<void> {
        m_from = importKindFromWord(word);
        return m_from ? Result<void>()
                      : failure(badOption(u"--from"_s, word,
                                          u"powermon, trace, csv, lines, gatus, uptime-kuma"_s));
    };
    return {textParameter(u"SOURCE"_s, {},
                          tr("a file, plain or gzip; - is standard input; a folder of CSV files that export "
                             "wrote; or the postgresql:// address of the Python program's database"),
                          Occurrence::Required, m_path),
            {u"--from"_s, u"KIND"_s,
             tr("what it is, where that is not seen: powermon, trace, csv, lines, gatus, uptime-kuma"),
             takeKind, Occurrence::Optional},
            flagParameter(u"--dry-run"_s, tr("tell what would be taken, and store nothing"), m_isDry),
            flagParameter(u"--settings"_s, tr("also take over the settings that stand in an export"),
                          m_withSettings)};
}

std::optional<StoreOpening> ImportCommand::storeOpening() const
{
    return m_isDry ? StoreOpening::Look : StoreOpening::CreateIfMissing;
}

void ImportCommand::run(const CommandContext& context)
{
    if (!isWhole(m_path))
        return readInput(context);
    auto source = openImportLocation(m_path, opening(context));
    if (!source)
        return fail(context, source.error());
    import(context, std::move(*source));
}

void ImportCommand::readInput(const CommandContext& context)
{
    m_input = std::make_unique<ImportInput>();
    connect(m_input.get(), &ImportInput::finished, this,
            [this, context](const std::optional<Error>& trouble) {
                if (trouble)
                    return fail(context, *trouble);
                auto source = openImportBytes(m_path, m_input->takeBytes(), opening(context));
                if (!source)
                    return fail(context, source.error());
                import(context, std::move(*source));
            });
    m_input->open(m_path, context.environment.streams().input);
}

ImportOpening ImportCommand::opening(const CommandContext& context) const
{
    return {context.clock().now(), context.settings.probeTimeout, m_from,
            [environment = &context.environment](ImportKind kind, const QString& location) {
                return environment->openForeign(kind, location);
            }};
}

void ImportCommand::import(const CommandContext& context, std::unique_ptr<ImportSource> source)
{
    m_importer =
        std::make_shared<Importer>(std::move(source), m_isDry ? Importer::Mode::Dry : Importer::Mode::Real);
    step(context);
}

void ImportCommand::step(const CommandContext& context)
{
    const auto done =
        context.store->submit([importer = m_importer](Store& store) { return importer->step(store); });
    whenFinished(done, this, [this, context](const Result<bool>& isDone) {
        if (!isDone)
            return fail(context, isDone.error());
        if (const auto checked = checkSettings(context); !checked)
            return fail(context, checked.error());
        if (!*isDone) {
            const qint64 taken = m_importer->counts().checks.added + m_importer->counts().checks.known;
            if (taken > 0)
                context.output.progress(tr("%1 of %2 checks").arg(taken).arg(m_importer->checkCount()));
            return step(context);
        }
        finishWith(context);
    });
}

/// Before anything is stored.
Result<void> ImportCommand::checkSettings(const CommandContext& context)
{
    if (!m_withSettings || m_areSettingsChecked || !m_importer->isPrepared())
        return {};
    m_areSettingsChecked = true;
    return context.environment.checkSettings(m_importer->head().settings);
}

void ImportCommand::finishWith(const CommandContext& context)
{
    for (const QString& line : m_importer->head().refused)
        context.output.message(tr("Not taken: %1").arg(line));
    if (context.output.isJson())
        reportJson(context);
    else
        reportText(context);
    const bool isSaving = m_withSettings && !m_isDry;
    const auto saved =
        isSaving ? context.environment.saveSettings(m_importer->head().settings) : Result<void>();
    if (!saved)
        return fail(context, saved.error());
    finish(ExitCode::Done);
}

void ImportCommand::reportJson(const CommandContext& context)
{
    const TransferCounts& counts = m_importer->counts();
    QJsonObject json{
        {u"switches"_s, countJson(counts.switches)},  {u"maintenance"_s, countJson(counts.windows)},
        {u"coverage"_s, countJson(counts.coverage)},  {u"outages"_s, countJson(counts.outages)},
        {u"outage_edits"_s, countJson(counts.edits)}, {u"removed_days"_s, countJson(counts.days)},
        {u"checks"_s, countJson(counts.checks)}};
    if (m_isDry)
        json.insert(u"checks"_s, QJsonObject{{u"found"_s, m_importer->checkCount()}});
    context.output.json({{u"imported"_s, json},
                         {u"refused"_s, QJsonArray::fromStringList(m_importer->head().refused)},
                         {u"dry_run"_s, m_isDry}});
}

void ImportCommand::reportText(const CommandContext& context)
{
    const TransferCounts& counts = m_importer->counts();
    if (m_isDry) {
        for (const SwitchLife& each : m_importer->head().switches)
            context.output.line(u"%1 (%2)"_s.arg(each.powerSwitch.name, urlText(each.powerSwitch.target)));
    }
    const auto tell = [&](const QString& what, const TransferCounts::Count& count) {
        if (const QString text = countText(count); !text.isEmpty())
            context.output.line(tr("%1: %2").arg(what, text));
    };
    tell(tr("Switches"), counts.switches);
    tell(tr("Maintenance windows"), counts.windows);
    tell(tr("Records of when was watched"), counts.coverage);
    tell(tr("Outages and incidents"), counts.outages);
    tell(tr("Corrections"), counts.edits);
    tell(tr("Days without checks"), counts.days);
    if (m_isDry)
        context.output.line(tr("Checks: %1 found").arg(m_importer->checkCount()));
    else
        tell(tr("Checks"), counts.checks);
    if (m_isDry)
        context.output.message(tr("Nothing was stored"));
}

} // namespace powermon
