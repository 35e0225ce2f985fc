// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/service/transfer/transferhead.h"

namespace powermon {

// Lists of switches as people keep them. \a name: what the list is called in errors; \a now: when those are
// added that do not say when. Errors: BadInput with the line.

/// A table with a heading (RFC 4180): "name" and "ip_address" or "host" are needed, all other columns of
/// switchTable() are taken where they are there, and what else there is is passed over.
[[nodiscard]] Result<TransferHead> switchesFromCsv(const QByteArray& bytes, const QString& name,
                                                   Timestamp now);
/// A switch to a line: its name, which may hold spaces, and its address behind it, as add-switch takes it.
/// What stands behind a # is passed over.
[[nodiscard]] Result<TransferHead> switchesFromLines(const QByteArray& bytes, const QString& name,
                                                     Timestamp now);

} // namespace powermon
