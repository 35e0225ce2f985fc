// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/replay/traceparser.h"

#include <QCoreApplication>

#include <simdjson.h>

#include "core/service/replay/tracetime.h"

namespace powermon {

namespace {

/// Nothing takes longer, and nothing runs longer, than this many seconds.
constexpr double longestResponse = 86'400;
constexpr double longestUptime = 3'200'000'000;

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("Trace", text);
}

[[nodiscard]] tl::unexpected<Error> wrongType(const char* key, const char* allowed)
{
    return failure(traceFault(translated(QT_TRANSLATE_NOOP("Trace", "%1 must be %2"))
                                  .arg(QLatin1StringView(key), translated(allowed))));
}

constexpr const char* aText = QT_TRANSLATE_NOOP("Trace", "a text");
constexpr const char* aTime = QT_TRANSLATE_NOOP("Trace", "a time");
constexpr const char* aTimeOrNull = QT_TRANSLATE_NOOP("Trace", "a time or null");
constexpr const char* aTruth = QT_TRANSLATE_NOOP("Trace", "true or false");
constexpr const char* aTextOrNull = QT_TRANSLATE_NOOP("Trace", "a text or null");
constexpr const char* aDuration = QT_TRANSLATE_NOOP("Trace", "a number of seconds, 0 to 86400, or null");
constexpr const char* anUptime = QT_TRANSLATE_NOOP("Trace", "a number of seconds, not below 0, or null");

[[nodiscard]] Milliseconds milliseconds(double seconds)
{
    return Milliseconds(qRound64(seconds * 1000));
}

} // namespace

/// What one line says; a text that is null stays empty.
struct TraceParser::Fields
{
    std::string_view checkedAt;
    std::string_view name;
    std::string_view errorMessage;
    std::string_view event;
    std::string_view hostBootedAt;
    std::string_view lastRecordAt;
    std::optional<bool> isOnline;
    std::optional<bool> wasCleanShutdown;
    std::optional<double> responseTime;
    std::optional<double> uptime;

    /// One key and its value; what is none of ours is passed over.
    [[nodiscard]] Result<void> take(std::string_view key, const simdjson::dom::element& value);

private:
    using Value = simdjson::dom::element;
    [[nodiscard]] static Result<void> takeTruth(const Value& value, std::optional<bool>& target,
                                                const char* key);
    [[nodiscard]] static Result<void> takeText(const Value& value, std::string_view& target, const char* key,
                                               const char* allowed);
    [[nodiscard]] static Result<void> takeTextOrNull(const Value& value, std::string_view& target,
                                                     const char* key, const char* allowed);
    [[nodiscard]] static Result<void> takeNumber(const Value& value, std::optional<double>& target,
                                                 double maximum, const char* key, const char* allowed);
};

struct TraceParser::Library
{
    simdjson::dom::parser parser;
    std::vector<char> padded; ///< the line, with the room behind it that the library reads over
};

Result<void> TraceParser::Fields::takeTruth(const Value& value, std::optional<bool>& target, const char* key)
{
    bool truth = false;
    if (value.get_bool().get(truth))
        return wrongType(key, aTruth);
    target = truth;
    return {};
}

Result<void> TraceParser::Fields::takeText(const Value& value, std::string_view& target, const char* key,
                                           const char* allowed)
{
    if (value.get_string().get(target))
        return wrongType(key, allowed);
    return {};
}

Result<void> TraceParser::Fields::takeTextOrNull(const Value& value, std::string_view& target,
                                                 const char* key, const char* allowed)
{
    return value.is_null() ? Result<void>() : takeText(value, target, key, allowed);
}

Result<void> TraceParser::Fields::takeNumber(const Value& value, std::optional<double>& target,
                                             double maximum, const char* key, const char* allowed)
{
    if (value.is_null())
        return {};
    double number = 0;
    if (value.get_double().get(number) || !(number >= 0 && number <= maximum))
        return wrongType(key, allowed);
    target = number;
    return {};
}

Result<void> TraceParser::Fields::take(std::string_view key, const simdjson::dom::element& value)
{
    if (key == "checked_at")
        return takeText(value, checkedAt, "checked_at", aTime);
    if (key == "switch_name")
        return takeText(value, name, "switch_name", aText);
    if (key == "is_online")
        return takeTruth(value, isOnline, "is_online");
    if (key == "response_time")
        return takeNumber(value, responseTime, longestResponse, "response_time", aDuration);
    if (key == "error_message")
        return takeTextOrNull(value, errorMessage, "error_message", aTextOrNull);
    if (key == "uptime")
        return takeNumber(value, uptime, longestUptime, "uptime", anUptime);
    if (key == "event")
        return takeTextOrNull(value, event, "event", aTextOrNull);
    if (key == "clean_shutdown")
        return takeTruth(value, wasCleanShutdown, "clean_shutdown");
    if (key == "host_booted_at")
        return takeTextOrNull(value, hostBootedAt, "host_booted_at", aTimeOrNull);
    if (key == "last_record_at")
        return takeTextOrNull(value, lastRecordAt, "last_record_at", aTimeOrNull);
    return {};
}

