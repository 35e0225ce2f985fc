// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/filebytes.h"

#include <QCoreApplication>

#include "cli/gunzip.h"

namespace powermon {

namespace {

constexpr qint64 pieceSize = 524'288;

} // namespace

FileBytes::FileBytes(std::unique_ptr<QFile> file, const QString& name) : m_file(std::move(file)), m_name(name)
{
}

FileBytes::~FileBytes() = default;

tl::unexpected<Error> FileBytes::unreadable() const
{
    return failure(ErrorCode::FileUnreadable, {shortened(m_name, 300), m_file->errorString()});
}

Result<QByteArray> FileBytes::read()
{
    if (!m_file->isOpen() && !m_file->open(QIODevice::ReadOnly))
        return unreadable();
    // What is packed may unpack to nothing for a while.
    for (;;) {
        const QByteArray bytes = m_file->read(pieceSize);
        if (bytes.isEmpty() && m_file->error() != QFileDevice::NoError)
            return unreadable();
        if (!m_isKnown) {
            m_isKnown = true;
            m_gunzip = Gunzip::isGzip(bytes) ? std::make_unique<Gunzip>() : nullptr;
        }
        if (!m_gunzip)
            return bytes;
        auto unpacked = unpack(bytes);
        if (!unpacked || !unpacked->isEmpty() || bytes.isEmpty())
            return unpacked;
    }
}

Result<QByteArray> FileBytes::unpack(const QByteArray& packed)
{
    if (packed.isEmpty() && !m_gunzip->isComplete())
        return failure(
            ErrorCode::BadInput,
            {m_name, QCoreApplication::translate("TraceSource", "the packed data ends in its middle")});
    QByteArray plain;
    const auto done = m_gunzip->add(packed, [&plain](QByteArrayView bytes) -> Result<void> {
        plain.append(bytes);
        return {};
    });
    return done ? Result<QByteArray>(plain)
                : failure(ErrorCode::BadInput, {m_name, done.error().arguments.value(1)});
}

Result<void> FileBytes::rewind()
{
    m_isKnown = false;
    m_gunzip.reset();
    return !m_file->isOpen() || m_file->seek(0) ? Result<void>() : unreadable();
}

} // namespace powermon
