// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_probe [DEVICES INTERVAL_MS SECONDS LANES]: processor time of one probe, with the devices in another
// process and the kernel's own floor (bare sockets, same pace) beside it.
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <csignal>
#include <cstdio>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include "core/base/systemclock.h"
#include "probe/httpprober.h"

using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Milliseconds tick{50};

struct Load
{
    int devices = 1000;
    Milliseconds interval{1000};
    std::chrono::seconds lasts{10};
    int lanes = 2;
};

sockaddr_in socketAddress(quint32 address, quint16 port)
{
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_addr.s_addr = htonl(address);
    result.sin_port = htons(port);
    return result;
}

/// 127.1.x.y: one listener on all of loopback stands for every device.
quint32 addressOf(int device)
{
    return 0x7f010000U + 1U + static_cast<quint32>(device);
}

/// Answers every request on \a listener for ever.
[[noreturn]] void serve(int listener)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int poll = ::epoll_create1(0);
    epoll_event wanted{EPOLLIN, {.fd = listener}};
    ::epoll_ctl(poll, EPOLL_CTL_ADD, listener, &wanted);
    std::array<epoll_event, 256> events{};
    std::array<char, 4096> request{};
    constexpr char answer[] = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
    for (;;) {
        const int count = ::epoll_wait(poll, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const int descriptor = events[static_cast<size_t>(i)].data.fd;
            if (descriptor == listener) {
                epoll_event client{EPOLLIN, {.fd = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK)}};
                ::epoll_ctl(poll, EPOLL_CTL_ADD, client.data.fd, &client);
                continue;
            }
            if (::read(descriptor, request.data(), request.size()) > 0)
                static_cast<void>(::write(descriptor, answer, sizeof(answer) - 1));
            ::close(descriptor);
        }
    }
}

/// Starts the devices in a process of their own; their port.
quint16 startDevices(pid_t& child)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in address = socketAddress(INADDR_ANY, 0);
    socklen_t size = sizeof(address);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(listener, generic, size) != 0 || ::listen(listener, 4096) != 0 ||
        ::getsockname(listener, generic, &size) != 0)
        qFatal("no port to listen on");
    child = ::fork();
    if (child == 0)
        serve(listener);
    ::close(listener);
    return ntohs(address.sin_port);
}

std::chrono::microseconds processorTime()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval& time) {
        return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Sends what is due at each tick, like the monitor.
class Pace final : public QObject
{
    Q_OBJECT

public:
    Pace(Clock& clock, const Load& load, std::function<void(int)> send)
        : m_clock(clock), m_load(load), m_send(std::move(send)), m_started(clock.steadyNow())
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Pace::sendDue);
        m_timer.start(tick);
    }
    [[nodiscard]] qint64 sent() const { return m_sent; }
    [[nodiscard]] Milliseconds latest() const { return m_latest; }

private:
    void sendDue()
    {
        const auto gap =
            std::chrono::duration_cast<std::chrono::nanoseconds>(m_load.interval) / m_load.devices;
        const SteadyTime now = m_clock.steadyNow();
        for (SteadyTime due = m_started + gap * m_sent; due <= now; due += gap) {
            m_latest = std::max(m_latest, std::chrono::duration_cast<Milliseconds>(now - due));
            m_send(static_cast<int>(m_sent++ % m_load.devices));
        }
        if (now - m_started >= m_load.lasts)
            QCoreApplication::quit();
    }

    Clock& m_clock;
    const Load m_load;
    const std::function<void(int)> m_send;
    const SteadyTime m_started;
    QTimer m_timer;
    qint64 m_sent = 0;
    Milliseconds m_latest{0};
};

void print(const char* name, const Load& load, const Pace& pace, qint64 answered,
           std::chrono::microseconds spent)
{
    const double each =
        static_cast<double>(spent.count()) / static_cast<double>(std::max<qint64>(pace.sent(), 1));
    const double share = static_cast<double>(spent.count()) / 1e4 / static_cast<double>(load.lasts.count());
    std::printf("%-12s %6d devices every %6lld ms: %4.0f us CPU each, %5.1f %% of a core, latest %3lld ms, "
                "%lld of %lld answered, %4.1f MB\n",
                name, load.devices, static_cast<long long>(load.interval.count()), each, share,
                static_cast<long long>(pace.latest().count()), static_cast<long long>(answered),
                static_cast<long long>(pace.sent()), residentMegabytes());
    std::fflush(stdout);
}

void benchProber(SystemClock& clock, const Load& load, quint16 port)
{
    HttpProber prober(clock, {.lanes = load.lanes});
    qint64 answered = 0;
    QObject context;
    std::vector<ProbeTarget> targets;
    for (int i = 0; i < load.devices; ++i)
        targets.push_back({QHostAddress(addressOf(i)).toString(), port, QStringLiteral("/"), Scheme::Http});
    const auto before = processorTime();
    Pace pace(clock, load, [&](int device) {
        prober.probe(targets[static_cast<size_t>(device)], 5s)
            .then(&context, [&](const ProbeOutcome& outcome) { answered += outcome.answered() ? 1 : 0; });
    });
    QCoreApplication::exec();
    print("HttpProber", load, pace, answered, processorTime() - before);
}

/// One request over a bare socket; whether an answer came.
bool askBarely(quint32 address, quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in peer = socketAddress(address, port);
    constexpr char request[] = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    std::array<char, 512> answer{};
    const bool isThere = ::connect(descriptor, reinterpret_cast<const sockaddr*>(&peer), sizeof(peer)) == 0 &&
                         ::write(descriptor, request, sizeof(request) - 1) > 0 &&
                         ::read(descriptor, answer.data(), answer.size()) > 0;
    ::close(descriptor);
    return isThere;
}

void benchFloor(SystemClock& clock, const Load& load, quint16 port)
{
    qint64 answered = 0;
    const auto before = processorTime();
    Pace pace(clock, load, [&](int device) { answered += askBarely(addressOf(device), port) ? 1 : 0; });
    QCoreApplication::exec();
    print("bare sockets", load, pace, answered, processorTime() - before);
}

} // namespace

int main(int argc, char* argv[])
{
    pid_t child = 0;
    const quint16 port = startDevices(child); // before Qt starts any thread
    const QCoreApplication application(argc, argv);
    SystemClock clock;
    std::vector<Load> loads{{1000, 1s, 10s, 2}, {10000, 60s, 10s, 2}};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5)
        loads = {{arguments[1].toInt(), Milliseconds(arguments[2].toInt()),
                  std::chrono::seconds(arguments[3].toInt()), arguments[4].toInt()}};
    for (const Load& load : loads) {
        benchFloor(clock, load, port);
        benchProber(clock, load, port);
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    return 0;
}

#include "bench_probe.moc"
