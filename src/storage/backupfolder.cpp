// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backupfolder.h"

#include <algorithm>

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

const QString timeFormat = u"yyyyMMdd-HHmmss"_s;

/// What is being written is written to all the time, and the gentlest backup does not pause for long.
constexpr Milliseconds untouched = std::chrono::hours(1);

} // namespace

BackupFolder::BackupFolder(const QString& databasePath, const QString& folder)
    : m_path(folder.isEmpty() ? QFileInfo(databasePath).absolutePath() + u"/backups"_s
                              : QDir::cleanPath(QFileInfo(folder).absoluteFilePath())),
      m_name(QFileInfo(databasePath).completeBaseName())
{
}

QStringList BackupFolder::backups(Timestamp now) const
{
    QStringList found;
    for (const QString& name : QDir(m_path).entryList(QDir::Files)) {
        if (timeOf(name))
            found.append(m_path + u'/' + name);
    }
    std::ranges::sort(found, std::ranges::greater()); // names of one length, the time in them
    std::stable_partition(found.begin(), found.end(),
                          [&](const QString& each) { return *timeOf(each) <= now; });
    return found;
}

std::optional<Timestamp> BackupFolder::timeOf(const QString& backup) const
{
    const QString name = QFileInfo(backup).fileName();
    const QString time = name.mid(m_name.size() + 1, timeFormat.size());
    QDateTime parsed = QDateTime::fromString(time, timeFormat);
    if (!parsed.isValid() || name != m_name + u'-' + time + u".db"_s)
        return std::nullopt;
    parsed.setTimeSpec(Qt::UTC);
    return Timestamp::fromMilliseconds(parsed.toMSecsSinceEpoch());
}

QString BackupFolder::pathFor(Timestamp time) const
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time.milliseconds(), Qt::UTC);
    return u"%1/%2-%3.db"_s.arg(m_path, m_name, moment.toString(timeFormat));
}

void BackupFolder::tidy(int kept, Timestamp now) const
{
    const QStringList all = backups(now);
    for (const QString& backup : all.sliced(std::min<qsizetype>(kept, all.size())))
        QFile::remove(backup);
    const QString unfinished = m_name + u"-*.db.part*"_s;
    for (const QFileInfo& file : QDir(m_path).entryInfoList({unfinished}, QDir::Files)) {
        // A backup that a person makes just now is not cut short.
        const Timestamp touched = Timestamp::fromMilliseconds(file.lastModified().toMSecsSinceEpoch());
        if (now - touched >= untouched)
            QFile::remove(file.filePath());
    }
}

} // namespace powermon
