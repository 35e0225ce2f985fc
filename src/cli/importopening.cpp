// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importopening.h"

#include <vector>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "cli/filebytes.h"
#include "cli/unpackedsource.h"
#include "core/service/transfer/archivesource.h"
#include "core/service/transfer/csvsource.h"
#include "core/service/transfer/gatusconfig.h"
#include "core/service/transfer/listsource.h"
#include "core/service/transfer/switchlists.h"
#include "core/service/transfer/traceimport.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

using Source = Result<std::unique_ptr<ImportSource>>;

constexpr QByteArrayView sqliteMagic("SQLite format 3\0", 16);

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("ImportCommand", text);
}

[[nodiscard]] bool isAddress(const QString& text)
{
    return text.startsWith("postgresql:"_L1) || text.startsWith("postgres:"_L1) ||
           text.startsWith("postgresql+"_L1);
}

[[nodiscard]] Result<ImportKind> kindOf(const QString& path, ByteSource& bytes, const ImportOpening& opening)
{
    const auto begin = bytes.read();
    if (!begin)
        return failure(begin.error());
    if (const auto rewound = bytes.rewind(); !rewound)
        return failure(rewound.error());
    if (begin->trimmed().isEmpty())
        return failure(ErrorCode::BadInput,
                       {bytes.name(), translated(QT_TRANSLATE_NOOP("ImportCommand", "it is empty"))});
    const ImportKind kind = importKindOf(path, *begin);
    if (kind == ImportKind::OwnDatabase)
        return failure(ErrorCode::BadInput,
                       {path, translated(QT_TRANSLATE_NOOP(
                                  "ImportCommand", "this is a database of PowerMon itself: --database opens "
                                                   "it, export writes it out"))});
    return opening.kind.value_or(kind);
}

/// What `export all --format csv` writes.
[[nodiscard]] Source tablesIn(const QString& path, Timestamp now)
{
    const QDir folder(path);
    std::vector<std::unique_ptr<ByteSource>> files;
    for (const QString& name : {u"switches.csv"_s, u"outages.csv"_s, u"checks.csv"_s}) {
        const QString file = folder.filePath(name);
        if (QFileInfo(file).isFile())
            files.push_back(std::make_unique<FileBytes>(std::make_unique<QFile>(file), file));
    }
    if (files.empty())
        return failure(
            ErrorCode::BadInput,
            {path, translated(QT_TRANSLATE_NOOP("ImportCommand", "there is no switches.csv, outages.csv or "
                                                                 "checks.csv in this folder"))});
    return std::make_unique<CsvSource>(std::move(files), now);
}

/// As it is, where it is a file that is not packed.
[[nodiscard]] Source kumaSource(const QString& path, std::unique_ptr<ByteSource> bytes,
                                const ImportOpening& opening)
{
    QFile plain(path);
    const bool isPlain = path != "-"_L1 && QFileInfo(path).isFile() && plain.open(QIODevice::ReadOnly) &&
                         plain.read(sqliteMagic.size()) == sqliteMagic;
    if (isPlain)
        return opening.openForeign(ImportKind::UptimeKuma, path);
    auto file = std::make_unique<QTemporaryFile>();
    if (!file->open())
        return failure(ErrorCode::FileUnwritable, {file->fileTemplate(), file->errorString()});
    Source source = opening.openForeign(ImportKind::UptimeKuma, file->fileName());
    if (!source)
        return source;
    return std::make_unique<UnpackedSource>(std::move(bytes), std::move(file), std::move(*source));
}

} // namespace

bool isWhole(const QString& location)
{
    return isAddress(location) || QFileInfo(location).isDir();
}

Result<std::unique_ptr<ImportSource>> openImportLocation(const QString& location,
                                                         const ImportOpening& opening)
{
    const QFileInfo info(location);
    if (isAddress(location))
        return opening.openForeign(ImportKind::Ancestor, location);
    if (info.isDir())
        return tablesIn(location, opening.now);
    // A pipe could keep whoever reads it waiting for ever.
    if (info.exists() && !info.isFile())
        return failure(ErrorCode::FileUnreadable,
                       {location, translated(QT_TRANSLATE_NOOP("ImportCommand", "it is no regular file"))});
    return openImportBytes(location, std::make_unique<FileBytes>(std::make_unique<QFile>(location), location),
                           opening);
}

Result<std::unique_ptr<ImportSource>> openImportBytes(const QString& path, std::unique_ptr<ByteSource> bytes,
                                                      const ImportOpening& opening)
{
    const auto kind = kindOf(path, *bytes, opening);
    if (!kind)
        return failure(kind.error());
    const auto listed = [&](auto read) {
        return std::make_unique<ListSource>(
            std::move(bytes), [now = opening.now, read](const QByteArray& all, const QString& file) {
                return read(all, file, now);
            });
    };
    switch (*kind) {
    case ImportKind::Archive:
        return std::make_unique<ArchiveSource>(std::move(bytes));
    case ImportKind::Trace:
        return std::make_unique<TraceImport>(std::move(bytes), opening.probeTimeout, opening.now);
    case ImportKind::Csv: {
        std::vector<std::unique_ptr<ByteSource>> files;
        files.push_back(std::move(bytes));
        return std::make_unique<CsvSource>(std::move(files), opening.now);
    }
    case ImportKind::Lines:
        return listed(opening.kind ? switchesFromLines : switchesFromSurmisedLines);
    case ImportKind::Gatus:
        return listed(switchesFromGatus);
    case ImportKind::UptimeKuma:
    case ImportKind::Ancestor:
    case ImportKind::OwnDatabase:
        break;
    }
    return kumaSource(path, std::move(bytes), opening);
}

} // namespace powermon
