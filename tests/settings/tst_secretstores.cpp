// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/finishedfuture.h"
#include "settings/environmentsecretstore.h"
#include "settings/filesecretstore.h"
#include "settings/keychainsecretstore.h"
#include "settings/secretchain.h"
#include "settings/secretkeys.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

/// A store that is told what to answer, and remembers what it was asked.
class ScriptedStore final : public SecretStore
{
public:
    explicit ScriptedStore(Result<std::optional<QString>> answer) : m_answer(std::move(answer)) {}

    QFuture<Result<std::optional<QString>>> read(const QString&) override { return finishedFuture(m_answer); }
    QFuture<Result<void>> write(const QString&, const QString& secret) override
    {
        if (!m_answer)
            return finishedFuture<Result<void>>(failure(m_answer.error()));
        m_answer = std::optional(secret);
        return finishedFuture(Result<void>());
    }
    QFuture<Result<void>> remove(const QString&) override
    {
        if (!m_answer)
            return finishedFuture<Result<void>>(failure(m_answer.error()));
        m_answer = std::optional<QString>();
        return finishedFuture(Result<void>());
    }
    [[nodiscard]] std::optional<QString> kept() const { return m_answer.value_or(std::nullopt); }

private:
    Result<std::optional<QString>> m_answer;
};

std::shared_ptr<ScriptedStore> missingStore()
{
    return std::make_shared<ScriptedStore>(failure(ErrorCode::SecretUnavailable, {u"missing"_s}));
}

std::shared_ptr<ScriptedStore> emptyStore()
{
    return std::make_shared<ScriptedStore>(std::optional<QString>());
}

void expectPlainStorageIsSaid()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"secret kept unencrypted"_s));
}

} // namespace

class TestSecretStores final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void environmentHandsSecretsIn();
    void environmentTakesNone();
    void fileKeepsSecretsPrivately();
    void fileRemovesSecrets();
    void fileThatIsNoneOfOursIsAnError();
    void chainTakesTheFirstThatHasIt();
    void chainPassesOverFailures();
    void chainWithoutAnAnswerSaysNothing();
    void chainWritesIntoTheFirstThatTakesIt();
    void chainWriteFailsWhenAllFail();
    void chainRemovesFromAll();
    void absentKeychainAnswersSoon_data();
    void absentKeychainAnswersSoon();
    void withoutAKeychainTheFileServes();
};

void TestSecretStores::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
}

void TestSecretStores::environmentHandsSecretsIn()
{
    QProcessEnvironment environment;
    environment.insert(u"POWERMON_DATABASE_PASSWORD"_s, u"hunter2"_s);
    EnvironmentSecretStore store(environment);
    QCOMPARE(store.read(databasePasswordKey()).result().value(), std::optional(u"hunter2"_s));
    QCOMPARE(store.read(u"api-token"_s).result().value(), std::optional<QString>());
}

void TestSecretStores::environmentTakesNone()
{
    EnvironmentSecretStore store({});
    QCOMPARE(store.write(u"x"_s, u"y"_s).result().error().code, ErrorCode::SecretUnavailable);
    QCOMPARE(store.remove(u"x"_s).result().error().code, ErrorCode::SecretUnavailable);
}

void TestSecretStores::fileKeepsSecretsPrivately()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"deep/secrets.json"_s);
    FileSecretStore store(path);
    QCOMPARE(store.read(u"a"_s).result().value(), std::optional<QString>());
    expectPlainStorageIsSaid();
    QVERIFY(store.write(u"a"_s, u"ümläut \"quoted\" 🔌"_s).result());
    expectPlainStorageIsSaid();
    QVERIFY(store.write(u"b"_s, u"2"_s).result());
    QCOMPARE(FileSecretStore(path).read(u"a"_s).result().value(), std::optional(u"ümläut \"quoted\" 🔌"_s));
    QCOMPARE(store.read(u"b"_s).result().value(), std::optional(u"2"_s));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
}

void TestSecretStores::fileRemovesSecrets()
{
    QTemporaryDir folder;
    FileSecretStore store(folder.filePath(u"secrets.json"_s));
    expectPlainStorageIsSaid();
    QVERIFY(store.write(u"a"_s, u"1"_s).result());
    QVERIFY(store.remove(u"a"_s).result());
    QVERIFY(store.remove(u"a"_s).result());
    QCOMPARE(store.read(u"a"_s).result().value(), std::optional<QString>());
}

