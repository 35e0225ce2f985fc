// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFutureWatcher>

#include "cli/command.h"
#include "cli/stoprequest.h"
#include "core/interfaces/databasecare.h"

namespace powermon {

/// What the commands that copy whole databases have in common: they show how far they are, and end in order
/// when they are to stop.
class CareCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    /// They open what they need themselves.
    [[nodiscard]] std::optional<StoreOpening> storeOpening() const override { return std::nullopt; }
    [[nodiscard]] bool endsInOrder() const override { return true; }

protected:
    /// Calls \a report with the answer of \a work, unless that is an error, and finishes.
    template <typename Report>
    void await(const CommandContext& context, const QFuture<Result<Report>>& work,
               const std::function<void(const Report&)>& report)
    {
        auto* const watcher = new QFutureWatcher<Result<Report>>(this);
        connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [context](int thousandths) {
            context.output.progress(tr("%1 % done").arg(thousandths / 10));
        });
        connect(&context.stop, &StopRequest::requested, watcher, [watcher] { watcher->cancel(); });
        connect(watcher, &QFutureWatcherBase::finished, this,
                [this, context, watcher, report] { takeAnswer(context, watcher->future(), report); });
        watcher->setFuture(work);
    }

private:
    template <typename Report>
    void takeAnswer(const CommandContext& context, const QFuture<Result<Report>>& work,
                    const std::function<void(const Report&)>& report)
    {
        // A future that was cancelled keeps no answer.
        if (work.resultCount() == 0)
            return fail(context, Error{ErrorCode::Interrupted, {}});
        const Result<Report> answer = work.result();
        if (!answer)
            return fail(context, answer.error());
        report(*answer);
        finish(ExitCode::Done);
    }
};

} // namespace powermon
