// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "core/base/clock.h"
#include "core/interfaces/backupmaker.h"

namespace powermon {

/// Has the daily backup made, beside the monitor of a database.
class BackupKeeper final : public QObject
{
    Q_OBJECT

public:
    /// The first look comes so long after the start, which has enough to do.
    static constexpr Milliseconds firstLook{120'000};
    /// Between two looks whether one is due.
    static constexpr Milliseconds period{600'000};

    /// \a maker: null where there are no automatic backups; must outlive this otherwise.
    BackupKeeper(const Clock& clock, BackupMaker* maker, QObject* parent = nullptr);

    /// This process is the monitor.
    void start();
    /// One that is under way is finished.
    void stop();
    /// Looks now. The timer calls it.
    void look();
    /// Why the last one could not be made, until there is a fresh one again.
    [[nodiscard]] const std::optional<Error>& trouble() const { return m_trouble; }

Q_SIGNALS:
    /// A backup was made.
    void made(const QString& path);
    /// One could not be made; told once until one succeeds.
    void failed(const powermon::Error& error);

private:
    void finishLook(const Result<QString>& answer);

    const Clock& m_clock;
    BackupMaker* m_maker;
    QTimer m_timer;
    bool m_isLooking = false;
    std::optional<Error> m_trouble;
};

} // namespace powermon
