// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFile>

#include "core/service/transfer/bytesource.h"

namespace powermon {

class Gunzip;

/// A file, plain or packed by gzip (which its first bytes tell). May be used in another thread than the one
/// that made it, by one at a time.
class FileBytes final : public ByteSource
{
public:
    /// \a name: what it is called in errors.
    FileBytes(std::unique_ptr<QFile> file, const QString& name);
    ~FileBytes() override;

    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] Result<QByteArray> read() override;
    [[nodiscard]] Result<void> rewind() override;

private:
    [[nodiscard]] Result<QByteArray> unpack(const QByteArray& packed);
    [[nodiscard]] tl::unexpected<Error> unreadable() const;

    std::unique_ptr<QFile> m_file; ///< open, or opened by the first read
    QString m_name;
    std::unique_ptr<Gunzip> m_gunzip;
    bool m_isKnown = false; ///< whether it is packed
};

} // namespace powermon
