// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/awaynotice.h"

#include <QSettings>

#include "core/base/whenfinished.h"
#include "gui/guicontext.h"
#include "gui/models/awaytext.h"
#include "gui/widgets/hintbar.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

QString seenKey()
{
    return u"window/seenAt"_s;
}

} // namespace

AwayNotice::AwayNotice(GuiContext& context, QSettings& memory, HintBar& bar, QObject* parent)
    : QObject(parent), m_context(context), m_memory(memory), m_bar(bar)
{
}

void AwayNotice::comeBack()
{
    const Timestamp now = m_context.clock.now();
    const auto seen = Timestamp::fromMilliseconds(m_memory.value(seenKey(), now.milliseconds()).toLongLong());
    const TimeRange away{seen, now};
    if (away.duration() < shortestAway)
        return;
    whenFinished(m_context.history.outages({.range = away}), this,
                 [this, away](const Result<QList<Outage>>& outages) {
                     if (outages)
                         m_bar.setHint(awayText(awaySummary(*outages, away), away));
                 });
}

void AwayNotice::leave()
{
    m_memory.setValue(seenKey(), m_context.clock.now().milliseconds());
}

} // namespace powermon
