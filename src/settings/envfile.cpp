// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/envfile.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maximumFileSize = 1024 * 1024;

/// Walks through the text once; each entry may span lines.
class EnvParser
{
public:
    EnvParser(const QString& text, const QString& source, Expansion expansion,
              const QProcessEnvironment& environment)
        : m_text(text), m_source(source), m_expansion(expansion), m_environment(environment)
    {
        m_text.remove(u'\r');
        if (m_text.startsWith(QChar(QChar::ByteOrderMark)))
            m_text.remove(0, 1);
    }

    Result<QList<EnvEntry>> parse()
    {
        while (m_position < m_text.size()) {
            if (const auto entry = parseEntry(); !entry)
                return failure(entry.error());
        }
        return m_entries;
    }

private:
    Result<void> parseEntry()
    {
        skipBlanks();
        if (atLineEnd() || current() == u'#') {
            skipLine();
            return {};
        }
        static const QRegularExpression head(
            u"\\G(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.]*)[ \\t]*=[ \\t]*"_s);
        const auto match = head.match(m_text, m_position);
        if (!match.hasMatch())
            return wrong(QCoreApplication::translate("EnvFile", "not of the form KEY=VALUE"));
        const int line = m_line;
        m_position = match.capturedEnd();
        const auto value = atLineEnd() ? Result<QString>(QString()) : parseValue();
        if (!value)
            return failure(value.error());
        m_entries.append({match.captured(1), *value, line, m_line});
        skipLine();
        return {};
    }

    Result<QString> parseValue()
    {
        if (current() == u'\'')
            return parseQuoted(u'\'');
        if (current() == u'"')
            return parseQuoted(u'"');
        const qsizetype start = m_position;
        while (!atLineEnd() && !atComment())
            ++m_position;
        return expanded(m_text.mid(start, m_position - start).trimmed());
    }

    Result<QString> parseQuoted(QChar quote)
    {
        const int line = m_line;
        QString value;
        for (++m_position; m_position < m_text.size() && current() != quote; ++m_position) {
            if (current() == u'\n')
                ++m_line;
            if (quote == u'"' && current() == u'\\' && m_position + 1 < m_text.size()) {
                ++m_position;
                value += unescaped(current());
            } else {
                value += current();
            }
        }
        if (m_position == m_text.size()) {
            m_line = line;
            return wrong(QCoreApplication::translate("EnvFile", "a quote is not closed"));
        }
        ++m_position;
        skipBlanks();
        if (!atLineEnd() && current() != u'#')
            return wrong(QCoreApplication::translate("EnvFile", "text behind the closing quote"));
        return quote == u'"' ? expanded(value) : value;
    }

    [[nodiscard]] static QString unescaped(QChar character)
    {
        switch (character.unicode()) {
        case u'n':
            return u"\n"_s;
        case u't':
            return u"\t"_s;
        case u'r':
            return u"\r"_s;
        case u'"':
        case u'\\':
            return QString(character);
        default:
            return u'\\' + QString(character);
        }
    }

    [[nodiscard]] QString expanded(const QString& value) const
    {
        if (m_expansion == Expansion::None)
            return value;
        static const QRegularExpression variable(u"\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\\}"_s);
        QString result;
        qsizetype done = 0;
        for (auto matches = variable.globalMatch(value); matches.hasNext();) {
            const auto match = matches.next();
            result += value.mid(done, match.capturedStart() - done);
            const QString known = variableValue(match.captured(1));
            result += known.isEmpty() ? match.captured(2) : known;
            done = match.capturedEnd();
        }
        return result + value.mid(done);
    }

    [[nodiscard]] QString variableValue(const QString& name) const
    {
        if (m_environment.contains(name))
            return m_environment.value(name);
        QString value;
        for (const EnvEntry& entry : m_entries) {
            if (entry.key == name)
                value = entry.value;
        }
        return value;
    }

    [[nodiscard]] tl::unexpected<Error> wrong(const QString& what) const
    {
        const QString where = QCoreApplication::translate("EnvFile", "%1, line %2").arg(m_source).arg(m_line);
        return failure(ErrorCode::BadInput, {where, what});
    }

    [[nodiscard]] QChar current() const { return m_text.at(m_position); }
    [[nodiscard]] bool atLineEnd() const { return m_position >= m_text.size() || current() == u'\n'; }
    /// A # begins a comment only after a blank, so that passwords may hold one.
    [[nodiscard]] bool atComment() const { return current() == u'#' && m_text.at(m_position - 1).isSpace(); }
    void skipBlanks()
    {
        while (!atLineEnd() && current().isSpace())
            ++m_position;
    }
    void skipLine()
    {
        while (!atLineEnd())
            ++m_position;
        ++m_position;
        ++m_line;
    }

    QString m_text;
    QString m_source;
    Expansion m_expansion;
    const QProcessEnvironment& m_environment;
    qsizetype m_position = 0;
    int m_line = 1;
    QList<EnvEntry> m_entries;
};

/// Of a key that stands twice the later one counts.
[[nodiscard]] bool isLastOf(const QList<EnvEntry>& entries, const EnvEntry& entry)
{
    return std::none_of(entries.cbegin(), entries.cend(), [&](const EnvEntry& other) {
        return other.key == entry.key && other.line > entry.line;
    });
}

[[nodiscard]] QString quoted(const QString& value)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_./:@%+,=?&\\[\\]-]*\\z"_s);
    if (plain.match(value).hasMatch())
        return value;
    QString escaped = value;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
    return u'"' + escaped + u'"';
}

} // namespace

Result<QList<EnvEntry>> parseEnvText(const QString& text, const QString& source, Expansion expansion,
                                     const QProcessEnvironment& environment)
{
    return EnvParser(text, source, expansion, environment).parse();
}

Result<QList<EnvEntry>> readEnvFile(const QString& path, Expansion expansion,
                                    const QProcessEnvironment& environment)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, {path, file.errorString()});
    const QByteArray bytes = file.read(maximumFileSize + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, {path, file.errorString()});
    if (bytes.size() > maximumFileSize)
        return failure(ErrorCode::FileUnreadable,
                       {path, QCoreApplication::translate("EnvFile", "larger than a megabyte")});
    return parseEnvText(QString::fromUtf8(bytes), path, expansion, environment);
}

QString withEntry(const QString& text, const QString& key, const QString& value)
{
    const QString entryLine = key + u'=' + quoted(value);
    const auto entries = parseEnvText(text, {}, Expansion::None, {});
    QStringList lines = text.split(u'\n');
    for (const EnvEntry& entry : entries ? *entries : QList<EnvEntry>()) {
        if (entry.key != key || !isLastOf(*entries, entry))
            continue;
        lines[entry.line - 1] = entryLine;
        lines.remove(entry.line, entry.lastLine - entry.line);
        return lines.join(u'\n');
    }
    const bool endsOpen = !text.isEmpty() && !text.endsWith(u'\n');
    return text + (endsOpen ? u"\n"_s : QString()) + entryLine + u'\n';
}

} // namespace powermon
