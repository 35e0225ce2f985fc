// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_apiclients.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstdio>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

#include <QByteArray>

namespace powermon {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int connections = 8;
const QByteArray statusRequest("GET /api/status HTTP/1.1\r\nHost: localhost\r\n\r\n");

class Client final
{
public:
    explicit Client(quint16 port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        const timeval patience{5, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        [[maybe_unused]] const int connected =
            ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    }
    Client(Client&& other) noexcept : m_socket(std::exchange(other.m_socket, -1)) {}
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;
    Client& operator=(Client&& other) noexcept
    {
        std::swap(m_socket, other.m_socket);
        return *this;
    }
    ~Client()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }

    void send(const QByteArray& bytes) const
    {
        [[maybe_unused]] const auto sent =
            ::send(m_socket, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
    }
    /// Reads one answer; false where it is none, or not that of a request that was done.
    [[nodiscard]] bool read()
    {
        QByteArray head;
        qsizetype end = -1;
        while ((end = head.indexOf("\r\n\r\n")) < 0) {
            const auto size = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
            if (size <= 0)
                return false;
            head.append(m_buffer.data(), static_cast<qsizetype>(size));
        }
        const qsizetype length = head.indexOf("Content-Length: ") + 16;
        qsizetype missing =
            head.mid(length, head.indexOf('\r', length) - length).toLongLong() - (head.size() - end - 4);
        while (missing > 0) {
            const auto size = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
            if (size <= 0)
                return false;
            missing -= static_cast<qsizetype>(size);
        }
        return head.startsWith("HTTP/1.1 200 ");
    }

private:
    int m_socket;
    std::vector<char> m_buffer = std::vector<char>(256 * 1024);
};

/// Does \a each in so many threads until the time is over.
template <typename Each>
void inThreads(int count, Clock::time_point until, Each each)
{
    std::vector<std::thread> threads;
    for (int number = 0; number < count; ++number) {
        threads.emplace_back([=] {
            while (Clock::now() < until)
                each(number);
        });
    }
    for (std::thread& thread : threads)
        thread.join();
}

} // namespace

void askQuickly(quint16 port, std::chrono::seconds time)
{
    std::vector<Client> clients;
    for (int i = 0; i < connections; ++i)
        clients.emplace_back(port);
    const Clock::time_point until = Clock::now() + time;
    qint64 answers = 0;
    while (Clock::now() < until) {
        for (const Client& each : clients)
            each.send(statusRequest);
        for (Client& each : clients)
            answers += each.read() ? 1 : 0;
    }
    std::printf("%lld\n", static_cast<long long>(answers));
}

void askInTurn(quint16 port, std::chrono::seconds time)
{
    constexpr auto period = 5ms * connections; // 200 a second, over all of them
    std::mutex mutex;
    std::vector<double> latencies;
    const Clock::time_point begin = Clock::now();
    std::vector<std::thread> threads;
    for (int number = 0; number < connections; ++number) {
        threads.emplace_back([&, number] {
            Client client(port);
            for (auto due = begin + 5ms * number; due < begin + time; due += period) {
                std::this_thread::sleep_until(due);
                client.send(statusRequest);
                const bool isAnswered = client.read();
                const double latency = std::chrono::duration<double, std::milli>(Clock::now() - due).count();
                const std::scoped_lock lock(mutex);
                latencies.push_back(isAnswered ? latency : 1e9);
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    std::ranges::sort(latencies);
    for (const double share : {0.5, 0.99, 1.0}) {
        const auto at = static_cast<size_t>(share * static_cast<double>(latencies.size() - 1));
        std::printf("%.2f\n", latencies.at(at));
    }
}

void attack(quint16 port, std::chrono::seconds time)
{
    const std::array<QByteArray, 5> strikes{
        QByteArray("GET /api/power-checks?hours=87840&limit=10000 HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .repeated(20),
        "GET /api/status HTTP/1.1\r\nHost: localhost\r\nX: ",
        "DELETE /api/switches/1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer guess\r\n\r\n",
        QByteArray(1'000'000, 'x'),
        "POST /api/switches HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n" +
            QByteArray(1000, '['),
    };
    const Clock::time_point until = Clock::now() + time;
    std::array<std::vector<Client>, 5> open;
    inThreads(5, until, [&](int number) {
        const auto index = static_cast<size_t>(number);
        open.at(index).emplace_back(port);
        open.at(index).back().send(strikes.at(index));
        if (open.at(index).size() > 200)
            open.at(index).erase(open.at(index).begin());
    });
}

} // namespace powermon
