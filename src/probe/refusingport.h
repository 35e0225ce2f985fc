// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace powermon {

/// A port of 127.0.0.1 that is ours and does not listen: a connection to it is refused at once.
class RefusingPort final
{
public:
    RefusingPort();
    ~RefusingPort();
    RefusingPort(const RefusingPort&) = delete;
    RefusingPort& operator=(const RefusingPort&) = delete;

    /// Where no port could be had (no descriptors left): 1, which nobody listens on either.
    [[nodiscard]] quint16 number() const { return m_number; }

private:
    int m_descriptor = -1;
    quint16 m_number = 1;
};

} // namespace powermon
