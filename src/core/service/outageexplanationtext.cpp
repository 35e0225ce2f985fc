// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QCoreApplication>

#include "core/model/textformat.h"
#include "core/service/outageexplanation.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("OutageExplanation", text);
}

QString kindText(const Outage& outage)
{
    switch (outage.cause) {
    case OutageCause::Power:
        return outage.isPlanned() ? translated(QT_TRANSLATE_NOOP("OutageExplanation", "Planned power outage"))
                                  : translated(QT_TRANSLATE_NOOP("OutageExplanation", "Power outage"));
    case OutageCause::Network:
        return translated(QT_TRANSLATE_NOOP("OutageExplanation", "Network incident"));
    case OutageCause::Device:
        return translated(QT_TRANSLATE_NOOP("OutageExplanation", "Device incident"));
    case OutageCause::Undetermined:
        return translated(QT_TRANSLATE_NOOP("OutageExplanation", "Incident of no known cause"));
    }
    Q_UNREACHABLE();
}

QString confidenceWord(const Outage& outage)
{
    if (outage.correction.cause)
        return translated(QT_TRANSLATE_NOOP("OutageExplanation", "as you said"));
    switch (outage.confidence) {
    case Confidence::Suspected:
        return translated(QT_TRANSLATE_NOOP("OutageExplanation", "suspected"));
    case Confidence::Probable:
        return translated(QT_TRANSLATE_NOOP("OutageExplanation", "probable"));
    case Confidence::Confirmed:
        return translated(QT_TRANSLATE_NOOP("OutageExplanation", "confirmed"));
    }
    Q_UNREACHABLE();
}

QString startText(const Outage& outage, Timestamp now)
{
    const bool isExact = outage.start.width() <= Milliseconds(1000);
    return (isExact ? translated(QT_TRANSLATE_NOOP("OutageExplanation", "Began at %1"))
                    : translated(QT_TRANSLATE_NOOP("OutageExplanation", "Began %1")))
        .arg(exactIntervalText(outage.start, now));
}

QString endText(const Outage& outage, Timestamp now)
{
    if (!outage.endedAt)
        return translated(QT_TRANSLATE_NOOP("OutageExplanation", "Still going on, for %1 now"))
            .arg(durationText(now - outage.startedAt));
    const TimeInterval end = outage.end.value_or(TimeInterval{*outage.endedAt, *outage.endedAt});
    const bool isExact = end.width() <= Milliseconds(1000);
    return (isExact ? translated(QT_TRANSLATE_NOOP("OutageExplanation", "Ended at %1, after %2"))
                    : translated(QT_TRANSLATE_NOOP("OutageExplanation", "Ended %1, after %2")))
        .arg(exactIntervalText(end, now), durationText(*outage.endedAt - outage.startedAt));
}

/// A policy may take it for over while some are still away.
QString returnText(const Outage& outage, const OutageMember& member, Timestamp now)
{
    if (member.backAt)
        return translated(QT_TRANSLATE_NOOP("OutageExplanation", "back at %1"))
            .arg(exactTimeText(*member.backAt, now));
    return outage.isOngoing() ? translated(QT_TRANSLATE_NOOP("OutageExplanation", "not back yet"))
                              : translated(QT_TRANSLATE_NOOP("OutageExplanation", "not back by its end"));
}

QString memberText(const Outage& outage, const OutageMember& member, Timestamp now)
{
    QStringList parts;
    if (member.lastAnswer)
        parts.append(translated(QT_TRANSLATE_NOOP("OutageExplanation", "last answer %1"))
                         .arg(exactTimeText(*member.lastAnswer, now)));
    parts.append(translated(QT_TRANSLATE_NOOP("OutageExplanation", "first failure %1"))
                     .arg(exactTimeText(member.firstFailure, now)));
    parts.append(returnText(outage, member, now));
    // Not by arg(): a name may hold a "%1" of its own.
    return member.name.simplified() + u": "_s + parts.join(u", "_s);
}

QString witnessText(const OutageWitness& witness, Timestamp now)
{
    const QString name = witness.name.simplified() + u": "_s;
    switch (witness.said) {
    case OutageWitness::Said::Answered:
        return name + translated(QT_TRANSLATE_NOOP("OutageExplanation", "still answered at %1"))
                          .arg(exactTimeText(*witness.at, now));
    case OutageWitness::Said::Failed:
        return name + translated(QT_TRANSLATE_NOOP("OutageExplanation", "did not answer at %1"))
                          .arg(exactTimeText(*witness.at, now));
    case OutageWitness::Said::Nothing:
        return name + translated(QT_TRANSLATE_NOOP("OutageExplanation", "was not checked in that time"));
    }
    Q_UNREACHABLE();
}

QString sourceText(EditSource source)
{
    switch (source) {
    case EditSource::CommandLine:
        return translated(QT_TRANSLATE_NOOP("OutageExplanation", "command line"));
    case EditSource::Window:
        return translated(QT_TRANSLATE_NOOP("OutageExplanation", "window"));
    case EditSource::Rest:
        return translated(QT_TRANSLATE_NOOP("OutageExplanation", "REST"));
    }
    Q_UNREACHABLE();
}

