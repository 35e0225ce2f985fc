// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include <QCoreApplication>
#include <QPromise>

#include "cli/argumentparser.h"
#include "cli/command.h"
#include "cli/commandlist.h"
#include "cli/localdesk.h"
#include "cli/remotedesk.h"
#include "cli/stoprequest.h"
#include "core/base/whenfinished.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// One command line on its way; deletes itself, and with it all that still waits, when it has its exit code.
class Session final : public QObject
{
public:
    explicit Session(CommandEnvironment& environment)
        : m_environment(environment), m_output(environment.streams().output, environment.streams().error,
                                               environment.streams().showsProgress),
          m_commands(makeCommands())
    {
        m_promise.start();
    }

    QFuture<int> start(const QStringList& arguments)
    {
        const QFuture<int> future = m_promise.future();
        m_parsed = parseArguments(arguments, m_commands, m_output);
        if (m_parsed.command)
            prepare();
        else
            finish(m_parsed.exitCode);
        return future;
    }

private:
    void prepare()
    {
        m_output.setForm(m_parsed.form);
        m_parsed.settings.overrides.insert(m_parsed.command->overrides());
        const auto loaded = m_environment.loadSettings(m_parsed.settings);
        if (!loaded)
            return fail(loaded.error());
        m_settings = loaded->settings;
        for (const QString& note : loaded->notes)
            m_output.message(note);
        if (!(m_parsed.server == RemoteServer{}))
            return prepareRemote();
        const auto opening = m_parsed.command->storeOpening();
        const auto store =
            opening ? m_environment.openStore(m_settings, *opening) : Result<StoreExecutor*>(nullptr);
        if (!store)
            return fail(store.error());
        runCommand(*store);
    }

    void prepareRemote()
    {
        const RemoteServer& server = m_parsed.server;
        const bool namesDatabase = m_parsed.settings.overrides.contains(u"DATABASE_URL"_s);
        if (server.url.isEmpty() || namesDatabase) {
            const char* const why = namesDatabase
                                        ? QT_TRANSLATE_NOOP("CommandLine", "--database is of this computer")
                                        : QT_TRANSLATE_NOOP("CommandLine", "needed for the other options");
            return fail(
                Error{ErrorCode::BadInput, {u"--server"_s, QCoreApplication::translate("CommandLine", why)}});
        }
        whenFinished(m_environment.openRemote(server, m_settings), this,
                     [this](const Result<RemoteCaller*>& caller) {
                         if (!caller)
                             return fail(caller.error());
                         m_desk = std::make_unique<RemoteDesk>(**caller);
                         runCommand(nullptr);
                     });
    }

    void runCommand(StoreExecutor* store)
    {
        StopRequest& stop = m_environment.stopRequest();
        connect(m_parsed.command, &Command::finished, this, [this](ExitCode code) { finish(code); });
        if (!m_parsed.command->endsInOrder()) {
            connect(&stop, &StopRequest::requested, this, [this] {
                fail(Error{ErrorCode::Interrupted, {}});
            });
            if (stop.isRequested())
                return fail(Error{ErrorCode::Interrupted, {}});
        }
        CommandContext context{m_environment, m_settings, store, m_output, stop};
        if (store)
            m_desk = std::make_unique<LocalDesk>(context);
        context.desk = m_desk.get();
        m_parsed.command->run(context);
    }

    void fail(const Error& error)
    {
        if (m_isFinished)
            return;
        m_output.error(error);
        finish(exitCodeFor(error.code));
    }

    void finish(ExitCode code)
    {
        if (m_isFinished)
            return;
        m_isFinished = true;
        const bool isAnswered = code == ExitCode::Done || code == ExitCode::ItIsSo;
        if (const auto problem = m_output.answerProblem(); problem && isAnswered) {
            m_output.error(*problem);
            code = exitCodeFor(problem->code);
        }
        deleteLater();
        m_promise.addResult(static_cast<int>(code));
        m_promise.finish();
    }

    CommandEnvironment& m_environment;
    CommandOutput m_output;
    CommandList m_commands;
    ParsedArguments m_parsed;
    std::unique_ptr<SiteDesk> m_desk;
    Settings m_settings;
    QPromise<int> m_promise;
    bool m_isFinished = false;
};

} // namespace

QFuture<int> runCommandLine(const QStringList& arguments, CommandEnvironment& environment)
{
    auto* session = new Session(environment);
    return session->start(arguments);
}

} // namespace powermon
