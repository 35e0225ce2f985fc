// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/service/transfer/transferhead.h"

namespace powermon {

/// The HTTP endpoints of a configuration of Gatus (github.com/TwiN/gatus: "endpoints", before 2023
/// "services"), with interval, timeout and whether they are enabled. Its groups are topics, not circuits:
/// they are not taken. What is not asked by HTTP, or asks an address again, is told under refused. Errors:
/// BadInput with the line where it is no YAML, or no such configuration.
[[nodiscard]] Result<TransferHead> switchesFromGatus(const QByteArray& bytes, const QString& name,
                                                     Timestamp now);

} // namespace powermon
