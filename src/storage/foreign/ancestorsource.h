// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>

#include "core/service/transfer/importsource.h"
#include "storage/foreign/foreigndatabase.h"

namespace powermon {

class SwitchGathering;

/// The tables of the Python PowerMon in PostgreSQL: smart_switches, power_checks, power_outages, with the
/// columns that its REST shows. Times without a zone are in UTC. Its outages are taken as they are, found by
/// the readme policy. One without an end ends with the first later answer of its switches (of all where it
/// names none), else with their last check: nobody watches it any more.
class AncestorSource final : public ImportSource
{
public:
    AncestorSource(const DatabaseUrl& url, Timestamp now) : m_database(url), m_now(now) {}

    [[nodiscard]] Result<bool> prepare() override;
    [[nodiscard]] const TransferHead& head() const override { return m_head; }
    [[nodiscard]] qint64 checkCount() const override { return m_checkCount; }
    [[nodiscard]] Result<QList<CheckDigest>> nextDays() override { return QList<CheckDigest>(); }
    [[nodiscard]] Result<QList<CheckResult>> nextChecks() override;

private:
    [[nodiscard]] Result<void> readSwitches();
    [[nodiscard]] Result<void> readOutages();
    [[nodiscard]] Result<void> readWatched();
    void takeSwitch(const QJsonObject& json, SwitchGathering& gathering);
    [[nodiscard]] Result<void> endOutages();
    [[nodiscard]] QList<qint64> membersIn(const QJsonObject& json) const;
    void takeOutage(const QJsonObject& json);
    void takeCheck(const QJsonObject& json, QList<CheckResult>& checks);

    /// One that has no end.
    struct OpenOutage
    {
        qsizetype place; ///< in the head
        QList<qint64> switches;
    };

    ForeignDatabase m_database;
    Timestamp m_now;
    TransferHead m_head;
    QHash<qint64, SwitchId> m_ids; ///< by its own
    QHash<SwitchId, QString> m_names;
    QList<OpenOutage> m_open;
    qint64 m_checkCount = 0;
    qint64 m_last = 0; ///< check
};

} // namespace powermon
