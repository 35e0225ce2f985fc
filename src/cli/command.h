// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QObject>

#include "cli/commandenvironment.h"
#include "cli/commandoutput.h"
#include "cli/exitcode.h"
#include "cli/parameter.h"

namespace powermon {

class SiteDesk;
class StopRequest;

/// What a running command stands on; outlives it.
struct CommandContext
{
    CommandEnvironment& environment;
    const Settings& settings;
    StoreExecutor* store; ///< null for a command that needs none, and where the site is elsewhere
    CommandOutput& output;
    StopRequest& stop;
    SiteDesk* desk = nullptr; ///< where there is a store, or the site is elsewhere

    [[nodiscard]] Clock& clock() const { return environment.clock(); }
};

/// One command of the program: what it is called, what it takes, what it does. Runs once, answers with
/// finished(). Where a stop is asked for, the command is dropped, unless it ends in order by itself.
class Command : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QString name() const = 0;
    /// One sentence for the help, without a full stop.
    [[nodiscard]] virtual QString summary() const = 0;
    /// What it takes, positionals in their order; they write into this command.
    [[nodiscard]] virtual QList<Parameter> parameters() { return {}; }
    /// What its own options set, by the key of the setting; asked when the parameters were taken.
    [[nodiscard]] virtual QHash<QString, QString> overrides() const { return {}; }
    /// What it does with the database; nothing: it needs none.
    [[nodiscard]] virtual std::optional<StoreOpening> storeOpening() const { return StoreOpening::MustExist; }
    /// Whether it asks its desk alone, and so can be done with a PowerMon elsewhere (--server).
    [[nodiscard]] virtual bool worksRemotely() const { return false; }
    /// Whether it answers a StopRequest itself, by finished().
    [[nodiscard]] virtual bool endsInOrder() const { return false; }
    /// Begins; never blocks.
    virtual void run(const CommandContext& context) = 0;

Q_SIGNALS:
    void finished(powermon::ExitCode code);

protected:
    void finish(ExitCode code) { Q_EMIT finished(code); }
    /// Says what is wrong, and finishes.
    void fail(const CommandContext& context, const Error& error)
    {
        context.output.error(error);
        finish(exitCodeFor(error.code));
    }
};

} // namespace powermon
