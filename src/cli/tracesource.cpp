// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tracesource.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>

#include "cli/gunzip.h"

namespace powermon {

namespace {

constexpr qsizetype pieceSize = 524'288;
/// As many bytes tell gzip from anything else.
constexpr qsizetype signatureSize = 2;

} // namespace

TraceSource::TraceSource(Sink sink, QObject* parent)
    : QObject(parent), m_sink(std::move(sink)), m_buffer(pieceSize, Qt::Uninitialized)
{
}

TraceSource::~TraceSource()
{
    if (m_isOurs)
        ::close(m_descriptor);
}

Result<void> TraceSource::openFile(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return failure(ErrorCode::FileUnreadable,
                       {shortened(path, 300), QString::fromLocal8Bit(strerror(errno))});
    m_isOurs = true;
    openDescriptor(descriptor, path);
    return {};
}

void TraceSource::openDescriptor(int descriptor, const QString& name)
{
    m_descriptor = descriptor;
    m_name = name;
    m_notifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &TraceSource::read);
}

void TraceSource::read()
{
    const ssize_t count = ::read(m_descriptor, m_buffer.data(), size_t(m_buffer.size()));
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count < 0)
        return finish(failure(ErrorCode::FileUnreadable,
                              {shortened(m_name, 300), QString::fromLocal8Bit(strerror(errno))}));
    const auto taken = count == 0 ? takeEnd() : take(QByteArrayView(m_buffer.constData(), count));
    if (!taken || count == 0)
        finish(taken);
}

Result<void> TraceSource::take(QByteArrayView bytes)
{
    if (m_isKnown)
        return unpack(bytes);
    m_begin.append(bytes);
    if (m_begin.size() < signatureSize)
        return {};
    m_isKnown = true;
    if (Gunzip::isGzip(m_begin))
        m_gunzip = std::make_unique<Gunzip>();
    const QByteArray begin = std::exchange(m_begin, {});
    return unpack(begin);
}

Result<void> TraceSource::takeEnd()
{
    if (!m_isKnown && !m_begin.isEmpty())
        return m_sink(m_begin);
    if (m_gunzip && !m_gunzip->isComplete())
        return failure(
            ErrorCode::BadInput,
            {m_name, QCoreApplication::translate("TraceSource", "the packed data ends in its middle")});
    return {};
}

Result<void> TraceSource::unpack(QByteArrayView bytes)
{
    if (!m_gunzip)
        return m_sink(bytes);
    auto unpacked = m_gunzip->add(bytes, m_sink);
    if (!unpacked && unpacked.error().arguments.value(0).isEmpty())
        unpacked.error().arguments[0] = m_name;
    return unpacked;
}

void TraceSource::finish(const Result<void>& outcome)
{
    m_notifier->setEnabled(false);
    Q_EMIT finished(outcome ? std::nullopt : std::optional(outcome.error()));
}

} // namespace powermon
