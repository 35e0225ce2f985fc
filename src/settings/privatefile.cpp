// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace powermon {

Result<void> writePrivateFile(const QString& path, const QByteArray& content)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder))
            return failure(ErrorCode::FileUnwritable, {path, QStringLiteral("mkdir %1").arg(folder)});
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::FileUnwritable, {path, file.errorString()});
    // Before the content, so that nobody can read it in between.
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(content) != content.size() ||
        !file.commit())
        return failure(ErrorCode::FileUnwritable, {path, file.errorString()});
    return {};
}

} // namespace powermon
