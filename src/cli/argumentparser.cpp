// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/argumentparser.h"

#include <algorithm>
#include <string>

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/usageproblem.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("ArgumentParser", text);
}

/// A parameter and the place where the library keeps what was given for it.
struct BoundParameter
{
    Parameter parameter;
    CLI::Option* option;
};

struct BoundCommand
{
    Command* command;
    CLI::App* app;
    std::vector<BoundParameter> parameters;
};

[[nodiscard]] CLI::Option* declare(CLI::App& app, const Parameter& parameter)
{
    const std::string name = parameter.name.toStdString();
    const std::string help = parameter.help.toStdString();
    if (parameter.isFlag())
        return app.add_flag(name, help);
    // Values are taken as they were written: the library's own conversions would split "[::1]".
    CLI::Option* option =
        app.add_option(name, CLI::callback_t([](const CLI::results_t&) { return true; }), help);
    option->type_name(parameter.isPositional() ? std::string() : parameter.valueName.toStdString());
    option->expected(1);
    option->required(parameter.occurrence == Occurrence::Required);
    if (parameter.occurrence == Occurrence::Repeated && parameter.isPositional())
        option->expected(0, CLI::detail::expected_max_vector_size)->allow_extra_args();
    else if (parameter.occurrence ==
             Occurrence::Repeated) // once for each value: what follows may be the positional
        option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
    else
        option->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    return option;
}

/// Those that every command takes; also accepted before the command.
[[nodiscard]] QList<Parameter> commonParameters(ParsedArguments& parsed)
{
    const auto takeDatabase = [&parsed](const QString& text) -> Result<void> {
        parsed.settings.overrides.insert(u"DATABASE_URL"_s, text);
        return {};
    };
    const auto takeJson = [&parsed](const QString&) -> Result<void> {
        parsed.form = OutputForm::Json;
        return {};
    };
    return {{u"--database"_s, u"URL"_s,
             translated(QT_TRANSLATE_NOOP("ArgumentParser", "database to use instead of DATABASE_URL")),
             takeDatabase},
            {u"--json"_s, {}, translated(QT_TRANSLATE_NOOP("ArgumentParser", "answer in JSON")), takeJson},
            textParameter(
                u"--env-file"_s, u"FILE"_s,
                translated(QT_TRANSLATE_NOOP("ArgumentParser", "read settings from FILE instead of .env")),
                Occurrence::Optional, parsed.settings.envFile),
            textParameter(u"--config"_s, u"FILE"_s,
                          translated(QT_TRANSLATE_NOOP("ArgumentParser", "settings file to use")),
                          Occurrence::Optional, parsed.settings.settingsFile)};
}

/// Those of the commands that can be done with a PowerMon elsewhere.
[[nodiscard]] QList<Parameter> remoteParameters(RemoteServer& server)
{
    // A variable of a script that is empty must not make the command one for this computer.
    const auto text = [](const QString& name, const QString& value, const char* help, QString& target) {
        const auto take = [name, &target](const QString& given) -> Result<void> {
            target = given;
            if (given.isEmpty())
                return failure(badOption(
                    name, given, translated(QT_TRANSLATE_NOOP("ArgumentParser", "at least one character"))));
            return {};
        };
        return Parameter{name, value, translated(help), take, Occurrence::Optional};
    };
    return {text(u"--server"_s, u"URL"_s,
                 QT_TRANSLATE_NOOP("ArgumentParser", "ask the PowerMon there: https://home:56957"),
                 server.url),
            text(u"--token"_s, u"TOKEN"_s,
                 QT_TRANSLATE_NOOP("ArgumentParser", "with --server: its token; else POWERMON_API_TOKEN"),
                 server.token),
            text(u"--fingerprint"_s, u"HEX"_s,
                 QT_TRANSLATE_NOOP("ArgumentParser", "with --server: SHA-256 of its certificate"),
                 server.fingerprint)};
}

[[nodiscard]] BoundCommand bind(CLI::App& app, Command* command, const QList<Parameter>& parameters)
{
    BoundCommand bound{command, &app, {}};
    for (const Parameter& parameter : parameters)
        bound.parameters.push_back({parameter, declare(app, parameter)});
    return bound;
}

[[nodiscard]] Result<void> handOverFlag(const BoundParameter& flag)
{
    for (const std::string& value : flag.option->results()) {
        if (value != "true") // the library lets a flag be given a value
            return failure(badOption(flag.parameter.name, QString::fromStdString(value),
                                     translated(QT_TRANSLATE_NOOP("ArgumentParser", "no value"))));
    }
    return flag.option->count() > 0 ? flag.parameter.take({}) : Result<void>();
}

[[nodiscard]] Result<void> handOver(const BoundCommand& bound)
{
    for (const BoundParameter& each : bound.parameters) {
        if (each.parameter.isFlag()) {
            if (auto taken = handOverFlag(each); !taken)
                return taken;
            continue;
        }
        for (const std::string& value : each.option->results()) {
            if (auto taken = each.parameter.take(QString::fromStdString(value)); !taken)
                return taken;
        }
    }
    return {};
}

