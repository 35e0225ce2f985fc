// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/run/endpatience.h"
#include "app/run/identity.h"
#include "app/run/loghandler.h"
#include "app/run/signalwatcher.h"
#include "app/run/standardstreams.h"
#include "app/run/systemenvironment.h"
#include "cli/commandline.h"
#include "core/base/whenfinished.h"
#include "probe/owndescriptors.h"

using namespace powermon;

int main(int argc, char* argv[])
{
    holdStandardStreams();
    SignalWatcher::blockSignals();
    QCoreApplication application(argc, argv);
    setUpIdentity();
    setUpLogging(LogLevel::Errors);
    raiseDescriptorLimit();
    SystemEnvironment environment;
    const SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &SignalWatcher::stopRequested, &environment.stopRequest(),
                     &StopRequest::request);
    whenFinished(runCommandLine(QCoreApplication::arguments().mid(1), environment), &application,
                 [](int code) { QCoreApplication::exit(code); });
    return endingWith(QCoreApplication::exec());
}
