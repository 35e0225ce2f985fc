// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/transfer/importer.h"
#include "gui/record/recordtask.h"

namespace powermon {

/// What an import would bring, or brought.
struct ImportSummary
{
    QStringList switches; ///< "name (address)", of the source
    QStringList counts;   ///< "Switches: 2 added, 1 there already"
    QStringList refused;  ///< what cannot be taken over, and why

    friend bool operator==(const ImportSummary&, const ImportSummary&) = default;
};

/// Takes a source over, or looks at it only. Nobody may watch while history comes in; a look pauses nothing.
class ImportTask final : public RecordTask
{
    Q_OBJECT

public:
    ImportTask(RecordTools& tools, const QString& location, Importer::Mode mode, QObject* parent = nullptr);
    ~ImportTask() override;

    /// What was imported stays; the same import again does the rest.
    void cancel() override { m_isCancelled = true; }
    /// When it finished well.
    [[nodiscard]] const ImportSummary& summary() const { return m_summary; }

private:
    void run() override;
    void step();
    void tellProgress();

    QString m_location;
    Importer::Mode m_mode;
    std::shared_ptr<Importer> m_importer; ///< the store's thread's while a step runs
    ImportSummary m_summary;
    bool m_isCancelled = false;
};

} // namespace powermon
