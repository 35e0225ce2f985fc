// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

namespace powermon {

/// What makes a file itself, whatever it is called: another one of the same name differs.
struct FileIdentity
{
    quint64 device = 0;
    quint64 number = 0; ///< of its inode

    /// Nothing where there is none. Takes microseconds.
    [[nodiscard]] static std::optional<FileIdentity> of(const QString& path);

    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

} // namespace powermon
