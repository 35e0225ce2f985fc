// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/refusingport.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace powermon {

RefusingPort::RefusingPort() : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (m_descriptor >= 0 && ::bind(m_descriptor, generic, size) == 0 &&
        ::getsockname(m_descriptor, generic, &size) == 0)
        m_number = ntohs(address.sin_port);
}

RefusingPort::~RefusingPort()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace powermon
