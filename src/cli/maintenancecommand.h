// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/model/maintenancewindow.h"

namespace powermon {

/// `maintenance add --start T --end T [--group G]… [--note TEXT] | list | remove ID`
class MaintenanceCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    void run(const CommandContext& context) override;

private:
    void add(const CommandContext& context);
    void list(const CommandContext& context);
    void remove(const CommandContext& context);
    void report(const CommandContext& context, const QString& text, const MaintenanceWindow& window);

    QString m_action;
    int m_id = 0;
    QString m_start;
    QString m_end;
    QStringList m_groups;
    QString m_note;
};

/// A moment as people write it: "now", "+90m", "+2h", "+1d" (after \a reference), "2026-11-24 14:00" in local
/// time, or ISO 8601 with its zone. Nothing for any other text.
[[nodiscard]] std::optional<Timestamp> momentFromText(const QString& text, Timestamp reference,
                                                      Timestamp now);

} // namespace powermon
