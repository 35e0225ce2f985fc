// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/importkind.h"

#include <algorithm>
#include <array>

#include <QRegularExpression>
#include <QStringList>

#include "core/model/words.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindWords{
    Word{ImportKind::Archive, "powermon"_L1}, Word{ImportKind::Trace, "trace"_L1},
    Word{ImportKind::Csv, "csv"_L1},          Word{ImportKind::Lines, "lines"_L1},
    Word{ImportKind::Gatus, "gatus"_L1},      Word{ImportKind::UptimeKuma, "uptime-kuma"_L1}};

constexpr QByteArrayView sqliteMagic("SQLite format 3\0", 16);
/// https://www.sqlite.org/fileformat2.html#the_database_header
constexpr qsizetype applicationIdAt = 68;
constexpr QByteArrayView ourId("PMON", 4);

[[nodiscard]] bool isArchive(const QString& begin)
{
    static const QRegularExpression firstKey(u"^\\{\\s*\"([^\"]*)\""_s);
    static const QStringList keys{u"format"_s,      u"version"_s,   u"settings"_s, u"switches"_s,
                                  u"maintenance"_s, u"knowledge"_s, u"coverage"_s, u"outages"_s,
                                  u"incidents"_s,   u"checks"_s};
    return keys.contains(firstKey.match(begin).captured(1));
}

} // namespace

ImportKind importKindOf(const QString& fileName, QByteArrayView begin)
{
    if (begin.startsWith(sqliteMagic))
        return begin.sliced(std::min(applicationIdAt, begin.size())).startsWith(ourId)
                   ? ImportKind::OwnDatabase
                   : ImportKind::UptimeKuma;
    static const QRegularExpression gatus(u"^(endpoints|services):"_s, QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(begin).remove(QChar::ByteOrderMark).trimmed();
    if (text.startsWith(u'{'))
        return isArchive(text) ? ImportKind::Archive : ImportKind::Trace;
    const QString name = fileName.toLower();
    if (name.endsWith(".yaml"_L1) || name.endsWith(".yml"_L1) || gatus.match(text).hasMatch())
        return ImportKind::Gatus;
    static const QRegularExpression heading(
        u"^\"?[^\\n]*\\b(ip_address|host|address|checked_at|detected_at)\\b[^\\n]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString first = text.section(u'\n', 0, 0).trimmed();
    const bool isTable = (first.contains(u',') || first.contains(u';')) && heading.match(first).hasMatch();
    return isTable || name.endsWith(".csv"_L1) ? ImportKind::Csv : ImportKind::Lines;
}

std::optional<ImportKind> importKindFromWord(const QString& word)
{
    return valueOf(kindWords, word);
}

} // namespace powermon
