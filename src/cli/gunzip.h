// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QByteArrayView>

#include "core/base/result.h"

namespace powermon {

/// Unpacks gzip (RFC 1952) as it comes; what it holds does not grow.
class Gunzip
{
public:
    using Sink = std::function<Result<void>(QByteArrayView)>;

    Gunzip();
    ~Gunzip();

    [[nodiscard]] static bool isGzip(QByteArrayView begin) { return begin.startsWith("\x1f\x8b"); }

    /// Hands what \a packed unpacks to on to \a sink. Errors: those of the sink; BadInput without a place
    /// where it is damaged.
    [[nodiscard]] Result<void> add(QByteArrayView packed, const Sink& sink);
    /// Whether nothing is missing at its end.
    [[nodiscard]] bool isComplete() const { return m_isAtEnd; }

private:
    struct Stream;

    std::unique_ptr<Stream> m_stream;
    bool m_isAtEnd = false;
};

} // namespace powermon
