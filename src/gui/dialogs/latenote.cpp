// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/latenote.h"

#include <QLabel>

#include "gui/dialogs/fieldnote.h"

using namespace Qt::StringLiterals;

namespace powermon {

LateNote::LateNote(QLabel* note, QWidget* input, QObject* parent)
    : QObject(parent), m_note(note), m_input(input), m_timer(new QTimer(this))
{
    m_timer->setObjectName(u"lateTimer"_s);
    m_timer->setSingleShot(true);
    m_timer->setInterval(patience);
    connect(m_timer, &QTimer::timeout, this, [this] { showHint(m_note, m_input, text()); });
}

void LateNote::stop()
{
    m_timer->stop();
    if (m_note->text() == text())
        showHint(m_note, m_input, {});
}

QString LateNote::text()
{
    return tr("Not saved yet: the database takes its time.");
}

} // namespace powermon
