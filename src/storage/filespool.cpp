// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filespool.h"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPromise>

#include "core/base/logging.h"
#include "storage/fileexchange.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// A record is smaller as a rule; a larger one is read at once all the same.
constexpr qint64 readSize = 256LL * 1024;
/// Longer than any record: what looks longer is broken.
constexpr qint64 largestRecord = 16LL * 1024 * 1024;
/// This part of the room, a 16th, is for notes alone.
constexpr qint64 noteShare = 16;

/// A file that was made, or went, is so after a power cut only when its folder is on disk.
void syncFolderOf(const QString& path)
{
    const Result<void> synced = syncToDisk(QFileInfo(path).absolutePath());
    if (!synced)
        qCDebug(logStorage).noquote() << "folder not synced reason=" << errorMessage(synced.error());
}

/// Opens \a file for this process alone, until it is closed.
bool openAlone(QFile& file, QIODevice::OpenMode mode)
{
    while (file.open(mode)) {
        while (::flock(file.handle(), LOCK_EX) != 0 && errno == EINTR) {
        }
        struct stat status = {};
        if (::fstat(file.handle(), &status) != 0 || status.st_nlink > 0)
            return true;
        file.close(); // another process has removed it meanwhile
    }
    return false;
}

/// None that is there already.
QString asideName(const QString& path)
{
    const QString base = path + u".unreadable"_s;
    QString name = base;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = u"%1-%2"_s.arg(base, QString::number(i));
    return name;
}

/// The newest end in its coverage.
Timestamp endOf(const SpoolNote& note)
{
    Timestamp end;
    for (const Coverage& each : note.coverage)
        end = std::max(end, each.range.end);
    return end;
}

/// Whether they differ in nothing but that something went on for a moment.
bool isSoonAfter(const SpoolNote& before, const SpoolNote& note)
{
    SpoolNote grown = before;
    for (qsizetype i = 0; i < std::min(grown.coverage.size(), note.coverage.size()); ++i) {
        TimeRange& range = grown.coverage[i].range;
        const Milliseconds growth = note.coverage.at(i).range.end - range.end;
        if (growth > Milliseconds(0) && growth < FileSpool::notedGrowth)
            range.end = note.coverage.at(i).range.end;
    }
    return grown == note;
}

} // namespace

FileSpool::FileSpool(const QString& path, qint64 limit) : m_path(path), m_limit(limit)
{
    m_thread.setMaxThreadCount(1);
}

FileSpool::~FileSpool()
{
    m_thread.waitForDone();
}

