// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include "core/model/learnedfacts.h"

class QVBoxLayout;

namespace powermon {

/// What was learnt of a switch, as its editor shows it.
struct LearntLine
{
    LearnedFact fact;
    QString text;         ///< a sentence without a full stop
    QString filling;      ///< what it would fill into the switch, where that is a text
    bool isAsked = false; ///< it is used as long as nobody says otherwise: so ask

    friend bool operator==(const LearntLine&, const LearntLine&) = default;
};

/// The lines under each other; those that are used with "Accept" and "No".
class LearntPart final : public QWidget
{
    Q_OBJECT

public:
    explicit LearntPart(const QList<LearntLine>& lines, QWidget* parent = nullptr);

Q_SIGNALS:
    /// It is so: from now on it counts as told.
    void accepted(const powermon::LearntLine& line);
    /// It is not so.
    void refused(powermon::LearnedKind kind);

private:
    void addLine(QVBoxLayout* lines, const LearntLine& line);
};

} // namespace powermon
