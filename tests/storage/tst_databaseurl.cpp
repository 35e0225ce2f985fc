// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "storage/databaseurl.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// What may stand in DATABASE_URL.
class DatabaseUrlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheSamePlace();
    void readsFiles_data();
    void readsFiles();
    void readsServers_data();
    void readsServers();
    void readsParameters();
    void refuses_data();
    void refuses();
    void hidesPasswords_data();
    void hidesPasswords();
    void showsLocations();
};

void DatabaseUrlTest::readsFiles_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("path");
    const QString here = QDir::currentPath();
    QTest::newRow("absolute") << u"sqlite:////var/lib/power.db"_s << u"/var/lib/power.db"_s;
    QTest::newRow("relative") << u"sqlite:///power.db"_s << here + u"/power.db"_s;
    QTest::newRow("in a folder") << u"sqlite:///a/b.db"_s << here + u"/a/b.db"_s;
    QTest::newRow("dots") << u"sqlite:////a/./b/../c.db"_s << u"/a/c.db"_s;
    QTest::newRow("encoded") << u"sqlite:////a%20b/%C3%A4%3F.db"_s << u"/a b/ä?.db"_s;
    QTest::newRow("plain") << u"sqlite:////a b/ä@:.db"_s << u"/a b/ä@:.db"_s;
    QTest::newRow("upper case") << u" SQLite:////a.db\n"_s << u"/a.db"_s;
}

void DatabaseUrlTest::readsFiles()
{
    QFETCH(QString, url);
    QFETCH(QString, path);
    const Result<DatabaseUrl> read = DatabaseUrl::parse(url);
    QVERIFY(read.has_value());
    DatabaseUrl expected;
    expected.path = path;
    QCOMPARE(*read, expected);
    QCOMPARE(read->location(), path);
}

void DatabaseUrlTest::readsServers_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QStringList>("expected"); // user, password, host, port, database
    const auto row = [](const char* name, const QString& url, const QStringList& expected) {
        QTest::newRow(name) << url << expected;
    };
    row("full", u"postgresql://u:p@h:1234/d"_s, {u"u"_s, u"p"_s, u"h"_s, u"1234"_s, u"d"_s});
    row("psycopg", u"postgresql+psycopg://u:p@h/d"_s, {u"u"_s, u"p"_s, u"h"_s, u"5432"_s, u"d"_s});
    row("psycopg2", u"postgresql+psycopg2://u@h/d"_s, {u"u"_s, {}, u"h"_s, u"5432"_s, u"d"_s});
    row("postgres", u"postgres://h"_s, {{}, {}, u"h"_s, u"5432"_s, {}});
    row("socket", u"postgresql:///d"_s, {{}, {}, {}, u"5432"_s, u"d"_s});
    row("socket folder", u"postgresql://%2Frun%2Fpg/d"_s, {{}, {}, u"/run/pg"_s, u"5432"_s, u"d"_s});
    row("encoded", u"postgresql://a%40b:p%3Aq%2F%25@h/d%20e"_s,
        {u"a@b"_s, u"p:q/%"_s, u"h"_s, u"5432"_s, u"d e"_s});
    row("plain password", u"postgresql://u:p@:/?x@h/d"_s, {u"u"_s, u"p@:/?x"_s, u"h"_s, u"5432"_s, u"d"_s});
    row("ipv6", u"postgresql://u:p@[fe80::1]:99/d"_s, {u"u"_s, u"p"_s, u"fe80::1"_s, u"99"_s, u"d"_s});
    row("ipv6 without port", u"postgresql://[::1]/d"_s, {{}, {}, u"::1"_s, u"5432"_s, u"d"_s});
    row("empty port", u"postgresql://h:/d"_s, {{}, {}, u"h"_s, u"5432"_s, u"d"_s});
}

void DatabaseUrlTest::readsServers()
{
    QFETCH(QString, url);
    QFETCH(QStringList, expected);
    const Result<DatabaseUrl> read = DatabaseUrl::parse(url);
    QVERIFY(read.has_value());
    QCOMPARE(read->engine, SqlEngine::PostgreSql);
    const QStringList parts{read->userName, read->password, read->host, QString::number(read->port),
                            read->databaseName};
    QCOMPARE(parts, expected);
}

void DatabaseUrlTest::readsParameters()
{
    const auto read = DatabaseUrl::parse(
        u"postgresql://u@ignored/d?sslmode=verify-full&sslrootcert=/a%20b.crt&host=/run/x&port=77&user=v&site=garden_2&password=s%26s"_s);
    QVERIFY(read.has_value());
    QCOMPARE(read->host, u"/run/x"_s);
    QCOMPARE(read->port, 77);
    QCOMPARE(read->userName, u"v"_s);
    QCOMPARE(read->password, u"s&s"_s);
    QCOMPARE(read->site, u"garden_2"_s);
    QVERIFY(read->location().endsWith(u"/d?site=garden_2"_s));
    const QMap<QString, QString> parameters{{u"sslmode"_s, u"verify-full"_s},
                                            {u"sslrootcert"_s, u"/a b.crt"_s}};
    QCOMPARE(read->parameters, parameters);
}