QStringList evidenceLines(const EvidenceParameters& numbers)
{
    const auto number = [](double value) { return QString::number(value); };
    return {translated(
                QT_TRANSLATE_NOOP("OutageExplanation",
                                  "Policy evidence: many switches on mains power going in one moment while "
                                  "what has a battery stays")),
            translated(QT_TRANSLATE_NOOP("OutageExplanation",
                                         "Needs %1 nats against chance, of which a switch gives at most %2"))
                .arg(number(numbers.requiredSurprise), number(numbers.switchSurprise)),
            translated(QT_TRANSLATE_NOOP("OutageExplanation", "A group needs %1 % of its members"))
                .arg(number(numbers.groupShare * 100)),
            translated(QT_TRANSLATE_NOOP("OutageExplanation",
                                         "Without proof that the network works it is probable after %1"))
                .arg(durationText(numbers.hold))};
}

QString textOf(const OutageEdit& edit, const OutageExplanation& explanation, Timestamp now)
{
    const auto referred = std::ranges::find(explanation.edits, edit.refersTo, &OutageEdit::id);
    const bool isKnown = edit.refersTo.isValid() && referred != explanation.edits.end();
    return editText(edit, isKnown ? std::optional(*referred) : std::nullopt, now);
}

} // namespace

QString explanationTitle(const Outage& outage)
{
    const QString scope = outage.group.isEmpty()
                              ? translated(QT_TRANSLATE_NOOP("OutageExplanation", "of the whole site"))
                              : translated(QT_TRANSLATE_NOOP("OutageExplanation", "of the group")) + u' ' +
                                    outage.group.simplified();
    return kindText(outage) + u" %1 "_s.arg(outage.id.value()) + scope + u", "_s + confidenceWord(outage);
}

TextSection timesSection(const OutageExplanation& explanation, Timestamp now)
{
    const Outage& outage = explanation.outage;
    TextSection section{translated(QT_TRANSLATE_NOOP("OutageExplanation", "When")), {}};
    section.lines = {startText(outage, now), endText(outage, now),
                     translated(QT_TRANSLATE_NOOP("OutageExplanation", "Detected at %1"))
                         .arg(exactTimeText(outage.detectedAt, now))};
    if (outage.partOf.isValid())
        section.lines.append(translated(QT_TRANSLATE_NOOP("OutageExplanation", "Split off outage %1"))
                                 .arg(outage.partOf.value()));
    return section;
}

TextSection reasonsSection(const Outage& outage)
{
    TextSection section{translated(QT_TRANSLATE_NOOP("OutageExplanation", "Why")), {}};
    for (const Reason& reason : outage.reasons)
        section.lines.append(reasonText(reason));
    return section;
}

TextSection membersSection(const Outage& outage, Timestamp now)
{
    TextSection section{translated(QT_TRANSLATE_NOOP("OutageExplanation", "Switches that went")), {}};
    for (const OutageMember& member : outage.members)
        section.lines.append(memberText(outage, member, now));
    return section;
}

TextSection witnessSection(const OutageExplanation& explanation, Timestamp now)
{
    TextSection section{translated(QT_TRANSLATE_NOOP("OutageExplanation", "The other switches")), {}};
    QList<OutageWitness> sorted = explanation.witnesses;
    std::ranges::stable_sort(sorted, {}, &OutageWitness::said);
    for (const OutageWitness& witness : std::as_const(sorted))
        section.lines.append(witnessText(witness, now));
    return section;
}

TextSection policySection(const DetectionPolicy& policy)
{
    TextSection section{translated(QT_TRANSLATE_NOOP("OutageExplanation", "How it was judged")), {}};
    if (policy.kind == PolicyKind::Evidence)
        section.lines = evidenceLines(policy.evidence);
    else
        section.lines = {translated(QT_TRANSLATE_NOOP("OutageExplanation",
                                                      "Policy readme: more than half of the active "
                                                      "switches down, each after %1 failures in a row"))
                             .arg(policy.failureThreshold)};
    return section;
}

TextSection noteSection(const Outage& outage)
{
    TextSection section{translated(QT_TRANSLATE_NOOP("OutageExplanation", "Note")), {}};
    if (!outage.correction.note.isEmpty())
        section.lines = outage.correction.note.split(u'\n');
    return section;
}

TextSection trailSection(const OutageExplanation& explanation, Timestamp now)
{
    TextSection section{translated(QT_TRANSLATE_NOOP("OutageExplanation", "Corrections")), {}};
    if (explanation.outage.isCorrected()) {
        OutageExplanation found = explanation;
        found.outage = explanation.found;
        section.lines.append(
            translated(QT_TRANSLATE_NOOP("OutageExplanation", "Found as: %1. %2. %3"))
                .arg(kindText(found.outage), startText(found.outage, now), endText(found.outage, now)));
    }
    for (const OutageEdit& edit : explanation.edits)
        section.lines.append(
            translated(QT_TRANSLATE_NOOP("OutageExplanation", "%1, %2: %3"))
                .arg(exactTimeText(edit.at, now), sourceText(edit.source), textOf(edit, explanation, now)));
    return section;
}

QStringList editLines(const OutageExplanation& explanation, Timestamp at)
{
    QStringList lines;
    for (const OutageEdit& edit : explanation.edits) {
        if (edit.at == at)
            lines.append(textOf(edit, explanation, at));
    }
    return lines;
}

QList<TextSection> explanationText(const OutageExplanation& explanation, Timestamp now)
{
    const Outage& outage = explanation.outage;
    QList<TextSection> sections{
        timesSection(explanation, now), reasonsSection(outage),           noteSection(outage),
        membersSection(outage, now),    witnessSection(explanation, now), policySection(outage.policy),
        trailSection(explanation, now)};
    sections.removeIf([](const TextSection& section) { return section.lines.isEmpty(); });
    return sections;
}

} // namespace powermon
