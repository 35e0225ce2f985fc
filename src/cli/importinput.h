// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>
#include <QTemporaryFile>

#include "cli/filebytes.h"

namespace powermon {

class TraceSource;

/// Makes a file that can be read twice of what a command is given: a file as it is, anything else (standard
/// input, a pipe) as a copy of it in a temporary one.
class ImportInput final : public QObject
{
    Q_OBJECT

public:
    ImportInput();
    ~ImportInput() override;

    /// Begins. \a path: "-" is the descriptor \a input.
    void open(const QString& path, int input);

Q_SIGNALS:
    /// Once; the bytes are to be taken by takeBytes().
    void finished(const std::optional<powermon::Error>& trouble);

public:
    [[nodiscard]] std::unique_ptr<FileBytes> takeBytes() { return std::move(m_bytes); }

private:
    void copy(const QString& path, int input, const QString& name);

    std::unique_ptr<FileBytes> m_bytes;
    std::unique_ptr<QTemporaryFile> m_copy;
    std::unique_ptr<TraceSource> m_source;
};

} // namespace powermon
