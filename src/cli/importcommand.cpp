// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importcommand.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include "cli/importinput.h"
#include "cli/unpackedsource.h"
#include "core/base/whenfinished.h"
#include "core/service/transfer/archivesource.h"
#include "core/service/transfer/csvsource.h"
#include "core/service/transfer/gatusconfig.h"
#include "core/service/transfer/listsource.h"
#include "core/service/transfer/switchlists.h"
#include "core/service/transfer/traceimport.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView sqliteMagic("SQLite format 3\0", 16);

[[nodiscard]] bool isAddress(const QString& text)
{
    return text.startsWith("postgresql:"_L1) || text.startsWith("postgres:"_L1) ||
           text.startsWith("postgresql+"_L1);
}

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
    const bool isFolder = QFileInfo(m_path).isDir();
    if (!isFolder && !isAddress(m_path))
        return readInput(context);
    Source source =
        isFolder ? tablesIn(context) : context.environment.openForeign(ImportKind::Ancestor, m_path);
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
                auto source = sourceOf(context);
                if (!source)
                    return fail(context, source.error());
                import(context, std::move(*source));
            });
    m_input->open(m_path, context.environment.streams().input);
}

Result<ImportKind> ImportCommand::kindOf(ByteSource& bytes) const
{
    const auto begin = bytes.read();
    if (!begin)
        return failure(begin.error());
    if (const auto rewound = bytes.rewind(); !rewound)
        return failure(rewound.error());
    if (begin->trimmed().isEmpty())
        return failure(ErrorCode::BadInput, {bytes.name(), tr("it is empty")});
    const ImportKind kind = importKindOf(m_path, *begin);
    if (kind == ImportKind::OwnDatabase)
        return failure(
            ErrorCode::BadInput,
            {m_path, tr("this is a database of PowerMon itself: --database opens it, export writes "
                        "it out")});
    return m_from.value_or(kind);
}

/// What `export all --format csv` writes.
ImportCommand::Source ImportCommand::tablesIn(const CommandContext& context) const
{
    const QDir folder(m_path);
    std::vector<std::unique_ptr<ByteSource>> files;
    for (const QString& file : {u"switches.csv"_s, u"outages.csv"_s, u"checks.csv"_s}) {
        const QString path = folder.filePath(file);
        if (QFileInfo(path).isFile())
            files.push_back(std::make_unique<FileBytes>(std::make_unique<QFile>(path), path));
    }
    if (files.empty())
        return failure(ErrorCode::BadInput,
                       {m_path, tr("there is no switches.csv, outages.csv or checks.csv in this folder")});
    return std::make_unique<CsvSource>(std::move(files), context.clock().now());
}

/// As it is, where it is a file that is not packed.
ImportCommand::Source ImportCommand::kumaSource(const CommandContext& context,
                                                std::unique_ptr<ByteSource> bytes) const
{
    QFile plain(m_path);
    const bool isPlain = m_path != "-"_L1 && QFileInfo(m_path).isFile() && plain.open(QIODevice::ReadOnly) &&
                         plain.read(sqliteMagic.size()) == sqliteMagic;
    if (isPlain)
        return context.environment.openForeign(ImportKind::UptimeKuma, m_path);
    auto file = std::make_unique<QTemporaryFile>();
    if (!file->open())
        return failure(ErrorCode::FileUnwritable, {file->fileTemplate(), file->errorString()});
    Source source = context.environment.openForeign(ImportKind::UptimeKuma, file->fileName());
    if (!source)
        return source;
    return std::make_unique<UnpackedSource>(std::move(bytes), std::move(file), std::move(*source));
}

ImportCommand::Source ImportCommand::sourceOf(const CommandContext& context)
{
    std::unique_ptr<ByteSource> bytes = m_input->takeBytes();
    const auto kind = kindOf(*bytes);
    if (!kind)
        return failure(kind.error());
    const Timestamp now = context.clock().now();
    const auto listed = [&](auto read) {
        return std::make_unique<ListSource>(
            std::move(bytes),
            [now, read](const QByteArray& all, const QString& file) { return read(all, file, now); });
    };
    switch (*kind) {
    case ImportKind::Archive:
        return std::make_unique<ArchiveSource>(std::move(bytes));
    case ImportKind::Trace:
        return std::make_unique<TraceImport>(std::move(bytes), context.settings.probeTimeout, now);
    case ImportKind::Csv: {
        std::vector<std::unique_ptr<ByteSource>> files;
        files.push_back(std::move(bytes));
        return std::make_unique<CsvSource>(std::move(files), now);
    }
    case ImportKind::Lines:
        return listed(m_from ? switchesFromLines : switchesFromSurmisedLines);
    case ImportKind::Gatus:
        return listed(switchesFromGatus);
    case ImportKind::UptimeKuma:
    case ImportKind::Ancestor:
    case ImportKind::OwnDatabase:
        break;
    }
    return kumaSource(context, std::move(bytes));
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
