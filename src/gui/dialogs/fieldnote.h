// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace powermon {

/// Says under \a input what is wrong with it, to the eye and to a screen reader. \a text is shown literally.
void showProblem(QLabel* note, QWidget* input, const QString& text);

/// Says something helpful there instead; nothing, where \a text is empty.
void showHint(QLabel* note, QWidget* input, const QString& text);

} // namespace powermon
