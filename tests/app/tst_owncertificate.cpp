// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include "app/run/apihost.h"
#include "app/run/owncertificate.h"
#include "core/base/finishedfuture.h"
#include "core/base/systemclock.h"
#include "house.h"
#include "remote/httpremotecaller.h"
#include "remote/remoteaddress.h"
#include "storage/memorystore.h"
#include "support/inlinestoreexecutor.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The certificate that is made where others than this computer may ask, and who trusts it.
class OwnCertificateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSoundAndNamesItself();
    void leavesOutWhatIsNoName();
    void isKeptForItsOwnerAlone();
    void isMadeAnewInTime();
    void replacesWhatIsBroken();
    void saysWhereItCannotBeKept_data();
    void saysWhereItCannotBeKept();
    void opensTheServerToOthers();
    void isTrustedByFingerprintThoughExpired();
    void aServerWithoutOneIsNotStarted();
};

namespace {

QSslCertificate certificateIn(const QByteArray& pem)
{
    return QSslCertificate(pem, QSsl::Pem);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Settings publicSettings()
{
    QTcpServer free;
    free.listen(QHostAddress::LocalHost);
    Settings settings = quickSettings();
    settings.apiAddress = u"0.0.0.0"_s;
    settings.apiPort = free.serverPort();
    settings.apiToken = u"a token that nobody can guess"_s;
    settings.secretKey = u"a key"_s;
    return settings;
}

Result<RemoteAnswer> statusFrom(const QUrl& url, const QString& token, const QByteArray& fingerprint)
{
    HttpRemoteCaller caller(url, token, fingerprint);
    const auto answer = caller.send({"GET", u"/api/status"_s, {}});
    const bool isDone = QTest::qWaitFor([&answer] { return answer.isFinished(); }, awhile);
    return isDone ? answer.result() : Result<RemoteAnswer>(failure(ErrorCode::Interrupted));
}

} // namespace

void OwnCertificateTest::isSoundAndNamesItself()
{
    const Timestamp now = SystemClock().now();
    const QByteArray pem = makeCertificate({u"home"_s, u"home.local"_s, u"10.0.0.5"_s}, now);
    const QSslCertificate certificate = certificateIn(pem);
    QVERIFY(!certificate.isNull());
    QVERIFY(certificate.isSelfSigned());
    QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName), QStringList{u"PowerMon"_s});
    const auto names = certificate.subjectAlternativeNames();
    for (const QString& name : {u"localhost"_s, u"home"_s, u"home.local"_s})
        QVERIFY2(names.contains(QSsl::DnsEntry, name), qPrintable(name));
    for (const QString& address : {u"127.0.0.1"_s, u"10.0.0.5"_s})
        QVERIFY2(names.contains(QSsl::IpAddressEntry, address), qPrintable(address));
    const qint64 second = now.milliseconds() / 1000;
    QVERIFY(certificate.effectiveDate().toSecsSinceEpoch() <= second - 3600);
    QCOMPARE(certificate.expiryDate().toSecsSinceEpoch(), second + 820 * 86'400LL);
    const QSslKey key(pem, QSsl::Ec);
    QVERIFY(!key.isNull());
    QCOMPARE(key.length(), 256);
    QVERIFY(certificateIn(makeCertificate({}, now)).serialNumber() != certificate.serialNumber());
}

void OwnCertificateTest::leavesOutWhatIsNoName()
{
    const QByteArray pem =
        makeCertificate({u""_s, u"a,DNS:evil"_s, u"file:/etc/x"_s, u"good"_s}, SystemClock().now());
    const auto names = certificateIn(pem).subjectAlternativeNames().values(QSsl::DnsEntry);
    QCOMPARE(QSet<QString>(names.begin(), names.end()), (QSet<QString>{u"localhost"_s, u"good"_s}));
}

void OwnCertificateTest::isKeptForItsOwnerAlone()
{
    const QTemporaryDir folder;
    const Timestamp now = SystemClock().now();
    const auto path = keptCertificate(folder.path(), {u"home"_s}, now);
    QVERIFY(path);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(*path) & others));
    const QByteArray made = contentOf(*path);
    QCOMPARE(keptCertificate(folder.path(), {u"home"_s}, now + 24h), path);
    QCOMPARE(contentOf(*path), made);
}

void OwnCertificateTest::isMadeAnewInTime()
{
    const QTemporaryDir folder;
    const Timestamp now = SystemClock().now();
    const auto path = keptCertificate(folder.path(), {}, now);
    QVERIFY(path);
    const QByteArray made = contentOf(*path);
    QVERIFY(keptCertificate(folder.path(), {}, now + 24h * 789));
    QCOMPARE(contentOf(*path), made);
    QVERIFY(keptCertificate(folder.path(), {}, now + 24h * 791));
    QVERIFY(contentOf(*path) != made);
}

