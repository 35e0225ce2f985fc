// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The REST server beside the monitor, asked from other processes, with the budgets beside the figures.
// Without arguments every scenario runs in a process of its own; bench_api SCENARIO runs one.

#include <QLoggingCategory>
#include <QProcess>
#include <QUrl>

#include "app/run/apihost.h"
#include "bench_apiclients.h"
#include "bench_house.h"
#include "bench_monitordevices.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A monitor with its REST server.
class Server final
{
public:
    Server(const QList<Switch>& switches, std::chrono::seconds interval)
        : m_bench(switches, interval, 5s),
          m_host(apiPartsOf(m_bench.application(), m_bench.clock(), m_bench.database().executor(),
                            m_bench.settings()),
                 nullptr)
    {
        whenFinished(m_host.start(), &m_host, [this](const Result<QString>& url) {
            if (!url)
                qFatal("%s", qPrintable(errorMessage(url.error())));
            m_port = static_cast<quint16>(QUrl(*url).port());
        });
    }

    [[nodiscard]] Bench& bench() { return m_bench; }
    /// What such a client prints, when it is done.
    [[nodiscard]] QList<double> numbersOf(const QString& client, std::chrono::seconds time)
    {
        QProcess process;
        QObject::connect(&process, &QProcess::finished, qApp, &QCoreApplication::quit);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      {client, QString::number(m_port), QString::number(time.count())});
        QCoreApplication::exec();
        QList<double> numbers;
        for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                numbers.append(line.toDouble());
        }
        return numbers;
    }

private:
    Bench m_bench;
    ApiHost m_host;
    quint16 m_port = 0;
};

void rate()
{
    constexpr std::chrono::seconds time = 5s;
    const MonitorDevices devices(MonitorDevices::Manner::Answer);
    Server server(devices.switches(100), 60s);
    server.bench().spend(3s);
    std::vector<double> perSecond;
    std::vector<double> perProcessorSecond;
    for (int i = 0; i < 5; ++i) {
        const double before = processorMilliseconds();
        const double answers = server.numbersOf(u"ask-quickly"_s, time).value(0);
        perSecond.push_back(answers / static_cast<double>(time.count()));
        perProcessorSecond.push_back(answers / (processorMilliseconds() - before) * 1e3);
    }
    std::printf("status of 100 switches: %.0f answers a second, %.0f in each second of one core\n",
                median(perSecond), median(perProcessorSecond));
}

void latency()
{
    const MonitorDevices devices(MonitorDevices::Manner::Answer);
    Server server(devices.switches(1000), 60s);
    server.bench().spend(62s);
    server.bench().punctuality().forget();
    const QList<double> latencies = server.numbersOf(u"ask-in-turn"_s, 125s);
    std::printf(
        "status of 1000 switches, 200 a second: 50 %% in %.1f ms, 99 %% in %.1f ms, the last in %.1f ms; "
        "latest check %.0f ms late\n",
        latencies.value(0), latencies.value(1), latencies.value(2),
        server.bench().punctuality().worstLateness());
}

void underAttack()
{
    const MonitorDevices devices(MonitorDevices::Manner::Answer);
    Server server(devices.switches(100), 1s);
    server.bench().spend(30s);
    const double idle = memoryMegabytes("VmRSS");
    server.bench().punctuality().forget();
    [[maybe_unused]] const auto nothing = server.numbersOf(u"attack"_s, 60s);
    std::printf(
        "attacked by a thousand connections: %.0f MB, at most %.0f MB above idle; latest check %.0f ms "
        "late\n",
        idle, memoryMegabytes("VmHWM") - idle, server.bench().punctuality().worstLateness());
}

int runAll(const QString& self)
{
    std::printf(
        "budgets: 5000 answers in each second of one core; 99 %% in 20 ms, no check late; 60 MB above "
        "idle\n");
    std::fflush(stdout);
    for (const auto& scenario : {u"rate"_s, u"latency"_s, u"attack"_s}) {
        if (QProcess::execute(self, {scenario}) != 0)
            return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"powermon.*=false"_s);
    const QStringList arguments = QCoreApplication::arguments();
    const QString scenario = arguments.value(1);
    const auto port = static_cast<quint16>(arguments.value(2).toUInt());
    const std::chrono::seconds time(arguments.value(3).toInt());
    if (scenario == "ask-quickly"_L1)
        askQuickly(port, time);
    else if (scenario == "ask-in-turn"_L1)
        askInTurn(port, time);
    else if (scenario == "attack"_L1 && port > 0)
        attack(port, time);
    else if (scenario == "rate"_L1)
        rate();
    else if (scenario == "latency"_L1)
        latency();
    else if (scenario == "attack"_L1)
        underAttack();
    else
        return runAll(QCoreApplication::applicationFilePath());
    return 0;
}
