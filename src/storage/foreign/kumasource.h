// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "core/service/transfer/importsource.h"
#include "storage/foreign/foreigndatabase.h"

namespace powermon {

/// The HTTP monitors of Uptime Kuma's SQLite file (github.com/louislam/uptime-kuma: tables monitor and
/// heartbeat) and their heartbeats. A heartbeat whose message tells of an answer is one that was answered,
/// whatever Kuma made of its status: any answer means power. Monitors of other kinds are refused, and so are
/// those that ask an address again.
class KumaSource final : public ImportSource
{
public:
    KumaSource(const DatabaseUrl& url, Timestamp now) : m_database(url), m_now(now) {}

    [[nodiscard]] Result<bool> prepare() override;
    [[nodiscard]] const TransferHead& head() const override { return m_head; }
    [[nodiscard]] qint64 checkCount() const override { return m_checkCount; }
    [[nodiscard]] Result<QList<CheckDigest>> nextDays() override { return QList<CheckDigest>(); }
    [[nodiscard]] Result<QList<CheckResult>> nextChecks() override;

private:
    [[nodiscard]] Result<void> readMonitors();
    [[nodiscard]] Result<void> readWatched();

    ForeignDatabase m_database;
    Timestamp m_now;
    TransferHead m_head;
    QHash<qint64, SwitchId> m_ids; ///< by Kuma's
    qint64 m_checkCount = 0;
    qint64 m_last = 0; ///< heartbeat
};

/// What a heartbeat found: \a status 1 up, 0 and 2 down; \a message "200 - OK", "Request failed with status
/// code 503", "timeout of 48000ms exceeded", "certificate has expired" (an answer), "connect
/// ECONNREFUSED 10.0.0.1:80", …
[[nodiscard]] ProbeOutcome kumaOutcome(int status, const QString& message, std::optional<qint64> ping);

} // namespace powermon
