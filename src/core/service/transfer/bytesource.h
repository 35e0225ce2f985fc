// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/result.h"

namespace powermon {

/// Bytes of a file, twice if need be. Used in one thread at a time.
class ByteSource
{
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    /// What it is called in errors.
    [[nodiscard]] virtual QString name() const = 0;
    /// The next some hundred thousand; empty at the end. Errors: FileUnreadable, BadInput.
    [[nodiscard]] virtual Result<QByteArray> read() = 0;
    /// Begins anew. Errors: FileUnreadable.
    [[nodiscard]] virtual Result<void> rewind() = 0;
};

} // namespace powermon
