// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("WindowOptions", text);
}

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"demo"_s,
         translated(QT_TRANSLATE_NOOP(
             "WindowOptions", "Show simulated devices and an invented year; touches nothing of yours."))},
        {u"database"_s,
         translated(QT_TRANSLATE_NOOP("WindowOptions", "Where the database is, as in DATABASE_URL.")),
         u"URL"_s},
        {u"config"_s,
         translated(QT_TRANSLATE_NOOP("WindowOptions", "Read this settings file instead of your own.")),
         u"FILE"_s},
        {u"env-file"_s,
         translated(
             QT_TRANSLATE_NOOP("WindowOptions", "Read this file instead of .env in the current folder.")),
         u"FILE"_s},
        {u"policy"_s,
         translated(QT_TRANSLATE_NOOP(
             "WindowOptions", "How outages are told: evidence or readme, instead of POWERMON_POLICY.")),
         u"WORD"_s},
        {u"minimized"_s,
         translated(QT_TRANSLATE_NOOP("WindowOptions",
                                      "Start in the tray, without a window, where there is a tray."))},
        {{u"h"_s, u"help"_s}, translated(QT_TRANSLATE_NOOP("WindowOptions", "Show this help."))},
        {{u"v"_s, u"version"_s}, translated(QT_TRANSLATE_NOOP("WindowOptions", "Show the version."))},
    });
}

} // namespace

Result<WindowOptions> WindowOptions::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const QString where = u"powermon"_s;
    if (!parser.parse(arguments))
        return failure(ErrorCode::BadInput, {where, parser.errorText()});
    if (!parser.positionalArguments().isEmpty()) {
        const QString extra = shortened(parser.positionalArguments().constFirst());
        return failure(
            ErrorCode::BadInput,
            {where, translated(QT_TRANSLATE_NOOP("WindowOptions", "'%1' is not expected here")).arg(extra)});
    }
    WindowOptions options;
    if (parser.isSet(u"help"_s))
        options.action = WindowAction::ShowHelp;
    else if (parser.isSet(u"version"_s))
        options.action = WindowAction::ShowVersion;
    options.isDemo = parser.isSet(u"demo"_s);
    options.isMinimized = parser.isSet(u"minimized"_s);
    options.settings.settingsFile = parser.value(u"config"_s);
    options.settings.envFile = parser.value(u"env-file"_s);
    if (parser.isSet(u"database"_s))
        options.settings.overrides.insert(u"DATABASE_URL"_s, parser.value(u"database"_s));
    if (parser.isSet(u"policy"_s))
        options.settings.overrides.insert(u"POWERMON_POLICY"_s, parser.value(u"policy"_s));
    if (options.isDemo && parser.isSet(u"database"_s)) {
        return failure(
            ErrorCode::BadInput,
            {where, translated(QT_TRANSLATE_NOOP("WindowOptions",
                                                 "--demo has a database of its own: leave --database out"))});
    }
    return options;
}

QString WindowOptions::helpText()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(translated(QT_TRANSLATE_NOOP(
        "WindowOptions",
        "Tells whether the power is out, since when, and whether it was only the network.")));
    addOptions(parser);
    return parser.helpText();
}

} // namespace powermon
