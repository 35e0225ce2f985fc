// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/gatusconfig.h"

#include <algorithm>
#include <yaml-cpp/yaml.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/service/transfer/switchgathering.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("Gatus", text);
}

[[nodiscard]] QString textOf(const YAML::Node& node)
{
    return node && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

/// A duration as Go writes it: "90s", "1h30m", "500ms"; nothing for any other text.
[[nodiscard]] std::optional<Milliseconds> durationOf(const QString& text)
{
    static const QRegularExpression form(u"(\\d+(?:\\.\\d+)?)(ms|h|m|s)"_s);
    double sum = 0;
    qsizetype length = 0;
    for (auto matches = form.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString unit = match.captured(2);
        const double factor = unit == "h"_L1   ? 3'600'000
                              : unit == "m"_L1 ? 60'000
                              : unit == "s"_L1 ? 1000
                                               : 1;
        sum += match.captured(1).toDouble() * factor;
        length += match.capturedLength();
    }
    return length > 0 && length == text.size() && sum < 1e12 ? std::optional(Milliseconds(qRound64(sum)))
                                                             : std::nullopt;
}

/// Why an endpoint is none that PowerMon could ask; empty: it is one.
[[nodiscard]] QString obstacleOf(const YAML::Node& endpoint)
{
    const QString url = textOf(endpoint["url"]);
    for (const char* kind : {"dns", "ssh", "grpc"}) {
        if (endpoint[kind])
            return translated(QT_TRANSLATE_NOOP("Gatus", "it is asked by %1")).arg(QLatin1StringView(kind));
    }
    if (url.startsWith("http://"_L1, Qt::CaseInsensitive) ||
        url.startsWith("https://"_L1, Qt::CaseInsensitive))
        return {};
    return translated(QT_TRANSLATE_NOOP("Gatus", "'%1' is no HTTP address")).arg(shortened(url));
}

[[nodiscard]] Result<Switch> switchOf(const YAML::Node& endpoint)
{
    Switch read;
    const auto target = parseTarget(textOf(endpoint["url"]));
    if (!target)
        return failure(target.error());
    read.target = *target;
    read.name = textOf(endpoint["name"]);
    read.isActive = textOf(endpoint["enabled"]) != "false"_L1;
    if (const auto interval = durationOf(textOf(endpoint["interval"])))
        read.interval = std::clamp(std::chrono::duration_cast<std::chrono::seconds>(*interval),
                                   minimumInterval, maximumInterval);
    const YAML::Node client = endpoint["client"];
    if (const auto timeout = client && client.IsMap() ? durationOf(textOf(client["timeout"])) : std::nullopt)
        read.timeout = std::clamp(*timeout, minimumTimeout, maximumTimeout);
    return read;
}

void addEndpoint(SwitchGathering& gathering, const YAML::Node& endpoint, QStringList& refused)
{
    const QString name = endpoint.IsMap() ? textOf(endpoint["name"]) : QString();
    const QString obstacle =
        endpoint.IsMap() ? obstacleOf(endpoint) : translated(QT_TRANSLATE_NOOP("Gatus", "it is no endpoint"));
    if (!obstacle.isEmpty()) {
        refused.append(u"%1: %2"_s.arg(shortened(name), obstacle));
        return;
    }
    auto read = switchOf(endpoint);
    if (read)
        read->name = gathering.freeName(name.isEmpty() ? read->target.host : name);
    const auto added = read ? gathering.add(*read) : failure(read.error());
    if (!added)
        refused.append(u"%1: %2"_s.arg(shortened(name), errorMessage(added.error())));
}

[[nodiscard]] Result<TransferHead> readRoot(const YAML::Node& root, const QString& name, Timestamp now)
{
    const YAML::Node endpoints =
        root.IsMap() ? (root["endpoints"] ? root["endpoints"] : root["services"]) : root;
    if (!root.IsMap() || !endpoints || !endpoints.IsSequence())
        return failure(ErrorCode::BadInput,
                       {name, translated(QT_TRANSLATE_NOOP("Gatus", "there is no list 'endpoints' in it"))});
    SwitchGathering gathering(now);
    TransferHead head;
    for (const YAML::Node& endpoint : endpoints)
        addEndpoint(gathering, endpoint, head.refused);
    if (const YAML::Node external = root["external-endpoints"]; external && external.IsSequence()) {
        for (const YAML::Node& each : external)
            head.refused.append(u"%1: %2"_s.arg(
                shortened(each.IsMap() ? textOf(each["name"]) : QString()),
                translated(QT_TRANSLATE_NOOP("Gatus", "it is told from outside, not asked"))));
    }
    head.switches = gathering.all();
    return head;
}

} // namespace

Result<TransferHead> switchesFromGatus(const QByteArray& bytes, const QString& name, Timestamp now)
{
    // The library throws; nothing of that leaves here.
    try {
        return readRoot(YAML::Load(bytes.toStdString()), name, now);
    } catch (const YAML::Exception& problem) {
        const QString place =
            translated(QT_TRANSLATE_NOOP("Gatus", "%1, line %2")).arg(name).arg(problem.mark.line + 1);
        return failure(ErrorCode::BadInput, {place, QString::fromStdString(problem.msg)});
    }
}

} // namespace powermon
