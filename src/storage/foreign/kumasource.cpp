// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/foreign/kumasource.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include "core/service/transfer/checkcoverage.h"
#include "core/service/transfer/switchgathering.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr int heartbeatsAtOnce = 20'000;

/// A word in a message of Node or axios, and what it means.
struct Symptom
{
    QLatin1StringView word;
    FailureKind kind;
};
constexpr std::array symptoms{
    Symptom{"ECONNREFUSED"_L1, FailureKind::Refused},    Symptom{"EHOSTUNREACH"_L1, FailureKind::Unreachable},
    Symptom{"ENETUNREACH"_L1, FailureKind::NetworkDown}, Symptom{"ENOTFOUND"_L1, FailureKind::NameNotFound},
    Symptom{"EAI_AGAIN"_L1, FailureKind::NameNotFound},  Symptom{"SSL"_L1, FailureKind::TlsFailed},
    Symptom{"EPROTO"_L1, FailureKind::TlsFailed},        Symptom{"ECONNRESET"_L1, FailureKind::NotHttp},
    Symptom{"socket hang up"_L1, FailureKind::NotHttp},  Symptom{"Parse Error"_L1, FailureKind::NotHttp},
};

/// What Kuma did not like of an answer; PowerMon takes any certificate and follows no redirect.
constexpr std::array answers{"certificate"_L1, "unable to verify"_L1, "redirects"_L1, "does not pass"_L1};

[[nodiscard]] bool tellsOfAnAnswer(const QString& message)
{
    return std::ranges::any_of(
        answers, [&message](QLatin1StringView word) { return message.contains(word, Qt::CaseInsensitive); });
}

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("UptimeKuma", text);
}

/// "2026-01-31 23:59:59.123", in UTC.
[[nodiscard]] std::optional<Timestamp> timeOf(const QString& text)
{
    return Timestamp::fromIso(QString(text).replace(u' ', u'T') + u'Z');
}

/// Why a monitor is none that PowerMon could ask; empty: it is one.
[[nodiscard]] QString obstacleOf(const SqlRow& row)
{
    static const QStringList kinds{u"http"_s, u"keyword"_s, u"json-query"_s};
    const QString type = row.text(u"type"_s);
    if (!kinds.contains(type))
        return translated(QT_TRANSLATE_NOOP("UptimeKuma", "it is asked by %1, not by HTTP"))
            .arg(shortened(type));
    if (row.boolean(u"upside_down"_s))
        return translated(
            QT_TRANSLATE_NOOP("UptimeKuma", "it is upside down: up means that nothing answers"));
    return {};
}

[[nodiscard]] Result<Switch> switchOf(const SqlRow& row)
{
    const auto target = parseTarget(row.text(u"url"_s));
    if (!target)
        return failure(target.error());
    Switch read;
    read.name = row.text(u"name"_s);
    read.target = *target;
    read.interval = std::clamp(std::chrono::seconds(row.optionalInteger(u"interval"_s).value_or(60)),
                               minimumInterval, maximumInterval);
    read.isActive = row.boolean(u"active"_s);
    return read;
}

/// The status of an answer that a message tells of.
[[nodiscard]] std::optional<int> statusIn(const QString& message)
{
    static const QRegularExpression form(u"^(\\d{3}) - |status code (\\d{3})"_s);
    const auto match = form.match(message);
    const int status = (match.captured(1) + match.captured(2)).toInt();
    return status >= 100 ? std::optional(status) : std::nullopt;
}

} // namespace

ProbeOutcome kumaOutcome(int status, const QString& message, std::optional<qint64> ping)
{
    const Milliseconds duration(std::clamp<qint64>(ping.value_or(0), 0, 86'400'000));
    const auto answer = statusIn(message);
    if (status == 1 || answer || tellsOfAnAnswer(message))
        return ProbeOutcome::answer(answer.value_or(200), duration);
    for (const Symptom& each : symptoms) {
        if (message.contains(each.word, Qt::CaseInsensitive))
            return ProbeOutcome::failed(each.kind, duration);
    }
    static const QRegularExpression timeout(u"timeout of (\\d{1,8})ms"_s);
    const auto match = timeout.match(message);
    return match.hasMatch()
               ? ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(match.captured(1).toLongLong()))
               : ProbeOutcome::failed(failureKindOf(message), duration);
}

