// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/transfer/exporter.h"
#include "gui/record/exportfile.h"
#include "gui/record/recordtask.h"

namespace powermon {

/// Writes the record, or one kind of it, into a file; the watching goes on.
class ExportTask final : public RecordTask
{
    Q_OBJECT

public:
    ExportTask(RecordTools& tools, const QString& path, ExportScope scope, ExportFormat format,
               QObject* parent = nullptr);

    void cancel() override { m_isCancelled = true; }

private:
    void run() override;
    void step();
    void write(const QByteArray& bytes);
    void commit();

    QString m_path;
    std::shared_ptr<Exporter> m_exporter; ///< the store's thread's while a step runs
    ExportFile m_file;
    bool m_isCancelled = false;
};

} // namespace powermon
