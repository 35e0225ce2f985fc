// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/checktext.h"

#include <cstring>
#include <string_view>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <simdjson.h>

#include "core/service/replay/tracetime.h"

namespace powermon {

namespace {

constexpr qint64 dayLength = 86'400'000;
constexpr double longestDuration = 86'400;

[[nodiscard]] tl::unexpected<Error> fault(const char* what)
{
    return failure(traceFault(QCoreApplication::translate("Archive", what)));
}

void writePadded(QByteArray& text, qint64 number, int digits)
{
    char buffer[20];
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        buffer[i] = char('0' + number % 10);
    text.append(buffer, digits);
}

void writeSeconds(QByteArray& text, Milliseconds duration)
{
    text.append(QByteArray::number(duration.count() / 1000));
    text.append('.');
    writePadded(text, duration.count() % 1000, 3);
}

[[nodiscard]] QByteArray jsonText(const QString& text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

} // namespace

void CheckWriter::writeTime(QByteArray& text, Timestamp time)
{
    const qint64 milliseconds = time.milliseconds();
    const qint64 day = milliseconds / dayLength;
    if (milliseconds < 0) {
        text.append(time.toIso().toLatin1());
        return;
    }
    if (day != m_day) {
        m_day = day;
        m_date = time.toIso().toLatin1().left(11);
    }
    const qint64 rest = milliseconds % dayLength;
    text.append(m_date);
    writePadded(text, rest / 3'600'000, 2);
    text.append(':');
    writePadded(text, rest / 60'000 % 60, 2);
    text.append(':');
    writePadded(text, rest / 1000 % 60, 2);
    text.append('.');
    writePadded(text, rest % 1000, 3);
    text.append('Z');
}

void CheckWriter::write(QByteArray& text, const CheckResult& check, const QString& name)
{
    text.append("{\"checked_at\":\"");
    writeTime(text, check.finished);
    text.append("\",\"switch_id\":");
    text.append(QByteArray::number(check.switchId.value()));
    text.append(",\"switch_name\":");
    QByteArray& written = m_names[check.switchId];
    if (written.isEmpty())
        written = jsonText(name);
    text.append(written);
    if (check.outcome.answered()) {
        text.append(",\"is_online\":true,\"response_time\":");
        writeSeconds(text, check.outcome.duration);
        text.append(",\"error_message\":null,\"http_status\":");
        text.append(QByteArray::number(*check.outcome.httpStatus));
    } else {
        text.append(",\"is_online\":false,\"response_time\":null,\"error_message\":\"");
        text.append(errorMessageOf(check.outcome.failure).toLatin1());
        text.append("\",\"failed_after\":");
        writeSeconds(text, check.outcome.duration);
    }
    text.append('}');
}

struct CheckReader::Library
{
    simdjson::dom::parser parser;
    std::vector<char> padded; ///< the text, with the room behind it that the library reads over
};

CheckReader::CheckReader() : m_library(std::make_unique<Library>())
{
}

CheckReader::~CheckReader() = default;

namespace {

using Object = simdjson::dom::object;

/// Seconds under \a key; nothing where it is null or missing, or no number of seconds.
[[nodiscard]] std::optional<Milliseconds> secondsIn(const Object& object, std::string_view key)
{
    double seconds = -1;
    if (object[key].get_double().get(seconds) || !(seconds >= 0 && seconds <= longestDuration))
        return std::nullopt;
    return Milliseconds(qRound64(seconds * 1000));
}

[[nodiscard]] Result<ProbeOutcome> outcomeOf(const Object& object)
{
    bool isOnline = false;
    if (object["is_online"].get_bool().get(isOnline))
        return fault(QT_TRANSLATE_NOOP("Archive", "is_online must be true or false"));
    if (isOnline) {
        const auto duration = secondsIn(object, "response_time");
        if (!duration)
            return fault(
                QT_TRANSLATE_NOOP("Archive", "response_time must be a number of seconds, 0 to 86400"));
        int64_t status = 200;
        const bool isTold = !object["http_status"].get_int64().get(status);
        if (isTold && (status < 100 || status > 999))
            return fault(QT_TRANSLATE_NOOP("Archive", "http_status must lie between 100 and 999"));
        return ProbeOutcome::answer(int(status), *duration);
    }
    std::string_view message;
    if (object["error_message"].get_string().get(message))
        return fault(QT_TRANSLATE_NOOP("Archive", "error_message must be a text"));
    const FailureKind kind = failureKindOf(QString::fromUtf8(message.data(), qsizetype(message.size())));
    return ProbeOutcome::failed(kind, secondsIn(object, "failed_after").value_or(Milliseconds(0)));
}

} // namespace

Result<CheckResult> CheckReader::read(QByteArrayView json)
{
    const auto length = size_t(json.size());
    std::vector<char>& padded = m_library->padded;
    if (padded.size() < length + simdjson::SIMDJSON_PADDING)
        padded.resize(2 * length + simdjson::SIMDJSON_PADDING);
    std::memcpy(padded.data(), json.data(), length);
    Object object;
    if (m_library->parser.parse(padded.data(), length, false).get_object().get(object))
        return fault(QT_TRANSLATE_NOOP("Archive", "this is not a JSON object"));
    int64_t id = 0;
    if (object["switch_id"].get_int64().get(id) || id <= 0)
        return fault(QT_TRANSLATE_NOOP("Archive", "switch_id must be a whole number above 0"));
    std::string_view time;
    if (object["checked_at"].get_string().get(time))
        return fault(QT_TRANSLATE_NOOP("Archive", "checked_at must be a time"));
    const auto finished = traceTime(time);
    if (!finished)
        return failure(finished.error());
    const auto outcome = outcomeOf(object);
    if (!outcome)
        return failure(outcome.error());
    return CheckResult{SwitchId(id), *finished - outcome->duration, *finished, *outcome};
}

} // namespace powermon