void OwnCertificateTest::replacesWhatIsBroken()
{
    const QTemporaryDir folder;
    const Timestamp now = SystemClock().now();
    const auto path = keptCertificate(folder.path(), {}, now);
    QVERIFY(path);
    const QByteArray made = contentOf(*path);
    for (const QByteArray& broken : {QByteArray("nonsense"), made.left(made.indexOf("-----BEGIN EC"))}) {
        QFile file(*path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(broken);
        file.close();
        QVERIFY(keptCertificate(folder.path(), {}, now));
        QVERIFY(!certificateIn(contentOf(*path)).isNull());
        QVERIFY(!QSslKey(contentOf(*path), QSsl::Ec).isNull());
    }
}

void OwnCertificateTest::saysWhereItCannotBeKept_data()
{
    QTest::addColumn<QString>("inTheWay"); // what stands where it should, or where its folder should
    QTest::newRow("a file for the folder") << u"folder"_s;
    QTest::newRow("a folder for the file") << u"folder/certificate.pem/x"_s;
}

void OwnCertificateTest::saysWhereItCannotBeKept()
{
    QFETCH(QString, inTheWay);
    const QTemporaryDir folder;
    QVERIFY(QDir().mkpath(QFileInfo(folder.filePath(inTheWay)).path()));
    QFile blocking(folder.filePath(inTheWay));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    blocking.close();
    const auto path = keptCertificate(folder.filePath(u"folder"_s), {}, SystemClock().now());
    QVERIFY(!path);
    QCOMPARE(path.error().code, ErrorCode::FileUnwritable);
    QVERIFY(QFile::exists(folder.filePath(inTheWay)));
}

void OwnCertificateTest::opensTheServerToOthers()
{
    const QTemporaryDir folder;
    MemoryStore store;
    InlineStoreExecutor executor(store);
    const Settings settings = publicSettings();
    House house(executor, settings);
    ApiHost host(apiPartsOf(house.application, house.clock, executor, house.settings), nullptr);
    const auto refused = host.start();
    QTRY_VERIFY_WITH_TIMEOUT(refused.isFinished(), awhile);
    QCOMPARE(refused.result().error().code, ErrorCode::BadValue);
    host.setCertificateFolder(folder.path());
    const auto started = host.start();
    QTRY_VERIFY_WITH_TIMEOUT(started.isFinished(), awhile);
    QVERIFY2(started.result(),
             qPrintable(started.result() ? QString() : errorMessage(started.result().error())));
    QVERIFY(started.result()->startsWith("https://"_L1));
    QVERIFY(host.eventText(*started.result()).endsWith(host.fingerprint()));
    const QByteArray digest = parseFingerprint(host.fingerprint()).value();
    QCOMPARE(digest.size(), 32);
    const QUrl url(u"https://127.0.0.1:%1"_s.arg(settings.apiPort));
    const auto ask = [&url](const QString& token, const QByteArray& trusted) {
        return statusFrom(url, token, trusted);
    };
    QCOMPARE(ask(settings.apiToken, digest).value_or(RemoteAnswer()).status, 200);
    QCOMPARE(ask({}, digest).value_or(RemoteAnswer()).status, 401);
    const auto untrusted = ask(settings.apiToken, {});
    QVERIFY(!untrusted);
    QVERIFY2(untrusted.error().arguments.first().contains(host.fingerprint()),
             qPrintable(untrusted.error().arguments.first()));
    const auto other = ask(settings.apiToken, QByteArray(32, 'x'));
    QVERIFY(!other);
    QVERIFY(other.error().arguments.first().contains("another one"_L1));
}

void OwnCertificateTest::isTrustedByFingerprintThoughExpired()
{
    const QByteArray pem = makeCertificate({}, SystemClock().now() - 24h * 900);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(certificateIn(pem));
    tls.setPrivateKey(QSslKey(pem, QSsl::Ec));
    const SystemClock clock;
    QList<QByteArray> tokens;
    HttpListener listener(clock, [&tokens](const ApiRequest& request) {
        tokens.append(request.field("authorization").value_or(QByteArray()));
        return finishedFuture(ApiResponse::json(QJsonObject()));
    });
    listener.setTls(tls);
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    const QUrl url(u"https://127.0.0.1:%1"_s.arg(listener.port()));
    const QByteArray digest = certificateIn(pem).digest(QCryptographicHash::Sha256);
    QVERIFY(!statusFrom(url, u"pm_t"_s, {}));
    QVERIFY(!statusFrom(url, u"pm_t"_s, QByteArray(32, 'x')));
    QVERIFY(tokens.isEmpty()); // none left before there was trust
    QCOMPARE(statusFrom(url, u"pm_t"_s, digest).value_or(RemoteAnswer()).status, 200);
    QCOMPARE(tokens, QList<QByteArray>{"Bearer pm_t"});
}

void OwnCertificateTest::aServerWithoutOneIsNotStarted()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"certificate.pem"_s));
    MemoryStore store;
    InlineStoreExecutor executor(store);
    const Settings settings = publicSettings();
    House house(executor, settings);
    ApiHost host(apiPartsOf(house.application, house.clock, executor, house.settings), nullptr);
    host.setCertificateFolder(folder.path());
    const auto started = host.start();
    QTRY_VERIFY_WITH_TIMEOUT(started.isFinished(), awhile);
    QVERIFY(!started.result());
    QCOMPARE(started.result().error().code, ErrorCode::FileUnwritable);
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::Any, settings.apiPort)); // nobody does
}

QTEST_GUILESS_MAIN(OwnCertificateTest)
#include "tst_owncertificate.moc"
