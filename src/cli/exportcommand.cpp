// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exportcommand.h"

#include <array>

#include <QDir>
#include <QTimeZone>

#include "core/base/whenfinished.h"
#include "core/model/words.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array scopeWords{Word{ExportScope::Switches, "switches"_L1},
                                Word{ExportScope::Checks, "checks"_L1},
                                Word{ExportScope::Outages, "outages"_L1}, Word{ExportScope::All, "all"_L1}};
constexpr std::array formatWords{Word{ExportFormat::Json, "json"_L1}, Word{ExportFormat::Csv, "csv"_L1}};

constexpr TimeRange always{Timestamp::fromMilliseconds(-9'000'000'000'000'000),
                           Timestamp::fromMilliseconds(9'000'000'000'000'000)};

} // namespace

ExportCommand::ExportCommand() = default;

ExportCommand::~ExportCommand() = default;

QString ExportCommand::name() const
{
    return u"export"_s;
}

QString ExportCommand::summary() const
{
    return tr("Write out everything, or the switches, checks or outages, as JSON or CSV");
}

QList<Parameter> ExportCommand::parameters()
{
    const auto takeScope = [this](const QString& word) -> Result<void> {
        const auto scope = valueOf(scopeWords, word);
        m_scope = scope.value_or(ExportScope::All);
        return scope ? Result<void>()
                     : failure(badOption(u"WHAT"_s, word, u"switches, checks, outages, all"_s));
    };
    const auto takeFormat = [this](const QString& word) -> Result<void> {
        m_format = valueOf(formatWords, word);
        return m_format ? Result<void>() : failure(badOption(u"--format"_s, word, u"json, csv"_s));
    };
    return QList<Parameter>{
               {u"WHAT"_s,
                {},
                tr("switches, checks, outages or all; all unless given"),
                takeScope,
                Occurrence::Optional},
               {u"--format"_s, u"NAME"_s,
                tr("json, which holds all, or csv: switches, checks, and outages as they stand; as the file "
                   "is "
                   "called, else json"),
                takeFormat, Occurrence::Optional},
               textParameter(
                   u"--output"_s, u"FILE"_s,
                   tr("where to; a folder where csv of all is asked for; standard output unless given"),
                   Occurrence::Optional, m_output)} +
           m_period.parameters();
}

ExportFormat ExportCommand::format() const
{
    const bool isTable = m_output.endsWith(".csv"_L1, Qt::CaseInsensitive);
    return m_format.value_or(isTable ? ExportFormat::Csv : ExportFormat::Json);
}

Result<QList<ExportCommand::Target>> ExportCommand::targets() const
{
    const QString path = m_output == "-"_L1 ? QString() : m_output;
    if (m_scope != ExportScope::All || format() == ExportFormat::Json)
        return QList<Target>{{m_scope, path}};
    if (path.isEmpty() || !QDir(path).exists())
        return failure(
            ErrorCode::BadInput,
            {u"export"_s, tr("CSV of all is three files: --output must be a folder that is there")});
    QList<Target> files;
    for (const ExportScope scope : {ExportScope::Switches, ExportScope::Checks, ExportScope::Outages})
        files.append({scope, QDir(path).filePath(wordOf(scopeWords, scope) + u".csv"_s)});
    return files;
}

Result<TimeRange> ExportCommand::range(const CommandContext& context) const
{
    const bool isGiven =
        !m_period.from.isEmpty() || !m_period.to.isEmpty() || m_period.days > 0 || m_period.year > 0;
    if (!isGiven)
        return always;
    const bool isTaken =
        m_scope == ExportScope::Checks || (m_scope == ExportScope::Outages && format() == ExportFormat::Csv);
    if (!isTaken)
        return failure(ErrorCode::BadInput,
                       {u"export"_s, tr("a period goes with checks, and with outages as csv")});
    return m_period.period(context.clock().now(), QTimeZone::systemTimeZone());
}

void ExportCommand::run(const CommandContext& context)
{
    const auto period = range(context);
    if (!period)
        return fail(context, period.error());
    m_range = *period;
    const auto files = targets();
    if (!files)
        return fail(context, files.error());
    m_targets = *files;
    begin(context);
}

void ExportCommand::begin(const CommandContext& context)
{
    if (m_targets.isEmpty()) {
        if (m_scope == ExportScope::All && format() == ExportFormat::Csv)
            context.output.message(tr("CSV leaves out maintenance, what was learnt, when was watched and the "
                                      "trail of corrections; JSON has all"));
        return finish(ExitCode::Done);
    }
    const Target& target = m_targets.constFirst();
    m_file.reset();
    if (!target.path.isEmpty()) {
        m_file = std::make_unique<QSaveFile>(target.path);
        if (!m_file->open(QIODevice::WriteOnly))
            return fail(context, unwritable().value());
        // It tells when nobody is at home.
        m_file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    m_exporter = std::make_shared<Exporter>(
        ExportRequest{target.scope, format(), m_range, context.environment.settingTexts()});
    step(context);
}

void ExportCommand::step(const CommandContext& context)
{
    const auto bytes =
        context.store->submit([exporter = m_exporter](Store& store) { return exporter->step(store); });
    whenFinished(bytes, this, [this, context](const Result<QByteArray>& piece) {
        const auto more = piece ? write(context, *piece) : failure(piece.error());
        if (!more)
            return fail(context, more.error());
        if (*more)
            return step(context);
        if (const auto ended = endTarget(context); !ended)
            return fail(context, ended.error());
        begin(context);
    });
}

Result<bool> ExportCommand::write(const CommandContext& context, const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return false;
    if (!m_file)
        return context.output.raw(bytes);
    if (m_file->write(bytes) != bytes.size())
        return unwritable();
    if (m_exporter->checkCount() > 0)
        context.output.progress(tr("%1 % of the checks written").arg(m_exporter->percent()));
    return true;
}

Result<void> ExportCommand::endTarget(const CommandContext& context)
{
    const Target target = m_targets.takeFirst();
    if (!m_file)
        return {};
    if (!m_file->commit())
        return unwritable();
    context.output.message(tr("Written: %1").arg(QDir::toNativeSeparators(target.path)));
    return {};
}

tl::unexpected<Error> ExportCommand::unwritable() const
{
    return failure(ErrorCode::FileUnwritable, {shortened(m_file->fileName(), 300), m_file->errorString()});
}

} // namespace powermon
