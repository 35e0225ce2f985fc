// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/replaycommand.h"

#include <QFile>
#include <QTimeZone>

#include "cli/replaytables.h"
#include "cli/tracesource.h"
#include "core/service/replay/replayjson.h"
#include "core/service/replayrunner.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// A config is a page or two; what is larger is something else.
constexpr qint64 largestConfig = 16'777'216;

[[nodiscard]] Result<PolicyKind> policyOption(const QString& option, const QString& word)
{
    const auto kind = policyKindFromWord(word);
    if (!kind)
        return failure(badOption(option, word, u"readme, evidence"_s));
    return *kind;
}

[[nodiscard]] Result<ReplayConfig> readConfig(const QString& path)
{
    if (path.isEmpty())
        return ReplayConfig();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, {shortened(path, 300), file.errorString()});
    const QByteArray json = file.read(largestConfig + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, {shortened(path, 300), file.errorString()});
    if (json.size() > largestConfig)
        return failure(ErrorCode::BadInput, {path, ReplayCommand::tr("this is larger than any config")});
    return readReplayConfig(json, path);
}

} // namespace

ReplayCommand::ReplayCommand() = default;

ReplayCommand::~ReplayCommand() = default;

QString ReplayCommand::name() const
{
    return u"replay"_s;
}

QString ReplayCommand::summary() const
{
    return tr("Show what a policy makes of a recorded trace, or of this database's own history");
}

QList<Parameter> ReplayCommand::parameters()
{
    const auto takePolicy = [this](const QString& word) -> Result<void> {
        const auto kind = policyOption(u"--policy"_s, word);
        if (!kind)
            return failure(kind.error());
        m_policy = *kind;
        return {};
    };
    const auto takeCompared = [this](const QString& words) -> Result<void> {
        const QStringList list = words.split(u',');
        for (const QString& word : list) {
            const auto kind = policyOption(u"--compare"_s, word.trimmed());
            if (!kind)
                return failure(kind.error());
            if (m_compared.contains(*kind))
                return failure(badOption(u"--compare"_s, words, tr("each policy once")));
            m_compared.append(*kind);
        }
        return {};
    };
    return QList<Parameter>{
               textParameter(u"TRACE"_s, {}, tr("JSON Lines, plain or gzip; - is standard input"),
                             Occurrence::Optional, m_trace),
               textParameter(u"--config"_s, u"FILE"_s,
                             tr("what is known of the switches in the trace, in JSON"), Occurrence::Optional,
                             m_configFile),
               {u"--policy"_s, u"NAME"_s, tr("readme or evidence; the one in use unless given"), takePolicy,
                Occurrence::Optional},
               numberParameter(u"--threshold"_s, u"N"_s,
                               tr("failures in a row before a switch counts as down"),
                               minimumFailureThreshold, maximumFailureThreshold, m_threshold),
               {u"--compare"_s, u"NAMES"_s, tr("several policies beside each other: readme,evidence"),
                takeCompared, Occurrence::Optional}} +
           m_period.parameters();
}

std::optional<StoreOpening> ReplayCommand::storeOpening() const
{
    return m_trace.isEmpty() && hasPeriod() ? std::optional(StoreOpening::MustExist) : std::nullopt;
}

bool ReplayCommand::hasPeriod() const
{
    return !m_period.from.isEmpty() || !m_period.to.isEmpty() || m_period.days > 0 || m_period.year > 0;
}

Result<void> ReplayCommand::checkUsage() const
{
    const auto refuse = [](const QString& what) { return failure(ErrorCode::BadInput, {u"replay"_s, what}); };
    if (m_trace.isEmpty() && !hasPeriod())
        return refuse(tr(
            "a trace is needed, or a period (--from, --to, --days, --year) of this database's own history"));
    if (!m_trace.isEmpty() && hasPeriod())
        return refuse(
            tr("a period (--from, --to, --days, --year) is of this database's own history: without a trace"));
    if (m_trace.isEmpty() && !m_configFile.isEmpty())
        return refuse(tr("--config goes with a trace; this database knows its switches"));
    if (m_policy && !m_compared.isEmpty())
        return refuse(tr("either --policy or --compare"));
    return {};
}

QList<DetectionPolicy> ReplayCommand::policies(const Settings& settings) const
{
    QList<DetectionPolicy> policies;
    const QList<PolicyKind> kinds =
        m_compared.isEmpty() ? QList<PolicyKind>{m_policy.value_or(settings.policy.kind)} : m_compared;
    for (const PolicyKind kind : kinds) {
        DetectionPolicy policy = settings.policy;
        policy.kind = kind;
        if (m_threshold > 0)
            policy.failureThreshold = m_threshold;
        policies.append(policy);
    }
    return policies;
}

void ReplayCommand::run(const CommandContext& context)
{
    if (const auto usage = checkUsage(); !usage)
        return fail(context, usage.error());
    if (m_trace.isEmpty())
        runStored(context);
    else
        runTrace(context);
}

void ReplayCommand::runTrace(const CommandContext& context)
{
    const auto config = readConfig(m_configFile);
    if (!config)
        return fail(context, config.error());
    const QString source = m_trace == "-"_L1 ? tr("standard input") : m_trace;
    m_replay = std::make_unique<TraceReplay>(source, *config, policies(context.settings));
    m_source = std::make_unique<TraceSource>([this](QByteArrayView bytes) { return m_replay->add(bytes); });
    connect(m_source.get(), &TraceSource::finished, this,
            [this, context](const std::optional<Error>& trouble) {
                report(context, trouble ? failure(*trouble) : m_replay->finish());
            });
    if (m_trace == "-"_L1)
        return m_source->openDescriptor(context.environment.streams().input, source);
    if (const auto opened = m_source->openFile(m_trace); !opened)
        fail(context, opened.error());
}

void ReplayCommand::runStored(const CommandContext& context)
{
    const auto period = m_period.period(context.clock().now(), QTimeZone::systemTimeZone());
    if (!period)
        return fail(context, period.error());
    ReplayRequest request{*period, policies(context.settings), {}};
    request.surroundings.interval = context.settings.monitorInterval;
    request.surroundings.monitorPower = context.settings.monitorPower;
    m_runner = std::make_unique<ReplayRunner>(*context.store);
    connect(m_runner.get(), &ReplayRunner::progressed, this,
            [context](int percent) { context.output.progress(tr("%1 % replayed").arg(percent)); });
    connect(
        m_runner.get(), &ReplayRunner::finished, this, [this, context](const Result<ReplayAnswer>& answer) {
            report(context, answer ? Result<QList<ReplayResult>>(answer->results) : failure(answer.error()));
        });
    m_runner->start(request);
}

void ReplayCommand::report(const CommandContext& context, const Result<QList<ReplayResult>>& results)
{
    if (!results)
        return fail(context, results.error());
    const Timestamp now = context.clock().now();
    if (context.output.isJson())
        context.output.json(m_compared.isEmpty() ? replayJson(results->constFirst())
                                                 : replayListJson(*results));
    else if (m_compared.isEmpty())
        showReplay(context.output, results->constFirst(), now);
    else
        showComparison(context.output, *results, now);
    finish(ExitCode::Done);
}

} // namespace powermon