namespace {

[[nodiscard]] tl::unexpected<Error> missing(const char* key)
{
    return failure(
        traceFault(translated(QT_TRANSLATE_NOOP("Trace", "%1 is missing")).arg(QLatin1StringView(key))));
}

} // namespace

TraceParser::TraceParser(TraceSwitches& switches, Milliseconds timeout)
    : m_switches(switches), m_timeout(timeout), m_library(std::make_unique<Library>())
{
}

TraceParser::~TraceParser() = default;

Result<TraceParser::Fields> TraceParser::readFields(QByteArrayView line)
{
    const auto length = size_t(line.size());
    std::vector<char>& padded = m_library->padded;
    if (padded.size() < length + simdjson::SIMDJSON_PADDING)
        padded.resize(2 * length + simdjson::SIMDJSON_PADDING);
    std::memcpy(padded.data(), line.data(), length);
    simdjson::dom::element document;
    if (m_library->parser.parse(padded.data(), length, false).get(document))
        return failure(traceFault(translated(QT_TRANSLATE_NOOP("Trace", "this is not JSON"))));
    simdjson::dom::object object;
    if (document.get_object().get(object))
        return failure(traceFault(translated(QT_TRANSLATE_NOOP("Trace", "this is not a JSON object"))));
    Fields fields;
    for (const auto& field : object) {
        if (const auto taken = fields.take(field.key, field.value); !taken)
            return failure(taken.error());
    }
    return fields;
}

Result<TraceRecord> TraceParser::parse(QByteArrayView line)
{
    const auto fields = readFields(line);
    if (!fields)
        return failure(fields.error());
    if (fields->event.empty())
        return checkOf(*fields);
    if (fields->event != "monitor_started")
        return failure(traceFault(translated(QT_TRANSLATE_NOOP("Trace", "event must be monitor_started"))));
    if (fields->checkedAt.empty())
        return missing("checked_at");
    const auto at = traceTime(fields->checkedAt);
    if (!at)
        return failure(at.error());
    MonitorStart start;
    start.at = *at;
    start.wasStoppedInOrder = fields->wasCleanShutdown.value_or(true);
    for (const auto& [text, time] : {std::pair(fields->hostBootedAt, &start.hostBootedAt),
                                     std::pair(fields->lastRecordAt, &start.lastRecordAt)}) {
        if (text.empty())
            continue;
        const auto read = traceTime(text);
        if (!read)
            return failure(read.error());
        *time = *read;
    }
    return start;
}

Result<TraceRecord> TraceParser::checkOf(const Fields& fields)
{
    if (fields.checkedAt.empty())
        return missing("checked_at");
    if (fields.name.empty())
        return missing("switch_name");
    if (!fields.isOnline)
        return missing("is_online");
    if (fields.name.size() > size_t(4 * maximumNameLength)) // a character takes at most four bytes
        return failure(traceFault(translated(QT_TRANSLATE_NOOP("Trace", "switch_name is too long"))));
    const auto finished = traceTime(fields.checkedAt);
    if (!finished)
        return failure(finished.error());
    const auto id = m_switches.idOf(fields.name);
    if (!id)
        return failure(traceFault(translated(QT_TRANSLATE_NOOP("Trace", "more than %1 switches are named"))
                                      .arg(TraceSwitches::maximum)));
    const ProbeOutcome outcome = outcomeOf(fields);
    return CheckResult{*id, *finished - outcome.duration, *finished, outcome};
}

ProbeOutcome TraceParser::outcomeOf(const Fields& fields)
{
    const Milliseconds told = milliseconds(fields.responseTime.value_or(0));
    ProbeOutcome outcome;
    if (*fields.isOnline) {
        outcome = ProbeOutcome::answer(200, told);
    } else {
        const FailureKind kind = kindOf(fields.errorMessage);
        const bool isUntoldTimeout = kind == FailureKind::Timeout && told == Milliseconds(0);
        outcome = ProbeOutcome::failed(kind, isUntoldTimeout ? m_timeout : told);
    }
    if (fields.uptime)
        outcome.deviceUptime = std::chrono::seconds(qint64(*fields.uptime));
    return outcome;
}

FailureKind TraceParser::kindOf(std::string_view errorMessage)
{
    if (errorMessage == m_lastMessage && !m_lastMessage.empty())
        return m_lastKind;
    m_lastMessage = errorMessage;
    m_lastKind = failureKindOf(QString::fromUtf8(errorMessage.data(), qsizetype(errorMessage.size())));
    return m_lastKind;
}

} // namespace powermon
