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

/// Looks up keys, also those that come by YAML's merge key (yaml.org/type/merge.html), which the library
/// leaves to its users. Undefined where there is none.
class Lookup
{
public:
    [[nodiscard]] YAML::Node in(const YAML::Node& map, const char* key, int depth = 8)
    {
        const YAML::Node none(YAML::NodeType::Undefined);
        if (!map.IsMap() || --m_rest < 0)
            return none;
        if (const YAML::Node own = map[key])
            return own;
        const YAML::Node merged = map["<<"];
        if (!merged || depth == 0)
            return none;
        if (!merged.IsSequence())
            return in(merged, key, depth - 1);
        for (const YAML::Node& each : merged) {
            if (const YAML::Node found = in(each, key, depth - 1))
                return found;
        }
        return none;
    }

private:
    int m_rest = 1000; ///< maps to be looked into: merges may be nested to be many
};

[[nodiscard]] YAML::Node valueIn(const YAML::Node& map, const char* key)
{
    return Lookup().in(map, key);
}

/// As YAML 1.1 writes it, which Gatus reads; true for any other text.
[[nodiscard]] bool truthOf(const QString& text)
{
    static const QStringList untrue{u"false"_s, u"no"_s, u"off"_s, u"n"_s};
    return !untrue.contains(text.toLower());
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
    const QString url = textOf(valueIn(endpoint, "url"));
    static const QRegularExpression variable(u"\\$\\{?[A-Za-z_]"_s);
    for (const char* kind : {"dns", "ssh", "grpc"}) {
        if (valueIn(endpoint, kind))
            return translated(QT_TRANSLATE_NOOP("Gatus", "it is asked by %1")).arg(QLatin1StringView(kind));
    }
    if (url.contains(variable))
        return translated(
            QT_TRANSLATE_NOOP("Gatus", "it holds a variable of the environment: put its value in"));
    if (url.startsWith("http://"_L1, Qt::CaseInsensitive) ||
        url.startsWith("https://"_L1, Qt::CaseInsensitive))
        return {};
    return translated(QT_TRANSLATE_NOOP("Gatus", "'%1' is no HTTP address")).arg(shortened(url));
}

[[nodiscard]] Result<Switch> switchOf(const YAML::Node& endpoint)
{
    Switch read;
    const auto target = parseTarget(textOf(valueIn(endpoint, "url")));
    if (!target)
        return failure(target.error());
    read.target = *target;
    read.name = textOf(valueIn(endpoint, "name"));
    read.isActive = truthOf(textOf(valueIn(endpoint, "enabled")));
    if (const auto interval = durationOf(textOf(valueIn(endpoint, "interval"))))
        read.interval = std::clamp(std::chrono::duration_cast<std::chrono::seconds>(*interval),
                                   minimumInterval, maximumInterval);
    const YAML::Node client = valueIn(endpoint, "client");
    if (const auto timeout =
            client && client.IsMap() ? durationOf(textOf(valueIn(client, "timeout"))) : std::nullopt)
        read.timeout = std::clamp(*timeout, minimumTimeout, maximumTimeout);
    return read;
}

void addEndpoint(SwitchGathering& gathering, const YAML::Node& endpoint, QStringList& refused)
{
    const QString name = endpoint.IsMap() ? textOf(valueIn(endpoint, "name")) : QString();
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
                shortened(each.IsMap() ? textOf(valueIn(each, "name")) : QString()),
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
