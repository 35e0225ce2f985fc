// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/backupkeeper.h"

#include <utility>

#include "core/base/logging.h"
#include "core/base/whenfinished.h"

namespace powermon {

BackupKeeper::BackupKeeper(const Clock& clock, BackupMaker* maker, QObject* parent)
    : QObject(parent), m_clock(clock), m_maker(maker)
{
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::look);
}

void BackupKeeper::start()
{
    if (m_maker && !m_timer.isActive())
        m_timer.start(firstLook);
}

void BackupKeeper::stop()
{
    m_timer.stop();
}

void BackupKeeper::look()
{
    if (m_timer.isActive())
        m_timer.setInterval(period);
    if (!m_maker || m_isLooking)
        return;
    m_isLooking = true;
    whenFinished(m_maker->makeWhereDue(m_clock.now()), this,
                 [this](const Result<QString>& answer) { finishLook(answer); });
}

void BackupKeeper::finishLook(const Result<QString>& answer)
{
    m_isLooking = false;
    if (!answer) {
        if (!m_trouble)
            qCWarning(logStorage).noquote() << "no backup made reason=" << errorMessage(answer.error());
        if (!std::exchange(m_trouble, answer.error()))
            Q_EMIT failed(answer.error());
        return;
    }
    m_trouble.reset(); // also where none was due: somebody made one by hand
    if (answer->isEmpty())
        return;
    qCInfo(logStorage).noquote() << QLatin1String("backup made path=") + *answer;
    Q_EMIT made(*answer);
}

} // namespace powermon
