// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace powermon {

/// Waits for one line of a file descriptor without blocking.
class LineReader final : public QObject
{
    Q_OBJECT

public:
    explicit LineReader(int descriptor, QObject* parent = nullptr);

Q_SIGNALS:
    /// Once: the line without its end; empty also where the input ended.
    void lineRead(const QString& line);

private:
    void read();

    QSocketNotifier m_notifier;
    QByteArray m_line;
};

} // namespace powermon
