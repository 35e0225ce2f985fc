// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "core/service/transfer/recordtools.h"

namespace powermon {

/// Work on the whole record that takes a while and keeps nobody waiting: it tells how far it is, and ends
/// soon after it is cancelled. Where nobody may watch meanwhile the watching stands aside for its time.
class RecordTask : public QObject
{
    Q_OBJECT

public:
    /// \a aside: nothing where the watching goes on.
    RecordTask(RecordTools& tools, std::optional<StoreUse> aside, QObject* parent = nullptr);
    /// One that is under way is cancelled.
    ~RecordTask() override;

    /// Once.
    void start();
    virtual void cancel() = 0;

Q_SIGNALS:
    /// \a thousandths: -1 where nobody knows.
    void progressed(int thousandths, const QString& text);
    /// Once, at the end: either what went wrong, or what was done, in words.
    void finished(const std::optional<powermon::Error>& error, const QString& outcome);

protected:
    virtual void run() = 0;
    [[nodiscard]] RecordTools& tools() const { return m_tools; }
    void succeed(const QString& outcome) { end(std::nullopt, outcome); }
    void fail(const Error& error) { end(error, {}); }

private:
    void end(const std::optional<Error>& error, const QString& outcome);
    void goOn();

    RecordTools& m_tools;
    std::optional<StoreUse> m_aside;
    bool m_isAside = false;
};

} // namespace powermon
