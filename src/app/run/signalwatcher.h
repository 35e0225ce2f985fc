// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace powermon {

/// Turns the signals that ask a program to end (SIGTERM, SIGINT, SIGHUP) into a Qt signal, so that the end is
/// an orderly one. The first one asks; a second one ends the process at once, as it would have without this
/// class.
///
/// One per process, in the main thread, made after blockSignals().
class SignalWatcher final : public QObject
{
    Q_OBJECT

public:
    /// Keeps these signals waiting, in this thread and all that are started after it: the first thing that
    /// main() does. Also makes a closed pipe an error of the writer instead of a signal.
    static void blockSignals();

    explicit SignalWatcher(QObject* parent = nullptr);
    ~SignalWatcher() override;

Q_SIGNALS:
    void stopRequested(int signalNumber);

private:
    void read();

    int m_descriptor = -1;
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace powermon
