// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include "core/service/transfer/checktext.h"
#include "core/service/transfer/transferhead.h"

namespace powermon {

/// What of a store is written out.
enum class ExportScope
{
    Switches,
    Checks,
    Outages,
    All,
};

/// Writes records as one JSON document, a record to a line, piece by piece: begin(), add() with days and then
/// checks, end(). The same records give the same bytes.
class ArchiveWriter
{
public:
    explicit ArchiveWriter(ExportScope scope) : m_scope(scope) {}

    [[nodiscard]] QByteArray begin(const TransferHead& head);
    [[nodiscard]] QByteArray add(const QList<CheckDigest>& days);
    [[nodiscard]] QByteArray add(const QList<CheckResult>& checks);
    [[nodiscard]] QByteArray end();

private:
    void openList(QByteArray& text, const char* key);
    void closeList(QByteArray& text);
    void next(QByteArray& text);
    void beginChecks(QByteArray& text);
    template <typename Records, typename ToJson>
    void writeList(QByteArray& text, const char* key, const Records& records, ToJson toJson);
    void writeOutages(QByteArray& text, const TransferHead& head);

    ExportScope m_scope;
    CheckWriter m_checks;
    QHash<SwitchId, QString> m_names;
    bool m_isFirst = true; ///< of the list
    bool m_hasChecks = false;
    bool m_areDaysOpen = false; ///< their list
};

inline constexpr char archiveFormat[] = "powermon-export";
inline constexpr int archiveVersion = 1;

} // namespace powermon
