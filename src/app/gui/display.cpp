// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/display.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocalSocket>
#include <QRegularExpression>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr int connectPatience = 2000;

/// Platforms of Qt that draw without a display server.
bool platformNeedsDisplay(const QString& platform)
{
    return platform.isEmpty() || platform.startsWith("xcb"_L1) || platform.startsWith("wayland"_L1);
}

bool answers(const QString& socketPath, QLocalSocket::SocketOptions options)
{
    QLocalSocket socket;
    socket.setSocketOptions(options);
    socket.connectToServer(socketPath);
    return socket.waitForConnected(connectPatience);
}

/// Whether an X server answers there; one on another computer is taken at its word.
bool xServerAnswers(const QString& display)
{
    static const QRegularExpression localDisplay(u"^(?:unix)?:(\\d+)(?:\\.\\d+)?$"_s);
    const QRegularExpressionMatch match = localDisplay.match(display);
    if (!match.hasMatch())
        return true;
    const QString path = "/tmp/.X11-unix/X"_L1 + match.captured(1);
    return answers(path, QLocalSocket::NoOptions) || answers(path, QLocalSocket::AbstractNamespaceOption);
}

/// Qt's part for Wayland is a package of its own that may be missing.
bool waylandAnswers(const QString& name)
{
    const QDir platforms(QLibraryInfo::path(QLibraryInfo::PluginsPath) + "/platforms"_L1);
    if (platforms.entryList({u"*wayland*"_s}, QDir::Files).isEmpty())
        return false;
    const QString path = name.startsWith(u'/') ? name : qEnvironmentVariable("XDG_RUNTIME_DIR") + u'/' + name;
    return answers(path, QLocalSocket::NoOptions);
}

} // namespace

std::optional<QString> whyNoDisplay()
{
    if (!platformNeedsDisplay(qEnvironmentVariable("QT_QPA_PLATFORM")))
        return std::nullopt;
    const QString wayland = qEnvironmentVariable("WAYLAND_DISPLAY");
    const QString display = qEnvironmentVariable("DISPLAY");
    if (wayland.isEmpty() && display.isEmpty())
        return QCoreApplication::translate(
            "Display", "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)");
    if ((!display.isEmpty() && xServerAnswers(display)) || (!wayland.isEmpty() && waylandAnswers(wayland)))
        return std::nullopt;
    return QCoreApplication::translate("Display", "the display %1 does not answer")
        .arg(display.isEmpty() ? wayland : display);
}

} // namespace powermon
