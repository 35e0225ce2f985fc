// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importinput.h"

#include <QFileInfo>

#include "cli/tracesource.h"

namespace powermon {

using namespace Qt::StringLiterals;

ImportInput::ImportInput() = default;

ImportInput::~ImportInput() = default;

void ImportInput::open(const QString& path, int input)
{
    if (path == "-"_L1)
        return copy({}, input, tr("standard input"));
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return copy(path, -1, path);
    m_bytes = std::make_unique<FileBytes>(std::make_unique<QFile>(path), path);
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(std::nullopt); }, Qt::QueuedConnection);
}

void ImportInput::copy(const QString& path, int input, const QString& name)
{
    m_copy = std::make_unique<QTemporaryFile>();
    const auto fail = [this](const Error& error) {
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT finished(error); }, Qt::QueuedConnection);
    };
    if (!m_copy->open())
        return fail({ErrorCode::FileUnwritable, {m_copy->fileTemplate(), m_copy->errorString()}});
    m_source = std::make_unique<TraceSource>([this](QByteArrayView bytes) -> Result<void> {
        if (m_copy->write(bytes.data(), bytes.size()) == bytes.size())
            return {};
        return failure(ErrorCode::FileUnwritable, {m_copy->fileName(), m_copy->errorString()});
    });
    connect(m_source.get(), &TraceSource::finished, this, [this, name](const std::optional<Error>& trouble) {
        if (!trouble && m_copy->flush() && m_copy->seek(0))
            m_bytes = std::make_unique<FileBytes>(std::move(m_copy), name);
        Q_EMIT finished(trouble);
    });
    if (path.isEmpty())
        return m_source->openDescriptor(input, name);
    if (const auto opened = m_source->openFile(path); !opened)
        fail(opened.error());
}

} // namespace powermon
