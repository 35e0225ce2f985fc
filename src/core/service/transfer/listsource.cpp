// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/listsource.h"

#include <QCoreApplication>

namespace powermon {

Result<bool> ListSource::prepare()
{
    const auto piece = m_bytes->read();
    if (!piece)
        return failure(piece.error());
    m_all += *piece;
    if (m_all.size() > maximumSize)
        return failure(ErrorCode::BadInput,
                       {m_bytes->name(), QCoreApplication::translate(
                                             "SwitchList", "this is larger than any list of switches")});
    if (!piece->isEmpty())
        return false;
    const auto head = m_reader(m_all, m_bytes->name());
    if (!head)
        return failure(head.error());
    m_head = *head;
    return true;
}

} // namespace powermon
