// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/record/exporttask.h"

#include <QDir>

#include "core/base/whenfinished.h"

namespace powermon {

namespace {

constexpr TimeRange always{Timestamp::fromMilliseconds(-9'000'000'000'000'000),
                           Timestamp::fromMilliseconds(9'000'000'000'000'000)};

} // namespace

ExportTask::ExportTask(RecordTools& tools, const QString& path, ExportScope scope, ExportFormat format,
                       QObject* parent)
    : RecordTask(tools, std::nullopt, parent), m_path(path),
      m_exporter(std::make_shared<Exporter>(ExportRequest{scope, format, always, tools.settingTexts()})),
      m_file(path)
{
}

void ExportTask::run()
{
    step();
}

void ExportTask::step()
{
    if (m_isCancelled)
        return fail({ErrorCode::Interrupted, {}});
    const auto bytes =
        tools().store().submit([exporter = m_exporter](Store& store) { return exporter->step(store); });
    whenFinished(bytes, this, [this](const Result<QByteArray>& piece) {
        if (!piece)
            fail(piece.error());
        else if (piece->isEmpty())
            commit();
        else
            write(*piece);
    });
}

void ExportTask::write(const QByteArray& bytes)
{
    whenFinished(m_file.write(bytes), this, [this](const Result<void>& written) {
        if (!written)
            return fail(written.error());
        Q_EMIT progressed(m_exporter->percent() * 10, tr("%1 checks written").arg(m_exporter->checkCount()));
        step();
    });
}

void ExportTask::commit()
{
    whenFinished(m_file.commit(), this, [this](const Result<void>& written) {
        if (written)
            succeed(tr("Written: %1").arg(QDir::toNativeSeparators(m_path)));
        else
            fail(written.error());
    });
}

} // namespace powermon
