// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/waitingspools.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

#include "core/base/logging.h"

namespace powermon {

using namespace Qt::StringLiterals;

WaitingSpools::WaitingSpools()
    : m_folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/powermon"_s)
{
}

QString WaitingSpools::pathFor(const QString& location) const
{
    const QByteArray hash = QCryptographicHash::hash(location.toUtf8(), QCryptographicHash::Sha256).toHex();
    return m_folder + u"/spool-"_s + QString::fromLatin1(hash.first(16));
}

QStringList WaitingSpools::filled(bool areUnreadable) const
{
    QStringList found;
    for (const QFileInfo& file : QDir(m_folder).entryInfoList({u"spool-*"_s}, QDir::Files, QDir::Name)) {
        if (file.size() > 0 && file.fileName().contains(u".unreadable"_s) == areUnreadable)
            found.append(file.filePath());
    }
    return found;
}

QStringList WaitingSpools::others(const QString& location) const
{
    QStringList found = filled(false);
    found.removeAll(QFileInfo(pathFor(location)).filePath());
    return found;
}

QStringList WaitingSpools::unreadable() const
{
    return filled(true);
}

void WaitingSpools::tellOthers(const QString& location) const
{
    if (const QStringList found = others(location); !found.isEmpty())
        qCWarning(logApp).noquote() << "records wait for another database than" << location
                                    << "and are written when a monitor runs with its address as it was files="
                                    << found.join(u", "_s);
    if (const QStringList found = unreadable(); !found.isEmpty())
        qCWarning(logApp).noquote()
            << "records that could not be read were set aside, and are not written files="
            << found.join(u", "_s);
}

} // namespace powermon
