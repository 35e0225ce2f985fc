// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/linesedit.h"

#include <algorithm>

#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace powermon {

LinesEdit::LinesEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
}

bool LinesEdit::canInsertFromMimeData(const QMimeData* mime) const
{
    return mime->hasUrls() || QPlainTextEdit::canInsertFromMimeData(mime);
}

void LinesEdit::insertFromMimeData(const QMimeData* mime)
{
    const QList<QUrl> urls = mime->urls();
    const auto isFile = [](const QUrl& url) { return url.isLocalFile(); };
    if (urls.isEmpty() || !std::all_of(urls.cbegin(), urls.cend(), isFile))
        return QPlainTextEdit::insertFromMimeData(mime);
    for (const QUrl& url : urls)
        insertFile(url.toLocalFile());
}

void LinesEdit::insertFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.isFile()) // a pipe would keep us waiting
        return Q_EMIT fileRefused(info.fileName(), tr("it is no regular file"));
    if (info.size() > largestFile)
        return Q_EMIT fileRefused(info.fileName(), tr("this is larger than any list of switches"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Q_EMIT fileRefused(info.fileName(), file.errorString());
    const QByteArray bytes = file.read(largestFile);
    if (bytes.contains('\0'))
        return Q_EMIT fileRefused(info.fileName(), tr("it is no text"));
    insertPlainText(QString::fromUtf8(bytes));
}

} // namespace powermon