void DatabaseUrlTest::refuses_data()
{
    QTest::addColumn<QString>("url");
    for (const char* url : {"",
                            "power.db",
                            "/var/power.db",
                            "mysql://h/d",
                            "://x",
                            "sqlite://",
                            "sqlite:///",
                            "sqlite://power.db",
                            "sqlite:///:memory:",
                            "sqlite:///a.db?mode=ro",
                            "sqlite:///a%00b",
                            "postgresql:h/d",
                            "postgresql://u:secret@h:0/d",
                            "postgresql://u:secret@h:65536/d",
                            "postgresql://u:secret@h:abc/d",
                            "postgresql://u:secret@a:b:1/d",
                            "postgresql://[::1/d",
                            "postgresql://[]/d",
                            "postgresql://[::1]x/d",
                            "postgresql://h/d?options=-c%20x",
                            "postgresql://h/d?sslmode",
                            "postgresql://h/d?port=x",
                            "postgresql://h/d?site=",
                            "postgresql://h/d?site=Garden",
                            "postgresql://h/d?site=a%20b",
                            "postgresql://h/d?site=a%3Bb",
                            "postgresql://h/d?sslmode=a%3Bb"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void DatabaseUrlTest::refuses()
{
    QFETCH(QString, url);
    const Result<DatabaseUrl> read = DatabaseUrl::parse(url);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::DatabaseUrlInvalid);
    QCOMPARE(read.error().arguments.size(), 2);
    QVERIFY(!errorMessage(read.error()).contains(u"secret"_s));
}

void DatabaseUrlTest::hidesPasswords_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    const auto row = [](const QString& url, const QString& shown) {
        QTest::newRow(qPrintable(url)) << url << shown;
    };
    row(u"postgresql://u:secret@h:1/d"_s, u"postgresql://u@h:1/d"_s);
    row(u"postgresql://u:se@cr/e:t@h/d?sslmode=require"_s, u"postgresql://u@h/d?sslmode=require"_s);
    row(u"postgresql://u@h:1/d"_s, u"postgresql://u@h:1/d"_s);
    row(u"postgresql://h:1/d"_s, u"postgresql://h:1/d"_s);
    row(u"postgresql://h/d?password=secret&sslmode=require"_s, u"postgresql://h/d?sslmode=require"_s);
    row(u"postgresql://h/d?Password=secret"_s, u"postgresql://h/d?"_s);
    row(u"wrong://u:secret@h"_s, u"wrong://u@h"_s);
    row(u"u:secret@h"_s, u"u@h"_s);
    row(u"sqlite:////a/b.db"_s, u"sqlite:////a/b.db"_s);
}

void DatabaseUrlTest::hidesPasswords()
{
    QFETCH(QString, url);
    QFETCH(QString, shown);
    QCOMPARE(withoutPassword(url), shown);
}

void DatabaseUrlTest::showsLocations()
{
    QCOMPARE(DatabaseUrl::parse(u"postgresql://u:secret@h:1234/d"_s)->location(), u"h:1234/d"_s);
    QCOMPARE(DatabaseUrl::parse(u"postgresql://u:secret@[::1]/"_s)->location(), u"[::1]:5432/u"_s);
    QCOMPARE(DatabaseUrl::parse(u"postgresql:///d"_s)->location(), u"localhost:5432/d"_s);
}

void DatabaseUrlTest::knowsTheSamePlace()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"real"_s));
    QVERIFY(QFile::link(folder.filePath(u"real"_s), folder.filePath(u"link"_s)));
    const auto same = [](const QString& a, const QString& b) {
        return isSamePlace(*DatabaseUrl::parse(a), *DatabaseUrl::parse(b));
    };
    const QString file = u"sqlite:///"_s + folder.path();
    QVERIFY(same(file + u"/real/a.db"_s, file + u"/link/../real/./a.db"_s));
    QVERIFY(same(file + u"/real/a.db"_s, file + u"/link/a.db"_s));
    QVERIFY(!same(file + u"/real/a.db"_s, file + u"/a.db"_s));
    QFile made(folder.filePath(u"real/a.db"_s));
    QVERIFY(made.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(made.fileName(), folder.filePath(u"b.db"_s)));
    QVERIFY(same(file + u"/link/a.db"_s, file + u"/b.db"_s));
    QVERIFY(same(u"postgresql://me@localhost/power"_s, u"postgres://you:x@127.0.0.1:5432/power"_s));
    QVERIFY(same(u"postgresql://power@host"_s, u"postgresql://me@HOST/power"_s));
    QVERIFY(!same(u"postgresql://me@host/power"_s, u"postgresql://me@host/power?site=garden"_s));
    QVERIFY(!same(u"postgresql://me@host/power"_s, u"postgresql://me@host:5433/power"_s));
    QVERIFY(!same(u"postgresql://me@host/power"_s, u"postgresql://me@other/power"_s));
    QVERIFY(!same(file + u"/power"_s, u"postgresql://me@host/power"_s));
}

QTEST_GUILESS_MAIN(DatabaseUrlTest)
#include "tst_databaseurl.moc"
