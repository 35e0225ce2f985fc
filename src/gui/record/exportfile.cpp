// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/record/exportfile.h"

#include <QPromise>
#include <QSaveFile>

namespace powermon {

namespace {

Result<void> unwritable(const QSaveFile& file)
{
    return failure(ErrorCode::FileUnwritable, {shortened(file.fileName(), 300), file.errorString()});
}

Result<void> writeTo(QSaveFile& file, const QByteArray& bytes)
{
    if (!file.isOpen()) {
        if (!file.open(QIODevice::WriteOnly))
            return unwritable(file);
        // It tells when nobody is at home.
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    return file.write(bytes) == bytes.size() ? Result<void>() : unwritable(file);
}

template <typename Work>
QFuture<Result<void>> submit(QThreadPool& thread, Work work)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    thread.start([promise, work] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace

ExportFile::ExportFile(const QString& path) : m_file(std::make_shared<QSaveFile>(path))
{
    m_thread.setMaxThreadCount(1);
}

ExportFile::~ExportFile()
{
    m_thread.waitForDone();
}

QFuture<Result<void>> ExportFile::write(const QByteArray& bytes)
{
    return submit(m_thread, [file = m_file, bytes] { return writeTo(*file, bytes); });
}

QFuture<Result<void>> ExportFile::commit()
{
    return submit(m_thread, [file = m_file]() -> Result<void> {
        return file->commit() ? Result<void>() : unwritable(*file);
    });
}

} // namespace powermon
