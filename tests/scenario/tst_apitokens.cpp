// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QTest>

#include "core/service/apitokens.h"
#include "storage/memorystore.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class ApiTokensTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreLongAndNeverTheSame();
    void whatIsMadeIsListed();
    void theSecretIsKeptNowhere();
    void badNamesAreRefused_data();
    void badNamesAreRefused();
    void thereAreNotTooMany();
    void whatIsRemovedIsGone();
    void whatCannotBeReadOpensNothing();

private:
    const Timestamp m_now = Timestamp::fromMilliseconds(1'767'225'600'000);
};

void ApiTokensTest::secretsAreLongAndNeverTheSame()
{
    QSet<QString> secrets;
    for (int each = 0; each < 100; ++each) {
        const QString secret = randomSecret();
        QCOMPARE(secret.size(), 46);
        QVERIFY(secret.startsWith("pm_"_L1));
        secrets.insert(secret);
    }
    QCOMPARE(secrets.size(), 100);
}

void ApiTokensTest::whatIsMadeIsListed()
{
    MemoryStore store;
    QCOMPARE(readApiTokens(store), Result<QList<ApiToken>>(QList<ApiToken>()));
    const auto phone = addApiToken(store, u" phone "_s, TokenScope::Write, m_now);
    const auto panel = addApiToken(store, u"panel"_s, TokenScope::Read, m_now);
    QVERIFY(phone && panel);
    QCOMPARE(phone->token.name, u"phone"_s);
    QCOMPARE(phone->token.hash, tokenHash(phone->secret));
    QCOMPARE(readApiTokens(store), (Result<QList<ApiToken>>(QList<ApiToken>{phone->token, panel->token})));
    QCOMPARE(apiTokenJson(panel->token), (QJsonObject{{u"name"_s, u"panel"_s},
                                                      {u"scope"_s, u"read"_s},
                                                      {u"created_at"_s, u"2026-01-01T00:00:00.000Z"_s}}));
}

void ApiTokensTest::theSecretIsKeptNowhere()
{
    MemoryStore store;
    const auto token = addApiToken(store, u"phone"_s, TokenScope::Write, m_now);
    QVERIFY(token);
    const QString kept = store.values().value(u"api_tokens"_s)->value_or(QString());
    QVERIFY(kept.contains(QString::fromLatin1(tokenHash(token->secret).toHex())));
    QVERIFY(!kept.contains(token->secret.mid(3)));
}

void ApiTokensTest::badNamesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("blank") << u"  "_s;
    QTest::newRow("long") << QString(61, u'a');
    QTest::newRow("lines") << u"a\nb"_s;
    QTest::newRow("taken") << u"phone"_s;
}

void ApiTokensTest::badNamesAreRefused()
{
    QFETCH(QString, name);
    MemoryStore store;
    QVERIFY(addApiToken(store, u"phone"_s, TokenScope::Write, m_now));
    const auto refused = addApiToken(store, name, TokenScope::Read, m_now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BadName);
    QCOMPARE(readApiTokens(store)->size(), 1);
}

void ApiTokensTest::thereAreNotTooMany()
{
    MemoryStore store;
    for (qsizetype each = 0; each < mostApiTokens; ++each)
        QVERIFY(addApiToken(store, QString::number(each), TokenScope::Read, m_now));
    QVERIFY(!addApiToken(store, u"one more"_s, TokenScope::Read, m_now));
}

void ApiTokensTest::whatIsRemovedIsGone()
{
    MemoryStore store;
    QVERIFY(addApiToken(store, u"phone"_s, TokenScope::Write, m_now));
    QCOMPARE(removeApiToken(store, u"panel"_s), Result<bool>(false));
    QCOMPARE(removeApiToken(store, u"phone"_s), Result<bool>(true));
    QCOMPARE(readApiTokens(store)->size(), 0);
}

void ApiTokensTest::whatCannotBeReadOpensNothing()
{
    MemoryStore store;
    const auto token = addApiToken(store, u"phone"_s, TokenScope::Write, m_now);
    const QString kept = store.values().value(u"api_tokens"_s)->value_or(QString());
    for (const QString& broken :
         {u"nonsense"_s, u"{}"_s, u"[7]"_s, QString(kept).replace("write"_L1, "all"_L1),
          QString(kept).replace("hash"_L1, "Hash"_L1), QString(kept).replace("phone"_L1, ""_L1)}) {
        QVERIFY(store.values().setValue(u"api_tokens"_s, broken));
        QCOMPARE(readApiTokens(store)->size(), 0);
    }
}

QTEST_GUILESS_MAIN(ApiTokensTest)
#include "tst_apitokens.moc"
