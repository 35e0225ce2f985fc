// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/signalwatcher.h"

#include <array>
#include <csignal>
#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <QSocketNotifier>

#include "core/base/logging.h"

namespace powermon {

namespace {

/// Those that end the process by default; one that was switched off from outside (nohup) stays off.
sigset_t stopSignals()
{
    sigset_t signals{};
    sigemptyset(&signals);
    for (const int number : std::array{SIGTERM, SIGINT, SIGHUP}) {
        struct sigaction action
        {
        };
        if (sigaction(number, nullptr, &action) == 0 && action.sa_handler != SIG_IGN)
            sigaddset(&signals, number);
    }
    return signals;
}

} // namespace

void SignalWatcher::blockSignals()
{
    struct sigaction ignore
    {
    };
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, nullptr);
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

SignalWatcher::SignalWatcher(QObject* parent) : QObject(parent)
{
    const sigset_t signals = stopSignals();
    m_descriptor = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
    if (m_descriptor < 0) {
        qCWarning(logApp) << "signals cannot be watched errno=" << errno;
        return;
    }
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &SignalWatcher::read);
}

SignalWatcher::~SignalWatcher()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

void SignalWatcher::read()
{
    signalfd_siginfo info{};
    if (::read(m_descriptor, &info, sizeof info) != static_cast<ssize_t>(sizeof info))
        return;
    const auto number = static_cast<int>(info.ssi_signo);
    qCInfo(logApp) << "stop requested signal=" << number;
    // Whoever asks again does not want to wait: from here on the signals act as they do by default.
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    Q_EMIT stopRequested(number);
}

} // namespace powermon
