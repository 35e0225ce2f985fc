// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/unpackedsource.h"

namespace powermon {

Result<bool> UnpackedSource::prepare()
{
    if (m_isUnpacked)
        return m_source->prepare();
    const auto unpacked = unpack();
    return unpacked ? Result<bool>(false) : failure(unpacked.error());
}

Result<void> UnpackedSource::unpack()
{
    const auto piece = m_bytes->read();
    if (!piece)
        return failure(piece.error());
    if (m_file->write(*piece) != piece->size() || (piece->isEmpty() && !m_file->flush()))
        return failure(ErrorCode::FileUnwritable, {m_file->fileName(), m_file->errorString()});
    m_isUnpacked = piece->isEmpty();
    return {};
}

} // namespace powermon
