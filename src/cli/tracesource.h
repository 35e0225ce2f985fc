// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

#include "core/base/result.h"

namespace powermon {

class Gunzip;

/// Reads a trace from a file or a descriptor, plain or packed by gzip (which its first bytes tell), piece by
/// piece from the event loop: whoever waits for something else is served in between.
class TraceSource final : public QObject
{
    Q_OBJECT

public:
    using Sink = std::function<Result<void>(QByteArrayView)>;

    /// \a sink takes the bytes; its error ends the reading.
    explicit TraceSource(Sink sink, QObject* parent = nullptr);
    ~TraceSource() override;

    /// Begins with the file at \a path. Errors: FileUnreadable.
    [[nodiscard]] Result<void> openFile(const QString& path);
    /// Begins with what is open already, and leaves it open; \a name: what it is called in errors.
    void openDescriptor(int descriptor, const QString& name);

Q_SIGNALS:
    /// Once: all was read (nothing), or what was wrong.
    void finished(const std::optional<powermon::Error>& trouble);

private:
    void read();
    [[nodiscard]] Result<void> take(QByteArrayView bytes);
    [[nodiscard]] Result<void> takeEnd();
    [[nodiscard]] Result<void> unpack(QByteArrayView bytes);
    void finish(const Result<void>& outcome);

    Sink m_sink;
    QString m_name;
    int m_descriptor = -1;
    bool m_isOurs = false; ///< the descriptor is
    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArray m_buffer;
    QByteArray m_begin; ///< the first bytes, until they tell whether it is packed
    bool m_isKnown = false;
    std::unique_ptr<Gunzip> m_gunzip; ///< where it is packed
};

} // namespace powermon