/// The words around the parameters in the help, in the person's language.
void nameParts(CLI::App& app)
{
    const auto formatter = app.get_formatter(); // commands share it
    const auto label = [&formatter](const char* key, const QString& text) {
        formatter->label(key, text.toStdString());
    };
    label("Usage", translated(QT_TRANSLATE_NOOP("ArgumentParser", "Usage")));
    label("OPTIONS", translated(QT_TRANSLATE_NOOP("ArgumentParser", "OPTIONS")));
    label("SUBCOMMAND", translated(QT_TRANSLATE_NOOP("ArgumentParser", "COMMAND")));
    label("Positionals", translated(QT_TRANSLATE_NOOP("ArgumentParser", "Arguments")));
    label("REQUIRED", translated(QT_TRANSLATE_NOOP("ArgumentParser", "(needed)")));
    app.option_defaults()->group(translated(QT_TRANSLATE_NOOP("ArgumentParser", "Options")).toStdString());
}

/// What is wrong, as one line. A word where a command should stand is named.
void sayWrongUsage(const CLI::App& app, const CLI::ParseError& error, CommandOutput& output)
{
    QString what = usageProblem(QString::fromStdString(error.what()));
    const std::vector<std::string> words = app.remaining();
    if (app.get_subcommands().empty() && !words.empty())
        what = translated(QT_TRANSLATE_NOOP("ArgumentParser", "not expected here: %1"))
                   .arg(QString::fromStdString(words.front()));
    output.message(translated(QT_TRANSLATE_NOOP("ArgumentParser", "powermon-cli: %1 (see --help)"))
                       .arg(shortened(what, 300)));
}

class Parser
{
public:
    Parser(const CommandList& commands, CommandOutput& output)
        : m_app(translated(
                    QT_TRANSLATE_NOOP(
                        "ArgumentParser",
                        "Tells whether the power is out, since when, and whether it was only the network"))
                    .toStdString(),
                "powermon-cli"),
          m_output(output)
    {
        // Before the commands are made: they take the words for help over.
        nameParts(m_app);
        m_app.set_help_flag("-h,--help",
                            translated(QT_TRANSLATE_NOOP("ArgumentParser", "show this help")).toStdString());
        m_app.set_version_flag(
            "--version", "powermon-cli " POWERMON_VERSION,
            translated(QT_TRANSLATE_NOOP("ArgumentParser", "show the version")).toStdString());
        m_app.require_subcommand(1);
        m_bound.push_back(bind(m_app, nullptr, commonParameters(m_parsed)));
        for (const auto& command : commands) {
            CLI::App* sub =
                m_app.add_subcommand(command->name().toStdString(), command->summary().toStdString());
            sub->group(translated(QT_TRANSLATE_NOOP("ArgumentParser", "Commands")).toStdString());
            m_bound.push_back(bind(*sub, command.get(), allParameters(*command)));
        }
    }

    ParsedArguments parse(const QStringList& arguments)
    {
        std::vector<std::string> words;
        for (const QString& argument : arguments)
            words.push_back(argument.toStdString());
        std::reverse(words.begin(), words.end()); // the library takes them from the back
        try {
            m_app.parse(words);
        } catch (const CLI::CallForVersion& version) {
            m_output.line(QString::fromStdString(version.what()));
            return m_parsed;
        } catch (const CLI::Success&) { // help
            m_output.block(QString::fromStdString(m_app.help()));
            return m_parsed;
        } catch (const CLI::ParseError& error) {
            sayWrongUsage(m_app, error, m_output);
            m_parsed.exitCode = ExitCode::WrongUsage;
            return m_parsed;
        }
        return handOverAll();
    }

private:
    /// A command's own meaning of an option goes before the common one.
    [[nodiscard]] QList<Parameter> allParameters(Command& command)
    {
        const QList<Parameter> own = command.parameters();
        QList<Parameter> parameters = own;
        QList<Parameter> common = commonParameters(m_parsed);
        if (command.worksRemotely())
            common += remoteParameters(m_parsed.server);
        for (const Parameter& each : common) {
            const auto hasSameName = [&each](const Parameter& mine) { return mine.name == each.name; };
            if (std::none_of(own.cbegin(), own.cend(), hasSameName))
                parameters.append(each);
        }
        return parameters;
    }

    ParsedArguments handOverAll()
    {
        for (const BoundCommand& bound : m_bound) {
            if (bound.command && !bound.app->parsed())
                continue;
            if (const auto taken = handOver(bound); !taken) {
                m_output.error(taken.error());
                m_parsed.command = nullptr;
                m_parsed.exitCode = exitCodeFor(taken.error().code);
                return m_parsed;
            }
            m_parsed.command = bound.command;
        }
        return m_parsed;
    }

    CLI::App m_app;
    CommandOutput& m_output;
    ParsedArguments m_parsed;
    std::vector<BoundCommand> m_bound;
};

} // namespace

ParsedArguments parseArguments(const QStringList& arguments, const CommandList& commands,
                               CommandOutput& output)
{
    return Parser(commands, output).parse(arguments);
}

} // namespace powermon
