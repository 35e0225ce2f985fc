// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/loghandler.h"

#include <QLoggingCategory>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

QString rulesFor(LogLevel level)
{
    switch (level) {
    case LogLevel::Errors:
        return u"powermon.*.info=false\npowermon.*.warning=false"_s;
    case LogLevel::Warnings:
        return u"powermon.*.info=false"_s;
    case LogLevel::Events:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

void setUpLogging(LogLevel level)
{
    qSetMessagePattern(u"%{time yyyy-MM-ddTHH:mm:ss.zzz} "
                       "%{if-debug}debug%{endif}%{if-info}info%{endif}%{if-warning}warning%{endif}"
                       "%{if-critical}error%{endif}%{if-fatal}fatal%{endif} "
                       "%{if-category}%{category}: %{endif}%{message}"_s);
    QLoggingCategory::setFilterRules(rulesFor(level));
}

} // namespace powermon
