// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqliteheader.h"

#include <algorithm>

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include "storage/sqlitedialect.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

const QByteArray magic("SQLite format 3\0", 16);
constexpr qsizetype pageSizeAt = 16;
constexpr qsizetype changesAt = 24;
constexpr qsizetype pagesAt = 28;
constexpr qsizetype freePagesAt = 32;
constexpr qsizetype applicationIdAt = 68;
constexpr qsizetype changesOfPagesAt = 92;
constexpr qint64 searchedSize = 65'536;
constexpr quint32 logMagic = 0x377f0682; // or one more

QByteArray beginning(const QString& path, qint64 count)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(count) : QByteArray();
}

quint32 numberAt(const QByteArray& bytes, qsizetype position)
{
    return qFromBigEndian<quint32>(bytes.constData() + position);
}

void setNumber(QByteArray& bytes, qsizetype position, quint32 number)
{
    qToBigEndian(number, bytes.data() + position);
}

qint64 pageSizeOf(const QByteArray& header)
{
    const quint16 size = qFromBigEndian<quint16>(header.constData() + pageSizeAt);
    return size == 1 ? 65'536 : size;
}

/// What no database of ours has otherwise: page size, format, the three fractions.
bool isRight(const QByteArray& header, const QByteArray& fresh)
{
    return header.size() == SqliteHeader::size && header.startsWith(magic) &&
           header.sliced(pageSizeAt, changesAt - pageSizeAt) ==
               fresh.sliced(pageSizeAt, changesAt - pageSizeAt) &&
           numberAt(header, applicationIdAt) == SqliteDialect::applicationId;
}

} // namespace

bool SqliteHeader::isOurs(const QString& path)
{
    const QByteArray header = beginning(path, size);
    return header.size() == size && header.startsWith(magic) &&
           numberAt(header, applicationIdAt) == SqliteDialect::applicationId;
}

bool SqliteHeader::wasOurs(const QString& path)
{
    if (isOurs(path) || QFileInfo::exists(path + u".monitor"_s))
        return true;
    const QByteArray start = beginning(path, searchedSize);
    return (start.size() >= size && numberAt(start, applicationIdAt) == SqliteDialect::applicationId) ||
           start.contains("schema_migrations");
}

bool SqliteHeader::isLog(const QString& path)
{
    const QByteArray start = beginning(path, 4);
    return start.isEmpty() || (start.size() == 4 && (numberAt(start, 0) & ~1U) == logMagic);
}

void SqliteHeader::mend(const QString& path, const QByteArray& freshPage, Extent extent)
{
    QFile file(path);
    if (freshPage.size() < size || !file.open(QIODevice::ReadWrite))
        return;
    const QByteArray fresh = freshPage.left(size);
    QByteArray header = file.read(size);
    const qint64 pageSize = pageSizeOf(fresh);
    const auto pages = static_cast<quint32>((file.size() + pageSize - 1) / pageSize);
    if (extent == Extent::FirstPage || !isRight(header, fresh)) {
        header = extent == Extent::FirstPage ? freshPage : fresh;
        setNumber(header, pagesAt, pages);
        setNumber(header, changesOfPagesAt, numberAt(header, changesAt));
        setNumber(header, freePagesAt, 0);
        setNumber(header, freePagesAt + 4, 0);
    }
    file.seek(0);
    file.write(header);
    // A file that ends before its header says is not read at all.
    file.resize(std::max<qint64>(numberAt(header, pagesAt), pages) * pageSize);
}

} // namespace powermon
