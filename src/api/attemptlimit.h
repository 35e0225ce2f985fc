// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include "api/apirequest.h"
#include "core/base/clock.h"

namespace powermon {

/// Counts wrong tokens by address: who tries too many has to wait, whatever comes then.
class AttemptLimit
{
public:
    static constexpr int mostAttempts = 10;
    static constexpr std::chrono::seconds window{60};
    /// As many addresses are remembered; of more the oldest are forgotten.
    static constexpr qsizetype mostAddresses = 1000;

    explicit AttemptLimit(const Clock& clock) : m_clock(clock) {}

    /// How long this address has to wait; 0: it may try.
    [[nodiscard]] std::chrono::seconds wait(const QString& address) const;
    void noteWrong(const QString& address);

private:
    struct Attempts
    {
        SteadyTime since;
        int count = 0;
    };

    const Clock& m_clock;
    QHash<QString, Attempts> m_attempts;
};

/// The network from which a request comes, by which it is counted: the address, of IPv6 the first 64 bits,
/// behind which is one customer. \a isProxied: what the proxy before us says of the one who asked it counts.
[[nodiscard]] QString originOf(const ApiRequest& request, bool isProxied);

} // namespace powermon
