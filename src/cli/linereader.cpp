// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/linereader.h"

#include <unistd.h>

namespace powermon {

LineReader::LineReader(int descriptor, QObject* parent)
    : QObject(parent), m_notifier(descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &LineReader::read);
}

void LineReader::read()
{
    char character = 0;
    // One at a time: what stands behind the line belongs to whoever reads next.
    const ssize_t count = ::read(static_cast<int>(m_notifier.socket()), &character, 1);
    if (count == 1 && character != '\n') {
        m_line += character;
        return;
    }
    m_notifier.setEnabled(false);
    Q_EMIT lineRead(QString::fromUtf8(m_line));
}

} // namespace powermon
