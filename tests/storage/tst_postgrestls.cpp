// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "storage/openstore.h"
#include "storage/storekinds.h"

using namespace Qt::StringLiterals;
using namespace powermon;

/// The parameters of the URL that say how the way to a server is protected.
class PostgresTlsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isAsTheUrlSays_data();
    void isAsTheUrlSays();
    void aCertificateIsAKey();
    void withoutTlsNothingIsSaid();

private:
    [[nodiscard]] static bool makeCertificate(const QString& base, const QString& name);
    [[nodiscard]] QString inFolder(const QString& name) const { return m_server.folder() + u'/' + name; }
    [[nodiscard]] Result<std::unique_ptr<Store>> open(const QString& host,
                                                      const QMap<QString, QString>& parameters) const;

    PostgresServer m_server;
    quint16 m_port = 0;
};

void PostgresTlsTest::initTestCase()
{
    if (!PostgresServer::isInstalled() || QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
        QSKIP("PostgreSQL or openssl is not installed");
    QVERIFY(makeCertificate(inFolder(u"server"_s), u"powermon"_s));
    QVERIFY(makeCertificate(inFolder(u"other"_s), u"powermon"_s));
    QVERIFY(PostgresServer::giveToServer(inFolder(u"server.key"_s)));
    m_port = m_server.listenOnNetwork();
    for (const auto& setting :
         {u"ssl=on"_s, u"ssl_cert_file="_s + inFolder(u"server.crt"_s),
          u"ssl_key_file="_s + inFolder(u"server.key"_s), u"ssl_ca_file="_s + inFolder(u"other.crt"_s)})
        m_server.set(setting);
    QVERIFY2(m_server.start() && m_server.createDatabase(u"power"_s), qPrintable(m_server.log()));
}

/// Of itself, for 127.0.0.1 and a user of this name.
bool PostgresTlsTest::makeCertificate(const QString& base, const QString& name)
{
    QProcess tool;
    tool.start(u"openssl"_s,
               {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                u"-nodes"_s, u"-keyout"_s, base + u".key"_s, u"-out"_s, base + u".crt"_s, u"-days"_s, u"30"_s,
                u"-subj"_s, u"/CN="_s + name, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s});
    return tool.waitForFinished(30'000) && tool.exitCode() == 0 &&
           QFile::setPermissions(base + u".crt"_s, QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                                       QFileDevice::ReadGroup | QFileDevice::ReadOther);
}

Result<std::unique_ptr<Store>> PostgresTlsTest::open(const QString& host,
                                                     const QMap<QString, QString>& parameters) const
{
    Result<DatabaseUrl> base = DatabaseUrl::parse(m_server.url(u"power"_s));
    QString url = u"postgresql://%1@%2:%3/power?"_s.arg(base->userName, host, QString::number(m_port));
    for (auto each = parameters.cbegin(); each != parameters.cend(); ++each)
        url += u"%1=%2&"_s.arg(each.key(), each.value());
    const Result<DatabaseUrl> parsed = DatabaseUrl::parse(url);
    return parsed ? openStore(*parsed, base->password, OpenMode::CreateIfMissing) : failure(parsed.error());
}

void PostgresTlsTest::isAsTheUrlSays_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("root");
    QTest::addColumn<bool>("isRefused");
    QTest::addColumn<QString>("isEncrypted");
    const QString ours = u"127.0.0.1"_s;
    QTest::newRow("nothing said") << ours << QString() << QString() << false << u"t"_s;
    QTest::newRow("disable") << ours << u"disable"_s << QString() << false << u"f"_s;
    QTest::newRow("require") << ours << u"require"_s << QString() << false << u"t"_s;
    QTest::newRow("verify-ca") << ours << u"verify-ca"_s << u"server.crt"_s << false << u"t"_s;
    QTest::newRow("verify-full") << ours << u"verify-full"_s << u"server.crt"_s << false << u"t"_s;
    QTest::newRow("another root") << ours << u"verify-ca"_s << u"other.crt"_s << true << u""_s;
    QTest::newRow("another host") << u"localhost"_s << u"verify-full"_s << u"server.crt"_s << true << u""_s;
    QTest::newRow("no root there") << ours << u"verify-full"_s << u"none.crt"_s << true << u""_s;
}

void PostgresTlsTest::isAsTheUrlSays()
{
    QFETCH(QString, host);
    QFETCH(QString, mode);
    QFETCH(QString, root);
    QFETCH(bool, isRefused);
    QFETCH(QString, isEncrypted);
    QMap<QString, QString> parameters;
    if (!mode.isEmpty())
        parameters.insert(u"sslmode"_s, mode);
    if (!root.isEmpty())
        parameters.insert(u"sslrootcert"_s, inFolder(root));
    const auto store = open(host, parameters);
    if (isRefused) {
        QVERIFY(!store);
        QVERIFY2(reasonOf(store).contains(u"certificate"_s), qPrintable(reasonOf(store)));
        return;
    }
    VERIFY_DONE(store);
    const QString sql = u"SELECT bool_and(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) "
                        u"WHERE application_name = 'powermon'"_s;
    QCOMPARE(m_server.run(u"power"_s, sql), isEncrypted);
}

/// The server takes a certificate in the place of a password, where it is told to.
void PostgresTlsTest::aCertificateIsAKey()
{
    QFile rules(inFolder(u"data/pg_hba.conf"_s));
    QVERIFY(rules.open(QIODevice::ReadWrite));
    const QByteArray before = rules.readAll();
    QVERIFY(rules.seek(0));
    rules.write("hostssl all all 127.0.0.1/32 cert\n" + before);
    rules.close();
    m_server.run(u"power"_s, u"SELECT pg_reload_conf()"_s);
    const QMap<QString, QString> ours{{u"sslmode"_s, u"verify-full"_s},
                                      {u"sslrootcert"_s, inFolder(u"server.crt"_s)},
                                      {u"sslcert"_s, inFolder(u"other.crt"_s)},
                                      {u"sslkey"_s, inFolder(u"other.key"_s)}};
    QTRY_VERIFY_WITH_TIMEOUT(open(u"127.0.0.1"_s, ours).has_value(), 30'000); // it takes a moment
    QMap<QString, QString> none = ours;
    none.remove(u"sslcert"_s);
    none.remove(u"sslkey"_s);
    COMPARE_CODE(open(u"127.0.0.1"_s, none), ErrorCode::DatabaseRefused);
}

/// A server without it gets no password in the open from whoever asked for protection.
void PostgresTlsTest::withoutTlsNothingIsSaid()
{
    m_server.stop();
    m_server.set(u"ssl=off"_s);
    QVERIFY2(m_server.start(), qPrintable(m_server.log()));
    for (const auto& mode : {u"require"_s, u"verify-ca"_s, u"verify-full"_s}) {
        const auto store =
            open(u"127.0.0.1"_s, {{u"sslmode"_s, mode}, {u"sslrootcert"_s, inFolder(u"server.crt"_s)}});
        COMPARE_CODE(store, ErrorCode::DatabaseRefused);
        QVERIFY2(reasonOf(store).contains(u"SSL"_s), qPrintable(reasonOf(store)));
    }
}

QTEST_GUILESS_MAIN(PostgresTlsTest)
#include "tst_postgrestls.moc"