void TestSecretStores::fileThatIsNoneOfOursIsAnError()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"secrets.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no json");
    file.close();
    FileSecretStore store(file.fileName());
    QCOMPARE(store.read(u"a"_s).result().error().code, ErrorCode::FileUnreadable);
    QCOMPARE(store.write(u"a"_s, u"1"_s).result().error().code, ErrorCode::FileUnreadable);
    QCOMPARE(store.remove(u"a"_s).result().error().code, ErrorCode::FileUnreadable);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("no json"));
}

void TestSecretStores::chainTakesTheFirstThatHasIt()
{
    SecretChain chain({emptyStore(), std::make_shared<ScriptedStore>(std::optional(u"second"_s)),
                       std::make_shared<ScriptedStore>(std::optional(u"third"_s))});
    QCOMPARE(chain.read(u"x"_s).result().value(), std::optional(u"second"_s));
}

void TestSecretStores::chainPassesOverFailures()
{
    SecretChain chain({missingStore(), std::make_shared<ScriptedStore>(std::optional(u"second"_s))});
    QCOMPARE(chain.read(u"x"_s).result().value(), std::optional(u"second"_s));
}

void TestSecretStores::chainWithoutAnAnswerSaysNothing()
{
    SecretChain chain({missingStore(), emptyStore(), missingStore()});
    QCOMPARE(chain.read(u"x"_s).result().value(), std::optional<QString>());
}

void TestSecretStores::chainWritesIntoTheFirstThatTakesIt()
{
    const auto second = emptyStore();
    const auto third = emptyStore();
    SecretChain chain({missingStore(), second, third});
    QVERIFY(chain.write(u"x"_s, u"secret"_s).result());
    QCOMPARE(second->kept(), std::optional(u"secret"_s));
    QCOMPARE(third->kept(), std::optional<QString>());
}

void TestSecretStores::chainWriteFailsWhenAllFail()
{
    SecretChain chain({missingStore(), missingStore()});
    QCOMPARE(chain.write(u"x"_s, u"secret"_s).result().error().code, ErrorCode::SecretUnavailable);
}

void TestSecretStores::chainRemovesFromAll()
{
    const auto first = std::make_shared<ScriptedStore>(std::optional(u"1"_s));
    const auto last = std::make_shared<ScriptedStore>(std::optional(u"2"_s));
    SecretChain chain({first, missingStore(), last});
    QVERIFY(chain.remove(u"x"_s).result());
    QCOMPARE(first->kept(), std::optional<QString>());
    QCOMPARE(last->kept(), std::optional<QString>());
}

void TestSecretStores::absentKeychainAnswersSoon_data()
{
    QTest::addColumn<int>("patience");
    QTest::newRow("its own error") << 3000;
    QTest::newRow("no patience") << 0;
}

void TestSecretStores::absentKeychainAnswersSoon()
{
    QFETCH(int, patience);
    KeychainSecretStore store(u"powermon-test"_s, Milliseconds(patience));
    const auto read = store.read(u"x"_s);
    QTRY_VERIFY_WITH_TIMEOUT(read.isFinished(), awhile);
    QCOMPARE(read.result().error().code, ErrorCode::SecretUnavailable);
    QVERIFY(!errorMessage(read.result().error()).isEmpty());
    const auto written = store.write(u"x"_s, u"y"_s);
    QTRY_VERIFY_WITH_TIMEOUT(written.isFinished(), awhile);
    QCOMPARE(written.result().error().code, ErrorCode::SecretUnavailable);
}

void TestSecretStores::withoutAKeychainTheFileServes()
{
    QTemporaryDir folder;
    const auto store = makeSecretStore({}, folder.filePath(u"powermon.conf"_s));
    expectPlainStorageIsSaid();
    const auto written = store->write(databasePasswordKey(), u"hunter2"_s);
    QTRY_VERIFY_WITH_TIMEOUT(written.isFinished(), awhile);
    QVERIFY(written.result());
    const auto read = store->read(databasePasswordKey());
    QTRY_VERIFY_WITH_TIMEOUT(read.isFinished(), awhile);
    QCOMPARE(read.result().value(), std::optional(u"hunter2"_s));
    QVERIFY(QFile::exists(folder.filePath(u"secrets.json"_s)));
}

QTEST_GUILESS_MAIN(TestSecretStores)
#include "tst_secretstores.moc"
