// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/siteschema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powermon::SiteSchema {

namespace {

constexpr char16_t unnamed[] = u"powermon";
constexpr qsizetype longestName = 40;

bool isAllowed(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9') ||
           character == u'_';
}

} // namespace

bool isSiteName(const QString& text)
{
    return !text.isEmpty() && text.size() <= longestName && std::ranges::all_of(text, isAllowed);
}

QString nameOf(const QString& site)
{
    const QString name = QString::fromUtf16(unnamed);
    return site.isEmpty() ? name : name + u'_' + site;
}

std::optional<QString> siteOf(const QString& schema)
{
    if (schema == nameOf(QString()))
        return QString();
    const QString prefix = nameOf(QString()) + u'_';
    const QString site = schema.startsWith(prefix) ? schema.sliced(prefix.size()) : QString();
    return isSiteName(site) ? std::optional(site) : std::nullopt;
}

} // namespace powermon::SiteSchema
