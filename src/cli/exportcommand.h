// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QSaveFile>

#include "cli/command.h"
#include "cli/periodoptions.h"
#include "core/service/transfer/exporter.h"

namespace powermon {

/// `export`: everything, or one kind of record, as JSON or CSV, to standard output or a file. What it holds
/// does not grow with the checks; a file is there whole or not at all.
class ExportCommand final : public Command
{
    Q_OBJECT

public:
    ExportCommand();
    ~ExportCommand() override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    void run(const CommandContext& context) override;

private:
    /// One file, or standard output.
    struct Target
    {
        ExportScope scope = ExportScope::All;
        QString path; ///< empty: standard output
    };
    [[nodiscard]] Result<QList<Target>> targets() const;
    [[nodiscard]] Result<TimeRange> range(const CommandContext& context) const;
    [[nodiscard]] ExportFormat format() const;
    void begin(const CommandContext& context);
    void step(const CommandContext& context);
    [[nodiscard]] Result<bool> write(const CommandContext& context, const QByteArray& bytes);
    [[nodiscard]] Result<void> endTarget(const CommandContext& context);
    [[nodiscard]] tl::unexpected<Error> unwritable() const;

    ExportScope m_scope = ExportScope::All;
    std::optional<ExportFormat> m_format;
    QString m_output;
    PeriodOptions m_period;
    TimeRange m_range;
    QList<Target> m_targets;
    std::unique_ptr<QSaveFile> m_file;
    std::shared_ptr<Exporter> m_exporter; ///< used in the store's thread while a step runs
};

} // namespace powermon
