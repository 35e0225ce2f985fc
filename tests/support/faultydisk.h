// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <sqlite3.h>

#include <QtGlobal>

namespace powermon {

/// Between SQLite and the disk, for every database that is opened while this lives: changes of files fail as
/// a test wants. One at a time, used in one thread.
class FaultyDisk final
{
public:
    FaultyDisk() : m_vfs(*sqlite3_vfs_find(nullptr)), m_system(sqlite3_vfs_find(nullptr))
    {
        current() = this;
        m_vfs.zName = "faulty";
        m_vfs.pNext = nullptr;
        m_vfs.xOpen = &open;
        m_vfs.xDelete = &remove;
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FaultyDisk()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(m_system, 1);
        current() = nullptr;
    }
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// The \a number-th change from now on fails with \a code, once; 1 is the next.
    void failOnce(qint64 number, int code)
    {
        m_failAt = m_count + number;
        m_code = code;
    }
    /// Every \a step-th change fails.
    void failEach(qint64 step, int code)
    {
        m_step = step;
        m_code = code;
    }
    /// Of those that failEach() said.
    void failNoMore() { m_step = 0; }
    /// How many changes there were.
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] qint64 failures() const { return m_failures; }

private:
    static FaultyDisk*& current()
    {
        static FaultyDisk* disk = nullptr;
        return disk;
    }

    [[nodiscard]] bool fails()
    {
        ++m_count;
        const bool isFailing = m_count == m_failAt || (m_step > 0 && m_count % m_step == 0);
        m_failures += isFailing ? 1 : 0;
        return isFailing;
    }

    /// The system's own way of dealing with a file, with those parts replaced that change it.
    const sqlite3_io_methods* replaced(const sqlite3_io_methods* methods)
    {
        auto& own = m_methods[methods];
        if (!own) {
            own = std::make_unique<sqlite3_io_methods>(*methods);
            own->xWrite = &write;
            own->xTruncate = &truncate;
            own->xSync = &sync;
            m_originals[own.get()] = methods;
        }
        return own.get();
    }
    [[nodiscard]] const sqlite3_io_methods& original(const sqlite3_file* file) const
    {
        return *m_originals.at(file->pMethods);
    }

    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
    {
        FaultyDisk& disk = *current();
        const int code = disk.m_system->xOpen(disk.m_system, name, file, flags, outFlags);
        if (file->pMethods)
            file->pMethods = disk.replaced(file->pMethods);
        return code;
    }
    static int remove(sqlite3_vfs*, const char* name, int syncFolder)
    {
        FaultyDisk& disk = *current();
        return disk.fails() ? SQLITE_IOERR_DELETE : disk.m_system->xDelete(disk.m_system, name, syncFolder);
    }
    /// What fails writes half of it, as a disk does that is full or dies.
    static int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at)
    {
        FaultyDisk& disk = *current();
        const bool isFailing = disk.fails();
        const int code = disk.original(file).xWrite(file, bytes, isFailing ? size / 2 : size, at);
        return isFailing ? disk.m_code : code;
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size)
    {
        FaultyDisk& disk = *current();
        return disk.fails() ? SQLITE_IOERR_TRUNCATE : disk.original(file).xTruncate(file, size);
    }
    static int sync(sqlite3_file* file, int flags)
    {
        FaultyDisk& disk = *current();
        return disk.fails() ? SQLITE_IOERR_FSYNC : disk.original(file).xSync(file, flags);
    }

    sqlite3_vfs m_vfs;
    sqlite3_vfs* m_system;
    std::map<const sqlite3_io_methods*, std::unique_ptr<sqlite3_io_methods>> m_methods;
    std::map<const sqlite3_io_methods*, const sqlite3_io_methods*> m_originals;
    qint64 m_count = 0;
    qint64 m_failAt = 0;
    qint64 m_step = 0;
    qint64 m_failures = 0;
    int m_code = SQLITE_IOERR_WRITE;
};

} // namespace powermon
