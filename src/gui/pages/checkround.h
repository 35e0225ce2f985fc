// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>

#include "gui/guicontext.h"

namespace powermon {

/// "Check now" with an answer: asks, and says in one line what came of it, whoever does the checking.
class CheckRound final : public QObject
{
    Q_OBJECT

public:
    explicit CheckRound(GuiContext& context, QObject* parent = nullptr);

    /// Empty: all that are not paused.
    void start(const QList<SwitchId>& ids);

Q_SIGNALS:
    void told(const QString& message);

private:
    void noteCheck(SwitchId id);
    void noteSwitches();
    void tellResult();

    GuiContext& m_context;
    QSet<SwitchId> m_waiting; ///< for their answers
    Timestamp m_since;
    int m_asked = 0;
    int m_answered = 0;
};

} // namespace powermon