template <typename T>
QFuture<T> FileSpool::inThread(std::function<T()> work)
{
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    m_thread.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

QFuture<Result<void>> FileSpool::append(const QList<CheckResult>& checks, const SpoolNote& note)
{
    return inThread<Result<void>>([this, checks, note] { return add(checks, note); });
}

Result<void> FileSpool::add(const QList<CheckResult>& checks, const SpoolNote& note)
{
    if (QFileInfo(m_path).size() == 0) {
        m_note.reset();
        m_refused = 0;
    }
    // A million checks that did not fit are not turned into bytes again each second.
    const bool fits = m_refused == 0 || checks.size() < m_refused;
    const SpoolRecord::Content content = contentFor(checks, note);
    if (checks.isEmpty() && !content.note)
        return {};
    const Result<void> written = fits ? write(content, m_limit - m_limit / noteShare) : failure(full());
    if (written) {
        remember(content);
        return written;
    }
    m_refused = written.error() == full() ? checks.size() : 0;
    // What was found weighs more than the checks that it was found by.
    const SpoolRecord::Content noteAlone = contentFor({}, note);
    if (m_refused > 0 && noteAlone.note && write(noteAlone, m_limit))
        remember(noteAlone);
    return written;
}

SpoolRecord::Content FileSpool::contentFor(const QList<CheckResult>& checks, const SpoolNote& note) const
{
    const bool isWhole = !m_note || m_note->outages != note.outages ||
                         endOf(note) - m_wholeNoteAt >= wholeNotes || endOf(note) < m_wholeNoteAt;
    if (isWhole || !isSoonAfter(*m_note, note))
        return {checks, note, isWhole};
    return {checks, std::nullopt};
}

void FileSpool::remember(const SpoolRecord::Content& content)
{
    m_refused = 0;
    if (!content.note)
        return;
    m_note = content.note;
    if (content.hasOutages)
        m_wholeNoteAt = endOf(*content.note);
}

QFuture<Result<SpoolPage>> FileSpool::read(qint64 begin)
{
    return inThread<Result<SpoolPage>>([this, begin] { return readPage(begin); });
}

QFuture<Result<bool>> FileSpool::clear()
{
    return inThread<Result<bool>>([this] { return removeRead(); });
}

Result<bool> FileSpool::removeRead()
{
    QFile file(m_path);
    if (file.exists()) {
        if (!openAlone(file, QIODevice::ReadOnly))
            return failure(unwritable(file.errorString()));
        if (file.size() != m_readSize)
            return false;
        if (!QFile::remove(m_path)) // while it is still locked
            return failure(unwritable(qt_error_string(errno)));
        syncFolderOf(m_path);
    }
    m_note.reset();
    m_refused = 0;
    return true;
}

QFuture<Result<QString>> FileSpool::setAside()
{
    return inThread<Result<QString>>([this]() -> Result<QString> {
        m_note.reset();
        const QString name = asideName(m_path);
        if (const Result<void> renamed = renameFile(m_path, name); !renamed)
            return failure(renamed.error());
        return name;
    });
}

Error FileSpool::unwritable(const QString& reason) const
{
    return {ErrorCode::FileUnwritable, {QDir::toNativeSeparators(m_path), reason}};
}

Error FileSpool::unreadable(const QFile& file) const
{
    return {ErrorCode::FileUnreadable, {QDir::toNativeSeparators(m_path), file.errorString()}};
}

Error FileSpool::full() const
{
    return unwritable(QCoreApplication::translate("FileSpool", "it is full"));
}

Result<void> FileSpool::write(const SpoolRecord::Content& content, qint64 limit)
{
    const QByteArray record = SpoolRecord::toBytes(content);
    QFile file(m_path);
    const bool isNew = !file.exists();
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    // Unbuffered: what a full disk does not take must not be written later, when the file is closed.
    if (!openAlone(file, QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(unwritable(file.errorString()));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const qint64 before = file.size();
    if (before + record.size() > limit)
        return failure(full());
    const bool isDone =
        file.seek(before) && file.write(record) == record.size() && ::fsync(file.handle()) == 0;
    if (!isDone) {
        const QString reason =
            file.error() == QFileDevice::NoError ? qt_error_string(errno) : file.errorString();
        if (::ftruncate(file.handle(), before) != 0)
            qCDebug(logStorage) << "part of a record left behind file=" << m_path;
        return failure(unwritable(reason));
    }
    if (isNew)
        syncFolderOf(m_path);
    return {};
}

SpoolNote FileSpool::wholeNote(const SpoolRecord::Content& content)
{
    SpoolNote note = *content.note;
    if (content.hasOutages)
        m_readOutages = note.outages;
    else
        note.outages = m_readOutages;
    return note;
}

Result<SpoolPage> FileSpool::readPage(qint64 begin)
{
    SpoolPage page;
    page.end = begin;
    QFile file(m_path);
    if (!file.exists())
        return page;
    if (!openAlone(file, QIODevice::ReadOnly) || !file.seek(begin))
        return failure(unreadable(file));
    m_readOutages = begin == 0 ? QList<Outage>() : m_readOutages;
    QByteArray bytes;
    qint64 skipped = 0;
    while (page.checks.size() < pageSize) {
        const auto found = SpoolRecord::find(bytes);
        if (!found && !file.atEnd() && bytes.size() < largestRecord) {
            const QByteArray more = file.read(readSize);
            if (more.isEmpty())
                return failure(unreadable(file));
            bytes += more;
            continue;
        }
        const auto next = found ? std::optional(found->size) : SpoolRecord::skip(bytes);
        if (!next)
            break;
        if (found) {
            page.checks += found->content.checks;
            if (found->content.note)
                page.note = wholeNote(found->content);
        } else {
            skipped += *next;
        }
        bytes.remove(0, *next);
        page.end += *next;
    }
    m_readSize = file.size();
    page.isLast = file.atEnd() && !SpoolRecord::find(bytes) && !SpoolRecord::skip(bytes);
    if (skipped > 0 || (page.isLast && !bytes.isEmpty()))
        qCWarning(logStorage) << "broken records left out file=" << m_path
                              << "bytes=" << skipped + (page.isLast ? bytes.size() : 0);
    return page;
}

} // namespace powermon
