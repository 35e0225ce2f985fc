// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/outagedetails.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeWidget>

#include "core/base/whenfinished.h"
#include "core/model/textformat.h"
#include "core/service/outageeditor.h"
#include "gui/dialogs/outageediting.h"
#include "gui/guicontext.h"
#include "gui/look/format.h"
#include "gui/widgets/flowlayout.h"

using namespace Qt::StringLiterals;

namespace powermon {

OutageDetails::OutageDetails(QWidget* parent) : QWidget(parent)
{
    build();
}

// ---- how it is made

void OutageDetails::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 8, 0, 0);
    outer->setSpacing(8);
    m_heading = addText(*outer, u"detailsHeading"_s);
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_buttons = new QWidget(this);
    m_buttons->setObjectName(u"outageButtons"_s);
    m_buttons->setLayout(new FlowLayout(8));
    outer->addWidget(m_buttons);
    auto* body = new QWidget(this);
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(32);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (QVBoxLayout* column : {left, right}) {
        column->setSpacing(16);
        columns->addLayout(column, 1);
    }
    m_times = addText(*left, u"detailsTimes"_s);
    m_reasons = addText(*left, u"detailsReasons"_s);
    m_note = addText(*left, u"detailsNote"_s);
    m_trail = addText(*left, u"detailsTrail"_s);
    left->addStretch();
    m_members = new QTreeWidget(this);
    right->addWidget(m_members);
    m_witnesses = addText(*right, u"detailsWitnesses"_s);
    m_policy = addText(*right, u"detailsPolicy"_s);
    right->addStretch();
    m_members->setObjectName(u"memberTable"_s);
    m_members->setAccessibleName(tr("Switches of this outage"));
    m_members->setFrameShape(QFrame::NoFrame);
    m_members->setRootIsDecorated(false);
    m_members->setTextElideMode(Qt::ElideMiddle);
    m_members->setUniformRowHeights(true);
    m_members->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_members->setHeaderLabels({tr("Switch"), tr("Last answer"), tr("First failure"), tr("Back at")});
    m_members->header()->setStretchLastSection(false);
    m_members->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2, 3})
        m_members->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"detailsScroll"_s);
    scroll->setAccessibleName(tr("Details of the outage"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    outer->addWidget(scroll, 1);
    connectButtons();
}

QLabel* OutageDetails::addText(QVBoxLayout& column, const QString& name)
{
    auto* label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column.addWidget(label);
    return label;
}

QPushButton* OutageDetails::addButton(const QString& name, const QString& text)
{
    auto* button = new QPushButton(text, m_buttons);
    button->setObjectName(name);
    m_buttons->layout()->addWidget(button);
    return button;
}

void OutageDetails::connectButtons()
{
    m_planned = addButton(u"plannedButton"_s, tr("Mark as p&lanned"));
    m_power = addButton(u"powerButton"_s, tr("Not a po&wer outage"));
    QPushButton* note = addButton(u"noteButton"_s, tr("&Note…"));
    QPushButton* times = addButton(u"timesButton"_s, tr("Correct tim&es…"));
    m_merge = addButton(u"mergeButton"_s, tr("&Merge…"));
    QPushButton* split = addButton(u"splitButton"_s, tr("Spli&t…"));
    m_undo = addButton(u"undoEditButton"_s, tr("Un&do"));
    m_redo = addButton(u"redoEditButton"_s, tr("&Redo"));
    connect(m_planned, &QPushButton::clicked, this, [this] {
        const bool isPlanned = !m_outage.isPlanned();
        m_editing->take(m_outage.id, MarkPlanned{isPlanned},
                        isPlanned ? tr("The outage is marked as planned.")
                                  : tr("The outage is no longer marked as planned."));
    });
    connect(m_power, &QPushButton::clicked, this, [this] {
        const bool wasPower = m_outage.cause != OutageCause::Power;
        m_editing->take(m_outage.id, MarkPower{wasPower},
                        wasPower ? tr("It counts as a power outage now.")
                                 : tr("It counts as no power outage now."));
    });
    connect(note, &QPushButton::clicked, this, [this] { m_editing->writeNote(m_outage); });
    connect(times, &QPushButton::clicked, this,
            [this] { m_editing->correctTimes(m_outage, m_explanation.found); });
    connect(m_merge, &QPushButton::clicked, this, [this] { m_editing->merge(m_outage, m_others); });
    connect(split, &QPushButton::clicked, this, [this] { m_editing->split(m_outage); });
    connect(m_undo, &QPushButton::clicked, this, [this] { m_editing->take(m_outage.id, UndoEdit{}, {}); });
    connect(m_redo, &QPushButton::clicked, this, [this] { m_editing->take(m_outage.id, RedoEdit{}, {}); });
}

void OutageDetails::setContext(GuiContext& context, OutageEditing& editing)
{
    m_context = &context;
    m_editing = &editing;
    m_buttons->setVisible(context.outageEditor != nullptr);
}

// ---- what it shows

void OutageDetails::showOutage(const Outage& outage, const QList<Outage>& others)
{
    m_others = others;
    const bool isSame = outage == m_outage;
    const bool isOther = outage.id != m_outage.id;
    m_outage = outage;
    if (isOther)
        m_explanation = {outage, outage, {}, {}, {}, {}};
    showBasics();
    if (!isSame)
        reread();
}

void OutageDetails::reread()
{
    if (m_context == nullptr || m_context->outageEditor == nullptr || !m_outage.id.isValid())
        return;
    whenFinished(m_context->outageEditor->explain(m_outage.id), this,
                 [this, asked = ++m_asked](const Result<OutageExplanation>& explanation) {
                     if (explanation && asked == m_asked && explanation->outage.id == m_outage.id)
                         showExplanation(*explanation);
                 });
}

void OutageDetails::showExplanation(const OutageExplanation& explanation)
{
    m_explanation = explanation;
    m_outage = explanation.outage;
    showBasics();
}

void OutageDetails::showBasics()
{
    if (m_context == nullptr)
        return;
    const Timestamp now = m_context->clock.now();
    m_explanation.outage = m_outage;
    m_heading->setText(explanationTitle(m_outage));
    showSection(m_times, timesSection(m_explanation, now));
    showSection(m_reasons, reasonsSection(m_outage));
    showSection(m_note, noteSection(m_outage));
    showSection(m_trail, trailSection(m_explanation, now));
    showSection(m_witnesses, witnessSection(m_explanation, now));
    showSection(m_policy, policySection(m_outage.policy));
    showMembers();
    showButtons();
}

void OutageDetails::showSection(QLabel* label, const TextSection& section)
{
    label->setVisible(!section.lines.isEmpty());
    label->setText(section.title + u'\n' + section.lines.join(u'\n'));
}

void OutageDetails::showButtons()
{
    m_planned->setText(m_outage.isPlanned() ? tr("Not p&lanned") : tr("Mark as p&lanned"));
    m_power->setText(m_outage.cause == OutageCause::Power ? tr("Not a po&wer outage")
                                                          : tr("It was the po&wer"));
    m_undo->setEnabled(m_explanation.undo.undo.has_value());
    m_redo->setVisible(m_explanation.undo.redo.has_value());
    m_merge->setEnabled(!m_others.isEmpty());
    const Timestamp now = m_context->clock.now();
    const auto tipOf = [&](const std::optional<OutageEdit>& edit) {
        return edit ? tooltipText(editText(*edit, std::nullopt, now)) : QString();
    };
    m_undo->setToolTip(tipOf(m_explanation.undo.undo));
    m_redo->setToolTip(tipOf(m_explanation.undo.redo));
}

void OutageDetails::showMembers()
{
    const Timestamp now = m_context->clock.now();
    m_members->clear();
    // A policy may take it for over while some are still away.
    const QString away = m_outage.isOngoing() ? tr("not yet") : tr("not by its end");
    for (const OutageMember& member : m_outage.members) {
        auto* row = new QTreeWidgetItem(
            {member.name.simplified(), member.lastAnswer ? timeText(*member.lastAnswer, now) : u"–"_s,
             timeText(member.firstFailure, now), member.backAt ? timeText(*member.backAt, now) : away});
        row->setToolTip(0, tooltipText(member.name));
        m_members->addTopLevelItem(row);
    }
    const int rowHeight = m_members->sizeHintForRow(0);
    const int shown = static_cast<int>(std::min<qsizetype>(m_outage.members.size(), 200));
    m_members->setFixedHeight(m_members->header()->sizeHint().height() + shown * std::max(rowHeight, 0) + 8);
    m_members->setVisible(!m_outage.members.isEmpty());
}

} // namespace powermon
