// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/host/hostfiles.h"

#include <cmath>

#include <QCryptographicHash>
#include <QFile>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longest = 256;
constexpr qsizetype shownDigits = 32;

/// The first word of the first line.
QByteArray readWord(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readLine(longest).simplified();
    return line.left(line.indexOf(' ') < 0 ? line.size() : line.indexOf(' '));
}

QString machineOf(const QByteArray& id)
{
    if (id.isEmpty() || id == "uninitialized")
        return {};
    const QByteArray hash =
        QCryptographicHash::hash("org.powermon.PowerMon:" + id, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(shownDigits));
}

std::optional<Milliseconds> uptimeOf(const QByteArray& seconds)
{
    bool isNumber = false;
    const double uptime = seconds.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(uptime) || uptime < 0 || uptime > 1e10)
        return std::nullopt;
    return Milliseconds(std::llround(uptime * 1000));
}

} // namespace

HostRun readHostRun(const QString& root)
{
    return {machineOf(readWord(root + "/etc/machine-id"_L1)),
            QString::fromLatin1(readWord(root + "/proc/sys/kernel/random/boot_id"_L1)),
            uptimeOf(readWord(root + "/proc/uptime"_L1))};
}

} // namespace powermon
