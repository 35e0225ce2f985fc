// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QtGlobal>

namespace powermon {

// Clients of the REST server, each in a process of its own, over bare blocking sockets. They print one number
// to a line: answers for askQuickly(), the latencies of 50 %, 99 % and all in milliseconds for askInTurn().

/// Asks for the status as quickly as it is answered, over so many connections.
void askQuickly(quint16 port, std::chrono::seconds time);
/// Asks for it 200 times a second, and counts from the moment at which each was due.
void askInTurn(quint16 port, std::chrono::seconds time);
/// A thousand connections that ask for much and read nothing, begin and do not end, guess tokens, and shout.
void attack(quint16 port, std::chrono::seconds time);

} // namespace powermon
