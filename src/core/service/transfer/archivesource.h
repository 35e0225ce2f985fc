// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QSet>

#include "core/service/transfer/bytesource.h"
#include "core/service/transfer/checktext.h"
#include "core/service/transfer/importsource.h"
#include "core/service/transfer/jsonsplitter.h"

namespace powermon {

/// Reads what ArchiveWriter wrote, and lists of switches or outages as --json prints them. It is read twice:
/// first it is looked through to its end, so that nothing is taken over of a file that is broken.
class ArchiveSource final : public ImportSource
{
public:
    explicit ArchiveSource(std::unique_ptr<ByteSource> bytes);

    [[nodiscard]] Result<bool> prepare() override;
    [[nodiscard]] const TransferHead& head() const override { return m_head; }
    [[nodiscard]] qint64 checkCount() const override { return m_checkCount; }
    [[nodiscard]] Result<QList<CheckDigest>> nextDays() override;
    [[nodiscard]] Result<QList<CheckResult>> nextChecks() override;

private:
    [[nodiscard]] Result<void> takeValue(const QByteArray& key, QByteArrayView json, qint64 line);
    [[nodiscard]] Result<void> takeElement(const QByteArray& key, QByteArrayView json, qint64 line);
    [[nodiscard]] Result<void> takeSettings(const QJsonObject& json);
    [[nodiscard]] Result<void> takeVersion(const QByteArray& key, QByteArrayView json);
    [[nodiscard]] Result<void> takeRecord(const QByteArray& key, const QJsonObject& json);
    [[nodiscard]] Result<void> takeDay(const QJsonObject& json);
    [[nodiscard]] Result<void> takeCheck(QByteArrayView json);
    [[nodiscard]] Result<void> requireWhole() const;
    /// Reads a piece; whether there was one.
    [[nodiscard]] Result<bool> readOn();
    [[nodiscard]] Result<void> beginAnew();

    std::unique_ptr<ByteSource> m_bytes;
    std::optional<JsonSplitter> m_splitter;
    CheckReader m_checkReader;
    TransferHead m_head;
    QSet<SwitchId> m_switches;
    qint64 m_checkCount = 0;
    bool m_isPrepared = false;
    bool m_isAtEnd = false;
    qint64 m_faultLine = 0;    ///< 0: where the splitter is
    QList<CheckDigest> m_days; ///< read and not handed out yet
    QList<CheckResult> m_checks;
};

} // namespace powermon
