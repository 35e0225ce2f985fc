// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/replyresult.h"

namespace powermon {

FailureKind failureKindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return FailureKind::Refused;
    case QNetworkReply::HostNotFoundError:
        return FailureKind::NameNotFound;
    case QNetworkReply::TimeoutError:
        return FailureKind::Timeout;
    case QNetworkReply::OperationCanceledError:
        return FailureKind::Cancelled;
    case QNetworkReply::SslHandshakeFailedError:
        return FailureKind::TlsFailed;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return FailureKind::NetworkDown;
    case QNetworkReply::UnknownNetworkError: // no route to host, network unreachable, permission denied
        return FailureKind::Unreachable;
    default: // closed, reset, or something that is no HTTP
        return FailureKind::NotHttp;
    }
}

} // namespace powermon
