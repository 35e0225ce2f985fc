// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/maskedurl.h"

#include <QRegularExpression>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

QString dots()
{
    return QString(8, QChar(0x2022));
}

/// The password's place: behind "scheme://user:" up to the last '@' before path and query. Read by hand, not
/// by QUrl: what is typed may be no URL yet, and nothing else in it may change.
QRegularExpressionMatch passwordIn(const QString& url)
{
    static const QRegularExpression pattern(u"^[^:/?#]+://[^:@/?#]*:([^/?#]*)@"_s);
    return pattern.match(url);
}

} // namespace

QString maskedUrl(const QString& url)
{
    const auto match = passwordIn(url);
    if (!match.hasMatch() || match.capturedLength(1) == 0)
        return url;
    return QString(url).replace(match.capturedStart(1), match.capturedLength(1), dots());
}

QString unmaskedUrl(const QString& typed, const QString& original)
{
    const auto place = passwordIn(typed);
    const auto password = passwordIn(original);
    if (!place.hasMatch() || !password.hasMatch() || place.captured(1) != dots())
        return typed;
    return QString(typed).replace(place.capturedStart(1), place.capturedLength(1), password.captured(1));
}

bool looksLikeDatabaseUrl(const QString& url)
{
    static const QRegularExpression pattern(u"^(sqlite:///|postgres(ql)?(\\+psycopg2?)?://)[^\\s].*$"_s);
    return pattern.match(url).hasMatch();
}

} // namespace powermon
