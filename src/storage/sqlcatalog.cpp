// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlcatalog.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

const QString root = u":/sql/"_s;

QString folderOf(SqlEngine engine)
{
    return engine == SqlEngine::Sqlite ? u"sqlite"_s : u"postgresql"_s;
}

/// The text of a file without its comment lines, in which Qt would look for parameters.
QString readWithoutComments(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    lines.removeIf([](const QString& line) { return line.trimmed().startsWith("--"_L1); });
    return lines.join(u'\n').trimmed();
}

} // namespace

QString SqlCatalog::statement(SqlEngine engine, const QString& name)
{
    const QString fileName = u'/' + name + u".sql"_s;
    const QString own = root + folderOf(engine) + fileName;
    const QString text = readWithoutComments(QFile::exists(own) ? own : root + u"common"_s + fileName);
    Q_ASSERT_X(!text.isEmpty(), "SqlCatalog", qUtf8Printable(name));
    return text;
}

QString SqlCatalog::tableStatement(SqlEngine engine, const QString& name, const SqlTable& table,
                                   const QStringList& columns)
{
    const QString templates = root + u"templates/"_s;
    const QString fileName = u'/' + name + u".sql"_s;
    const QString own = templates + folderOf(engine) + fileName;
    QString text = readWithoutComments(QFile::exists(own) ? own : templates + u"common"_s + fileName);
    Q_ASSERT_X(!text.isEmpty(), "SqlCatalog", qUtf8Printable(name));
    text.replace("{table}"_L1, table.name);
    text.replace("{key}"_L1, table.keys.constFirst());
    text.replace("{keys}"_L1, table.keys.join(u", "_s));
    text.replace("{keys_down}"_L1, table.keys.join(u" DESC, "_s) + u" DESC"_s);
    text.replace("{last_keys}"_L1, u":last_"_s + table.keys.join(u", :last_"_s));
    text.replace("{columns}"_L1, columns.join(u", "_s));
    text.replace("{values}"_L1, u':' + columns.join(u", :"_s));
    return text;
}

QString SqlCatalog::foreignStatement(const QString& name)
{
    const QString text = readWithoutComments(root + u"foreign/"_s + name + u".sql"_s);
    Q_ASSERT_X(!text.isEmpty(), "SqlCatalog", qUtf8Printable(name));
    return text;
}

QStringList SqlCatalog::names(SqlEngine engine)
{
    QStringList names;
    for (const QString& folder : {u"common"_s, folderOf(engine)}) {
        for (const QString& file : QDir(root + folder).entryList({u"*.sql"_s}, QDir::Files))
            names.append(file.chopped(4));
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

QList<Migration> SqlCatalog::migrations(SqlEngine engine)
{
    QList<Migration> migrations;
    const QDir folder(root + u"migrations"_s);
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString own = folder.filePath(name + u'/' + folderOf(engine) + u".sql"_s);
        const QString common = folder.filePath(name + u"/common.sql"_s);
        const QString text = readWithoutComments(QFile::exists(own) ? own : common);
        migrations.append(migrationFromText(name.left(4).toInt(), name, text));
    }
    return migrations;
}

Migration SqlCatalog::migrationFromText(int version, const QString& name, const QString& text)
{
    Migration migration;
    migration.version = version;
    migration.name = name;
    for (const QString& statement : QString(text + u'\n').split(u";\n"_s)) {
        if (!statement.trimmed().isEmpty())
            migration.statements.append(statement.trimmed());
    }
    const QByteArray hashed = migration.statements.join(u";\n"_s).toUtf8();
    migration.checksum =
        QString::fromLatin1(QCryptographicHash::hash(hashed, QCryptographicHash::Sha256).toHex());
    return migration;
}

} // namespace powermon
