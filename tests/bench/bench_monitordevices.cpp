// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_monitordevices.h"

#include <arpa/inet.h>
#include <array>
#include <csignal>
#include <cstring>
#include <netinet/in.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr char answer[] = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
constexpr char request[] = "GET / HTTP/1.1\r\nHost: device\r\nConnection: close\r\n\r\n";

quint32 addressOf(int device)
{
    return (127U << 24) | (1U << 16) | static_cast<quint32>(device + 1);
}

sockaddr_in endpoint(quint32 address, int port)
{
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_addr.s_addr = htonl(address);
    result.sin_port = htons(static_cast<quint16>(port));
    return result;
}

/// One after another: on loopback the request is there as soon as the connection is.
[[noreturn]] void serve(int listener, MonitorDevices::Manner manner)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::array<char, 4096> buffer{};
    for (;;) {
        const int peer = accept(listener, nullptr, nullptr);
        if (peer < 0 || manner == MonitorDevices::Manner::Silent)
            continue; // a silent one keeps the connection and says nothing
        if (recv(peer, buffer.data(), buffer.size(), 0) > 0)
            send(peer, answer, sizeof answer - 1, MSG_NOSIGNAL);
        close(peer);
    }
}

} // namespace

MonitorDevices::MonitorDevices(Manner manner)
{
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = endpoint(INADDR_ANY, 0);
    socklen_t length = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), length) != 0 || listen(listener, 4096) != 0)
        qFatal("the devices cannot listen: %s", std::strerror(errno));
    getsockname(listener, reinterpret_cast<sockaddr*>(&address), &length);
    m_port = ntohs(address.sin_port);
    m_child = fork();
    if (m_child == 0)
        serve(listener, manner);
    close(listener);
}

MonitorDevices::~MonitorDevices()
{
    kill(m_child, SIGKILL);
    waitpid(m_child, nullptr, 0);
}

QList<Switch> MonitorDevices::switches(int count) const
{
    QList<Switch> switches;
    for (int i = 0; i < count; ++i) {
        const quint32 address = addressOf(i);
        Switch powerSwitch;
        powerSwitch.name = u"Device %1"_s.arg(i + 1);
        powerSwitch.target.host = u"127.1.%1.%2"_s.arg((address >> 8) & 0xff).arg(address & 0xff);
        powerSwitch.target.port = static_cast<quint16>(m_port);
        switches.append(powerSwitch);
    }
    return switches;
}

void MonitorDevices::askBarely(int count) const
{
    std::array<char, 4096> buffer{};
    for (int i = 0; i < count; ++i) {
        const int descriptor = socket(AF_INET, SOCK_STREAM, 0);
        const sockaddr_in device = endpoint(addressOf(i % 1000), m_port);
        if (connect(descriptor, reinterpret_cast<const sockaddr*>(&device), sizeof device) == 0) {
            send(descriptor, request, sizeof request - 1, MSG_NOSIGNAL);
            while (recv(descriptor, buffer.data(), buffer.size(), 0) > 0) {
            }
        }
        close(descriptor);
    }
}

} // namespace powermon
