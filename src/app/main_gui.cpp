// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>

#include <QApplication>
#include <QFileInfo>
#include <QMessageBox>

#include "app/gui/display.h"
#include "app/gui/guiapplication.h"
#include "app/gui/traywait.h"
#include "app/gui/windowoptions.h"
#include "app/run/apihost.h"
#include "app/run/endpatience.h"
#include "app/run/headlessmonitor.h"
#include "app/run/identity.h"
#include "app/run/loghandler.h"
#include "app/run/lognotifier.h"
#include "app/run/signalwatcher.h"
#include "app/run/singleinstance.h"
#include "app/run/standardstreams.h"
#include "app/run/translations.h"
#include "cli/exitcode.h"
#include "core/base/whenfinished.h"
#include "probe/owndescriptors.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Milliseconds trayPatience = 4s;
constexpr Milliseconds raisePatience = 3s;

QString translated(const char* text)
{
    return QCoreApplication::translate("Program", text);
}

void say(FILE* stream, const QString& line)
{
    std::fprintf(stream, "%s\n", qPrintable(line));
}

int codeOf(const Error& error)
{
    return static_cast<int>(exitCodeFor(error.code));
}

/// Standard error, for whoever started it there.
int failed(const Error& error)
{
    say(stderr, "powermon: "_L1 + errorMessage(error));
    return codeOf(error);
}

/// Help, version or a wrong option: the exit code; nothing where the program is to run.
std::optional<int> answered(const Result<WindowOptions>& options)
{
    if (!options) {
        failed(options.error());
        say(stderr, translated(QT_TRANSLATE_NOOP("Program", "powermon --help says what is possible")));
        return codeOf(options.error());
    }
    if (options->action == WindowAction::ShowHelp)
        std::fputs(qPrintable(WindowOptions::helpText()), stdout);
    else if (options->action == WindowAction::ShowVersion)
        say(stdout, "powermon "_L1 + QCoreApplication::applicationVersion());
    else
        return std::nullopt;
    return 0;
}

Result<std::unique_ptr<Foundation>> makeFoundation(const WindowOptions& options)
{
    auto foundation = Foundation::make(options.settings, options.isDemo ? Scene::Demonstration : Scene::Real);
    if (foundation) {
        for (const QString& note : (*foundation)->notes())
            say(stderr, note);
    }
    return foundation;
}

/// A second start of the same user for the same database: the exit code.
int raiseOther(const SingleInstance& instance, const WindowOptions& options)
{
    if (options.isMinimized)
        return 0; // it is there already, and nobody asked to see it
    if (instance.raiseFirst(raisePatience)) {
        say(stderr, translated(QT_TRANSLATE_NOOP(
                        "Program", "PowerMon runs already; its window was brought to the front")));
        return 0;
    }
    say(stderr, translated(QT_TRANSLATE_NOOP("Program", "PowerMon runs already, but does not answer")));
    return static_cast<int>(ExitCode::OutsideFailed);
}

int runWindow()
{
    QGuiApplication::setDesktopFileName(u"org.powermon.PowerMon"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/powermon.svg"_s));
    Translations translations;
    translations.load({});
    const auto options = WindowOptions::parse(QCoreApplication::arguments());
    if (const auto code = answered(options))
        return *code;
    setUpLogging(LogLevel::Warnings);
    const auto foundation = makeFoundation(*options);
    if (!foundation) {
        failed(foundation.error());
        QMessageBox::critical(nullptr, u"PowerMon"_s, errorMessage(foundation.error()));
        return codeOf(foundation.error());
    }
    translations.load((*foundation)->settings().settings().language);
    SingleInstance instance(SingleInstance::userFolder(), (*foundation)->database().location());
    if (!(*foundation)->isDemo() && !instance.claim())
        return raiseOther(instance, *options);
    GuiApplication program(**foundation);
    const SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &SignalWatcher::stopRequested, &program, &GuiApplication::quit);
    QObject::connect(&instance, &SingleInstance::raiseRequested, &program, &GuiApplication::raiseWindow);
    program.start(options->isMinimized ? FirstShow::Tray : FirstShow::Window);
    return endingWith(QApplication::exec());
}

/// Where the REST server is found, or why it is not.
void sayWhere(const Result<QString>& url)
{
    if (url)
        say(stderr,
            translated(QT_TRANSLATE_NOOP("Program", "powermon: web page and REST server at %1")).arg(*url));
    else
        failed(url.error());
}

int watchHeadless(Foundation& foundation)
{
    StoreExecutor& store = foundation.database().executor();
    LogNotifier notifier;
    Application application({foundation.clock(),
                             foundation.settings(),
                             store,
                             foundation.prober(),
                             {&notifier},
                             foundation.network(),
                             foundation.host(),
                             foundation.database().spool(),
                             foundation.database().backups(),
                             foundation.channels()});
    ApiHost api(apiPartsOf(application, foundation.clock(), store, foundation.settings()),
                foundation.makeSecrets());
    api.setCertificateFolder(QFileInfo(foundation.memoryFile()).absolutePath());
    StopRequest stopRequest;
    HeadlessMonitor monitor(application, stopRequest, WhenMonitored::Leave, foundation.database().location());
    const SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &SignalWatcher::stopRequested, &stopRequest, &StopRequest::request);
    QObject::connect(&application, &Application::stopped, &api, &ApiHost::stop);
    whenFinished(foundation.prepare(), &monitor, [&](const Result<void>& prepared) {
        if (!prepared)
            return QCoreApplication::exit(failed(prepared.error()));
        whenFinished(monitor.run(), &monitor, [](const Result<void>& ended) {
            QCoreApplication::exit(ended ? 0 : failed(ended.error()));
        });
        foundation.begin();
        if (foundation.allowsApi())
            whenFinished(api.start(), &api, sayWhere);
    });
    return endingWith(QCoreApplication::exec());
}

/// Without a display the same watching goes on without a window.
int runHeadless(const QString& reason)
{
    Translations translations;
    translations.load({});
    const auto options = WindowOptions::parse(QCoreApplication::arguments());
    if (const auto code = answered(options))
        return *code;
    setUpLogging(LogLevel::Events);
    const auto foundation = makeFoundation(*options);
    if (!foundation)
        return failed(foundation.error());
    translations.load((*foundation)->settings().settings().language);
    say(stderr,
        translated(QT_TRANSLATE_NOOP("Program", "powermon: no window, because %1; watching without one"))
            .arg(whyNoDisplay().value_or(reason))); // again, now that the language is known
    return watchHeadless(**foundation);
}

bool wantsMinimized(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc,
                       [](const char* argument) { return QLatin1StringView(argument) == "--minimized"_L1; });
}

} // namespace

int main(int argc, char* argv[])
{
    holdStandardStreams();
    SignalWatcher::blockSignals();
    if (const auto reason = whyNoDisplay()) {
        const QCoreApplication application(argc, argv);
        setUpIdentity();
        raiseDescriptorLimit();
        return runHeadless(*reason);
    }
    if (wantsMinimized(argc, argv))
        waitForTrayWatcher(argc, argv, trayPatience);
    const QApplication application(argc, argv);
    setUpIdentity();
    raiseDescriptorLimit();
    return runWindow();
}
