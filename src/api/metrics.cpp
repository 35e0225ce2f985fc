// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/metrics.h"

#include <algorithm>

#include "api/apianswer.h"
#include "core/service/jsonshapes.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// Writes families of metrics, each with its samples together.
class Writer
{
public:
    void family(const char* name, const char* help)
    {
        m_name = name;
        m_text += "# HELP " + m_name + ' ' + help + "\n# TYPE " + m_name + " gauge\n";
    }
    void sample(const QByteArray& labels, double value)
    {
        m_text += m_name + labels + ' ' + QByteArray::number(value, 'g', 15) + '\n';
    }
    [[nodiscard]] QByteArray text() const { return m_text; }

private:
    QByteArray m_name;
    QByteArray m_text;
};

[[nodiscard]] QByteArray quoted(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return '"' + bytes + '"';
}

[[nodiscard]] QByteArray label(const char* name, const QString& value)
{
    return QByteArray("{") + name + '=' + quoted(value) + '}';
}

[[nodiscard]] QByteArray switchLabels(const Switch& powerSwitch)
{
    return "{switch_id=\"" + QByteArray::number(powerSwitch.id.value()) +
           "\",switch_name=" + quoted(powerSwitch.name) + ",role=" + quoted(toWord(powerSwitch.role)) +
           ",group=" + quoted(powerSwitch.group) + '}';
}

[[nodiscard]] double seconds(Milliseconds duration)
{
    return static_cast<double>(duration.count()) / 1000.0;
}

void writeSite(Writer& writer, const SiteStatus& status)
{
    writer.family("powermon_build_info", "The version of PowerMon, always 1.");
    writer.sample(label("version", QStringLiteral(POWERMON_VERSION)), 1);
    writer.family("powermon_monitored", "1 while some PowerMon watches, else 0.");
    writer.sample({}, status.mode() == MonitorMode::Stopped ? 0 : 1);
    writer.family("powermon_store_usable", "1 while the database can be used, else 0.");
    writer.sample({}, status.storeTrouble() ? 0 : 1);
    writer.family("powermon_site_state", "1 for the state that the site is in, else 0.");
    for (const SiteState state :
         {SiteState::On, SiteState::Out, SiteState::Unknown, SiteState::NothingToWatch})
        writer.sample(label("state", healthWord(state)), status.state() == state ? 1 : 0);
    writer.family("powermon_open_outages", "Outages and incidents that are open, by their cause.");
    for (const OutageCause cause :
         {OutageCause::Power, OutageCause::Network, OutageCause::Device, OutageCause::Undetermined})
        writer.sample(label("cause", toWord(cause)),
                      static_cast<double>(std::ranges::count(status.openOutages(), cause, &Outage::cause)));
}

void writeSwitches(Writer& writer, const QList<SwitchStatus>& switches)
{
    writer.family("powermon_switch_active", "1 for a switch that is watched, 0 for one that is paused.");
    for (const SwitchStatus& each : switches)
        writer.sample(switchLabels(each.powerSwitch), each.powerSwitch.isActive ? 1 : 0);
    writer.family("powermon_switch_up",
                  "1 for a switch that answers, 0 for one that fails; missing while nothing is known.");
    for (const SwitchStatus& each : switches) {
        if (each.state != SwitchState::Unknown && each.state != SwitchState::Paused)
            writer.sample(switchLabels(each.powerSwitch), each.state == SwitchState::Up ? 1 : 0);
    }
    writer.family("powermon_switch_consecutive_failures", "Failed checks since the last answer.");
    for (const SwitchStatus& each : switches)
        writer.sample(switchLabels(each.powerSwitch), each.consecutiveFailures);
}

void writeChecks(Writer& writer, const QList<SwitchStatus>& switches)
{
    writer.family("powermon_switch_last_check_timestamp_seconds", "When the latest check ended.");
    for (const SwitchStatus& each : switches) {
        if (each.latestCheck)
            writer.sample(switchLabels(each.powerSwitch),
                          static_cast<double>(each.latestCheck->finished.milliseconds()) / 1000.0);
    }
    writer.family("powermon_switch_response_seconds",
                  "How long the latest check took, where it was answered.");
    for (const SwitchStatus& each : switches) {
        if (each.latestCheck && each.latestCheck->outcome.answered())
            writer.sample(switchLabels(each.powerSwitch), seconds(each.latestCheck->outcome.duration));
    }
}

} // namespace

QByteArray metricsText(const SiteStatus& status)
{
    Writer writer;
    writeSite(writer, status);
    writeSwitches(writer, status.switches());
    writeChecks(writer, status.switches());
    return writer.text();
}

QList<ApiRoute> metricsRoutes(const ApiParts& parts)
{
    SiteStatus& status = parts.status;
    const auto answer = [&status](const ApiCall&) {
        return answered(
            ApiResponse{200, "text/plain; version=0.0.4; charset=utf-8", metricsText(status), {}});
    };
    return {{"GET", "/metrics", ApiScope::Read, answer, ApiCaching::Shared}};
}

} // namespace powermon