Result<bool> KumaSource::prepare()
{
    for (const QString& table : {u"monitor"_s, u"heartbeat"_s}) {
        const auto found = m_database.hasTable(table);
        if (!found)
            return failure(found.error());
        if (!*found)
            return failure(ErrorCode::BadInput,
                           {m_database.location(), translated(QT_TRANSLATE_NOOP(
                                                       "UptimeKuma", "this is no database of Uptime Kuma"))});
    }
    const auto read = readMonitors().and_then([this] { return readWatched(); });
    return read ? Result<bool>(true) : failure(read.error());
}

Result<void> KumaSource::readMonitors()
{
    SwitchGathering gathering(m_now);
    const auto read = m_database.select(u"kuma/select_monitors"_s, {}, [&](const SqlRow& row) {
        const QString name = row.text(u"name"_s);
        QString obstacle = obstacleOf(row);
        if (obstacle.isEmpty()) {
            auto monitor = switchOf(row);
            if (monitor)
                monitor->name = gathering.freeName(name);
            const auto id = monitor ? gathering.add(*monitor) : failure(monitor.error());
            if (id)
                m_ids.insert(row.integer(u"id"_s), *id);
            else
                obstacle = errorMessage(id.error());
        }
        if (!obstacle.isEmpty())
            m_head.refused.append(u"%1: %2"_s.arg(shortened(name), obstacle));
    });
    m_head.switches = gathering.all();
    return read;
}

Result<void> KumaSource::readWatched()
{
    CheckCoverage watched;
    QStringList ids;
    for (auto it = m_ids.keyBegin(); it != m_ids.keyEnd(); ++it)
        ids.append(QString::number(*it));
    const SqlValues taken = SqlValues().add(u"monitors"_s, QVariant(u'[' + ids.join(u',') + u']'));
    const auto counted = m_database.select(u"kuma/count_heartbeats"_s, taken, [this](const SqlRow& row) {
        m_checkCount = row.integer(u"total"_s);
    });
    if (!counted)
        return counted;
    const auto read = m_database.select(u"kuma/select_watched"_s, taken, [&watched](const SqlRow& row) {
        const auto first = timeOf(row.text(u"first_at"_s));
        const auto last = timeOf(row.text(u"last_at"_s));
        if (first && last)
            watched.add(TimeRange{*first, *last});
    });
    m_head.coverage = watched.coverage();
    return read;
}

Result<QList<CheckResult>> KumaSource::nextChecks()
{
    QList<CheckResult> checks;
    for (bool isRest = true; checks.isEmpty() && isRest;) {
        isRest = false;
        const SqlValues page = SqlValues()
                                   .add(u"after"_s, QVariant(qlonglong(m_last)))
                                   .add(u"limit"_s, QVariant(heartbeatsAtOnce));
        const auto read = m_database.select(u"kuma/select_heartbeats"_s, page, [&](const SqlRow& row) {
            isRest = true;
            m_last = row.integer(u"id"_s);
            const auto time = timeOf(row.text(u"time"_s));
            const auto id = m_ids.constFind(row.integer(u"monitor_id"_s));
            if (!time || id == m_ids.cend())
                return;
            const ProbeOutcome outcome = kumaOutcome(static_cast<int>(row.integer(u"status"_s)),
                                                     row.text(u"msg"_s), row.optionalInteger(u"ping"_s));
            // The time is that of the beginning.
            checks.append({*id, *time, *time + outcome.duration, outcome});
        });
        if (!read)
            return failure(read.error());
    }
    return checks;
}

} // namespace powermon
