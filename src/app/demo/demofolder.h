// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QDir>
#include <QLockFile>
#include <QTemporaryDir>

namespace powermon {

/// A temporary folder of this user that is gone at the end of the program. One whose program was killed is
/// removed by the next: each holds a lock in its folder, which ends with it.
class DemoFolder final
{
public:
    /// Removes the abandoned ones under \a parent, then makes its own there.
    explicit DemoFolder(const QString& parent = QDir::tempPath());

    [[nodiscard]] bool isValid() const { return m_folder.isValid() && m_lock->isLocked(); }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString filePath(const QString& name) const { return m_folder.filePath(name); }
    /// Why it is not valid.
    [[nodiscard]] QString errorString() const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QLockFile> m_lock; ///< ends before the folder
};

} // namespace powermon
