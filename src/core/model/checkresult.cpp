// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/checkresult.h"

#include <array>

#include <QCoreApplication>

#include "core/model/words.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr std::array messages{
    Word{FailureKind::Timeout, "Connection timed out"_L1},
    Word{FailureKind::Refused, "Connection refused"_L1},
    Word{FailureKind::Unreachable, "Host unreachable"_L1},
    Word{FailureKind::NameNotFound, "Name not found"_L1},
    Word{FailureKind::NotHttp, "Not an HTTP response"_L1},
    Word{FailureKind::TlsFailed, "TLS handshake failed"_L1},
    Word{FailureKind::Cancelled, "Cancelled"_L1},
    Word{FailureKind::NetworkDown, "Network unreachable"_L1},
};

/// What other programs write for the same failures, in the order in which they are looked for.
constexpr std::array foreignMessages{
    Word{FailureKind::Refused, "refused"_L1},
    Word{FailureKind::NetworkDown, "network is unreachable"_L1},
    Word{FailureKind::NetworkDown, "network unreachable"_L1},
    Word{FailureKind::NameNotFound, "name or service not known"_L1},
    Word{FailureKind::NameNotFound, "name resolution"_L1},
    Word{FailureKind::Timeout, "time"_L1},
};

} // namespace

QString errorMessageOf(FailureKind kind)
{
    return wordOf(messages, kind);
}

FailureKind failureKindOf(const QString& errorMessage)
{
    for (const auto& [kind, message] : messages) {
        if (errorMessage.compare(message, Qt::CaseInsensitive) == 0)
            return kind;
    }
    for (const auto& [kind, part] : foreignMessages) {
        if (errorMessage.contains(part, Qt::CaseInsensitive))
            return kind;
    }
    return FailureKind::Unreachable;
}

QString describe(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Timeout:
        return QCoreApplication::translate("Failure", "did not answer in time");
    case FailureKind::Refused:
        return QCoreApplication::translate("Failure", "refused the connection");
    case FailureKind::Unreachable:
        return QCoreApplication::translate("Failure", "nothing at this address");
    case FailureKind::NameNotFound:
        return QCoreApplication::translate("Failure", "name not found");
    case FailureKind::NotHttp:
        return QCoreApplication::translate("Failure", "did not answer in HTTP");
    case FailureKind::TlsFailed:
        return QCoreApplication::translate("Failure", "secure connection failed");
    case FailureKind::Cancelled:
        return QCoreApplication::translate("Failure", "check cancelled");
    case FailureKind::NetworkDown:
        return QCoreApplication::translate("Failure", "no network on this computer");
    }
    Q_UNREACHABLE();
}

} // namespace powermon
