// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/editoutagecommand.h"

#include "cli/outagelookup.h"
#include "cli/timeoption.h"
#include "core/base/whenfinished.h"
#include "core/service/outageeditor.h"

namespace powermon {

using namespace Qt::StringLiterals;

QString EditOutageCommand::name() const
{
    return u"edit-outage"_s;
}

QString EditOutageCommand::summary() const
{
    return tr("Correct an outage; what was found is kept, and every change can be taken back");
}

QList<Parameter> EditOutageCommand::parameters()
{
    return QList<Parameter>{outageIdParameter(m_id)} + markParameters() + timeParameters();
}

Result<void> EditOutageCommand::put(Place place, const QString& option, const OutageStep& step)
{
    std::optional<Wanted>& wanted = m_wanted[place];
    if (wanted && wanted->option != option)
        return failure(ErrorCode::BadInput,
                       {name(), tr("%1 and %2 exclude each other").arg(wanted->option, option)});
    wanted = Wanted{option, step};
    return {};
}

Parameter EditOutageCommand::stepFlag(const QString& option, const QString& help, Place place,
                                      OutageStep step)
{
    const auto take = [this, place, option, step = std::move(step)](const QString&) {
        return put(place, option, step);
    };
    return {option, {}, help, take, Occurrence::Optional};
}

QList<Parameter> EditOutageCommand::markParameters()
{
    const auto takeNote = [this](const QString& text) {
        return put(NotePlace, u"--note"_s, WriteNote{text});
    };
    return {stepFlag(u"--planned"_s, tr("it was announced, or you made it yourself"), PlannedPlace,
                     MarkPlanned{true}),
            stepFlag(u"--unplanned"_s, tr("it was not"), PlannedPlace, MarkPlanned{false}),
            stepFlag(u"--power"_s, tr("it was the power: an incident becomes an outage"), PowerPlace,
                     MarkPower{true}),
            stepFlag(u"--not-power"_s, tr("it was not the power: it counts as no outage"), PowerPlace,
                     MarkPower{false}),
            {u"--note"_s, u"TEXT"_s,
             tr("what is to be remembered of it, up to 10,000 characters; \"\": nothing"), takeNote},
            stepFlag(u"--undo"_s, tr("take back the last correction"), BackPlace, UndoEdit{}),
            stepFlag(u"--redo"_s, tr("do again what was taken back last"), BackPlace, RedoEdit{})};
}

Result<void> EditOutageCommand::takeTime(const QString& option, const QString& text,
                                         std::optional<TimeChoice> CorrectTimes::*which)
{
    TimeChoice choice;
    if (text != "found"_L1) {
        const Result<Timestamp> time = timeOption(option, text);
        if (!time)
            return failure(time.error());
        choice.time = *time;
    }
    m_times.*which = choice;
    return put(TimesPlace, u"--start"_s, m_times);
}

QList<Parameter> EditOutageCommand::timeParameters()
{
    const auto takeStart = [this](const QString& text) {
        return takeTime(u"--start"_s, text, &CorrectTimes::start);
    };
    const auto takeEnd = [this](const QString& text) {
        return takeTime(u"--end"_s, text, &CorrectTimes::end);
    };
    const auto takeOther = [this](const QString& text) -> Result<void> {
        const Result<OutageId> id = outageIdOption(u"--merge-with"_s, text);
        if (!id)
            return failure(id.error());
        m_others.append(*id);
        return put(MergePlace, u"--merge-with"_s, MergeWith{m_others});
    };
    const auto takeSplit = [this](const QString& text) -> Result<void> {
        const Result<Timestamp> time = timeOption(u"--split-at"_s, text);
        return time ? put(SplitPlace, u"--split-at"_s, SplitAt{*time}) : failure(time.error());
    };
    return {{u"--start"_s, u"TIME"_s,
             tr("when it began: ISO with a zone, or local as \"2026-01-31 14:02\"; \"found\": as detected"),
             takeStart},
            {u"--end"_s, u"TIME"_s, tr("when it ended, in the same way"), takeEnd},
            {u"--merge-with"_s, u"ID"_s, tr("make one of it and this one; repeat for more"), takeOther,
             Occurrence::Repeated},
            {u"--split-at"_s, u"TIME"_s, tr("make two of it; what comes with this option goes for both"),
             takeSplit}};
}

void EditOutageCommand::run(const CommandContext& context)
{
    QList<OutageStep> steps;
    for (const std::optional<Wanted>& wanted : m_wanted) {
        if (wanted)
            steps.append(wanted->step);
    }
    if (steps.isEmpty())
        return fail(context, Error{ErrorCode::BadInput, {name(), tr("say what to change (see --help)")}});
    const Timestamp now = context.clock().now();
    const auto edit = [id = m_id, steps, now](Store& store) -> Result<OutageExplanation> {
        const auto outage = OutageEditor::apply(store, id, steps, EditSource::CommandLine, now);
        return outage ? readOutageExplanation(store, outage->id, now) : failure(outage.error());
    };
    whenFinished(context.store->submit(edit), this,
                 [this, context, now](const Result<OutageExplanation>& edited) {
                     if (!edited)
                         return fail(context, edited.error());
                     report(context, *edited, now);
                     finish(ExitCode::Done);
                 });
}

void EditOutageCommand::report(const CommandContext& context, const OutageExplanation& explanation,
                               Timestamp editedAt)
{
    if (context.output.isJson())
        return context.output.json({{u"outage"_s, outageExplanationJson(explanation)}});
    context.output.line(explanationTitle(explanation.outage));
    for (const QString& line : timesSection(explanation, editedAt).lines)
        context.output.line(u"  "_s + line);
    for (const QString& line : editLines(explanation, editedAt))
        context.output.line(u"  "_s + line);
}

} // namespace powermon
