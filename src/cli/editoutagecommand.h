// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/service/outageexplanation.h"
#include "core/service/outagestep.h"

namespace powermon {

/// `edit-outage ID [--planned|--unplanned] [--power|--not-power] [--note TEXT] [--start T] [--end T]
/// [--merge-with ID…] [--split-at T] [--undo|--redo]`
class EditOutageCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    void run(const CommandContext& context) override;

private:
    /// In which order the steps are taken, whatever the order of the options.
    enum Place
    {
        BackPlace,
        MergePlace,
        PowerPlace,
        PlannedPlace,
        TimesPlace,
        NotePlace,
        SplitPlace,
        PlaceCount,
    };
    [[nodiscard]] QList<Parameter> markParameters();
    [[nodiscard]] QList<Parameter> timeParameters();
    [[nodiscard]] Parameter stepFlag(const QString& name, const QString& help, Place place, OutageStep step);
    [[nodiscard]] Result<void> put(Place place, const QString& option, const OutageStep& step);
    [[nodiscard]] Result<void> takeTime(const QString& option, const QString& text,
                                        std::optional<TimeChoice> CorrectTimes::*which);
    void report(const CommandContext& context, const OutageExplanation& explanation, Timestamp editedAt);

    struct Wanted
    {
        QString option;
        OutageStep step;
    };
    OutageId m_id;
    std::optional<Wanted> m_wanted[PlaceCount];
    CorrectTimes m_times;
    QList<OutageId> m_others;
};

} // namespace powermon
