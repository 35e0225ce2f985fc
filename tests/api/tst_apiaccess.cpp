// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "api/apiaccess.h"
#include "storage/memorystore.h"
#include "support/inlinestoreexecutor.h"
#include "support/manualclock.h"
#include "support/patience.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ApiAccessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void loopbackReadsWithoutToken();
    void whatAProxyPassesOnIsNotLocal();
    void beyondEverythingNeedsAToken();
    void tokensOpenWhatTheyMay();
    void aRevokedTokenOpensNothing();
    void theSettingsTokenNeedsNoStore();
    void tokensThatAreNotReadYetAreNotWrong();
    void sessionsWaitForTheirToken();
    void wrongTokensHaveToWait();
    void othersAttemptsRefuseNoValidToken();
    void attemptsAreCountedByOrigin();
    void otherSchemesAreNoToken();
    void addressesAreForgotten();
    void sessionsStandForTheirToken();
    void sessionsEnd();
    void aForgedSessionIsNone_data();
    void aForgedSessionIsNone();
    void sessionsNeedTheCsrfToken();
    void cookiesAreFoundAmongOthers();

private:
    void learnTokens();
    ApiScope scopeOf(const ApiRequest& request);

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<InlineStoreExecutor> m_executor;
    std::unique_ptr<ApiAccess> m_access;
};

namespace {

ApiRequest from(const QString& peer, const QByteArray& name = {}, const QByteArray& value = {})
{
    ApiRequest request;
    request.method = "GET";
    request.path = "/api/status";
    request.peer = peer;
    request.isFromHere = peer == "127.0.0.1"_L1;
    if (!name.isEmpty())
        request.fields.append({name, value});
    return request;
}

ApiRequest bearing(const QString& secret, const QString& peer = u"192.168.1.9"_s)
{
    return from(peer, "authorization", "Bearer " + secret.toUtf8());
}

ApiRequest inSession(const ApiCaller& caller)
{
    return from(u"192.168.1.9"_s, "cookie", "powermon_session=" + caller.session);
}

} // namespace

void ApiAccessTest::init()
{
    m_access.reset();
    m_clock = std::make_unique<ManualClock>();
    m_store = std::make_unique<MemoryStore>();
    m_executor = std::make_unique<InlineStoreExecutor>(*m_store);
    m_access = std::make_unique<ApiAccess>(*m_clock, *m_executor, "a key");
}

/// What is stored is known a moment later.
void ApiAccessTest::learnTokens()
{
    const auto tokens = readApiTokens(*m_store);
    QVERIFY(tokens);
    m_access->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_access->isLoaded() && m_access->tokens() == *tokens, awhile);
}

ApiScope ApiAccessTest::scopeOf(const ApiRequest& request)
{
    const auto caller = m_access->caller(request);
    return caller ? caller->scope : ApiScope::None;
}

void ApiAccessTest::loopbackReadsWithoutToken()
{
    m_access->setReach(ApiReach::Loopback);
    const ApiRequest local = from(u"127.0.0.1"_s);
    const auto caller = m_access->caller(local);
    QVERIFY(caller);
    QCOMPARE(caller->scope, ApiScope::Read);
    QVERIFY(!m_access->refusal(local, *caller, ApiScope::Read));
    const auto refusal = m_access->refusal(local, *caller, ApiScope::Write);
    QVERIFY(refusal);
    QCOMPARE(refusal->status, 401);
    QVERIFY(refusal->hasField("WWW-Authenticate"));
    QCOMPARE(scopeOf(from(u"192.168.1.9"_s)), ApiScope::None);
}

void ApiAccessTest::whatAProxyPassesOnIsNotLocal()
{
    m_access->setReach(ApiReach::Loopback);
    QCOMPARE(scopeOf(from(u"127.0.0.1"_s, "x-forwarded-for", "1.2.3.4")), ApiScope::None);
    QCOMPARE(scopeOf(from(u"127.0.0.1"_s, "forwarded", "for=1.2.3.4")), ApiScope::None);
}

void ApiAccessTest::beyondEverythingNeedsAToken()
{
    const ApiRequest local = from(u"127.0.0.1"_s);
    QCOMPARE(scopeOf(local), ApiScope::None);
    const auto refusal = m_access->refusal(local, *m_access->caller(local), ApiScope::Read);
    QVERIFY(refusal);
    QCOMPARE(refusal->status, 401);
    QVERIFY(!m_access->refusal(local, {}, ApiScope::None));
}

void ApiAccessTest::tokensOpenWhatTheyMay()
{
    const auto reading = addApiToken(*m_store, u"panel"_s, TokenScope::Read, m_clock->now());
    const auto writing = addApiToken(*m_store, u"phone"_s, TokenScope::Write, m_clock->now());
    QVERIFY(reading && writing);
    learnTokens();
    QCOMPARE(scopeOf(bearing(reading->secret)), ApiScope::Read);
    QCOMPARE(scopeOf(bearing(writing->secret)), ApiScope::Write);
    QCOMPARE(scopeOf(from(u"1.1.1.1"_s, "authorization", "bearer  " + writing->secret.toUtf8())),
             ApiScope::Write);
    for (const QByteArray& wrong :
         {QByteArray("Bearer"), QByteArray("Bearer "), "Bearer x" + writing->secret.toUtf8(),
          "Bearer " + writing->secret.toUtf8().chopped(1)})
        QCOMPARE(m_access->caller(from(u"1.1.1.1"_s, "authorization", wrong)).error().status, 401);
    const ApiRequest request = bearing(reading->secret);
    const auto caller = m_access->caller(request);
    QCOMPARE(caller->name, u"panel"_s);
    QCOMPARE(m_access->refusal(request, *caller, ApiScope::Write)->status, 403);
    QVERIFY(!m_access->refusal(request, *caller, ApiScope::Read));
    const ApiRequest other = bearing(writing->secret);
    QVERIFY(!m_access->refusal(other, *m_access->caller(other), ApiScope::Write));
}

void ApiAccessTest::aRevokedTokenOpensNothing()
{
    const auto token = addApiToken(*m_store, u"phone"_s, TokenScope::Write, m_clock->now());
    learnTokens();
    const auto session = m_access->logIn(bearing({}), token->secret);
    QVERIFY(session);
    QCOMPARE(scopeOf(inSession(*session)), ApiScope::Write);
    QCOMPARE(removeApiToken(*m_store, u"phone"_s), Result<bool>(true));
    learnTokens();
    QCOMPARE(m_access->caller(bearing(token->secret)).error().status, 401);
    QCOMPARE(scopeOf(inSession(*session)), ApiScope::None);
    // Nor does another one of that name open the sessions of the first.
    QVERIFY(addApiToken(*m_store, u"phone"_s, TokenScope::Write, m_clock->now()));
    learnTokens();
    QCOMPARE(scopeOf(inSession(*session)), ApiScope::None);
}

void ApiAccessTest::theSettingsTokenNeedsNoStore()
{
    m_executor->setError(Error{ErrorCode::DatabaseGone, {u"x"_s}});
    m_access->refresh();
    m_access->setFixedTokens({u"hunter2"_s});
    QCOMPARE(scopeOf(bearing(u"hunter2"_s)), ApiScope::Write);
    QCOMPARE(m_access->caller(bearing(u"hunter3"_s)).error().status, 503); // perhaps the store knows it
}

void ApiAccessTest::tokensThatAreNotReadYetAreNotWrong()
{
    const auto token = addApiToken(*m_store, u"phone"_s, TokenScope::Write, m_clock->now());
    m_executor->setError(Error{ErrorCode::DatabaseUnreachable, {u"x"_s}});
    m_access->refresh();
    for (int attempt = 0; attempt <= AttemptLimit::mostAttempts; ++attempt) {
        const auto caller = m_access->caller(bearing(token->secret));
        QVERIFY(!caller);
        QCOMPARE(caller.error().status, 503);
        QVERIFY(caller.error().hasField("Retry-After"));
        QCOMPARE(m_access->logIn(bearing({}), token->secret).error().status, 503);
    }
    m_executor->setError(std::nullopt); // nobody but itself asks again
    QTRY_COMPARE_WITH_TIMEOUT(scopeOf(bearing(token->secret)), ApiScope::Write, awhile);
}

void ApiAccessTest::sessionsWaitForTheirToken()
{
    const auto token = addApiToken(*m_store, u"phone"_s, TokenScope::Write, m_clock->now());
    learnTokens();
    const auto session = m_access->logIn(bearing({}), token->secret);
    m_access = std::make_unique<ApiAccess>(*m_clock, *m_executor, "a key"); // begun anew
    QCOMPARE(m_access->caller(inSession(*session)).error().status, 503);
    m_access->setReach(ApiReach::Loopback);
    ApiRequest local = inSession(*session);
    local.isFromHere = true;
    QCOMPARE(scopeOf(local), ApiScope::Read); // as without it
    learnTokens();
    QCOMPARE(scopeOf(inSession(*session)), ApiScope::Write);
}

void ApiAccessTest::wrongTokensHaveToWait()
{
    learnTokens();
    m_access->setFixedTokens({u"hunter2"_s});
    for (int attempt = 0; attempt < AttemptLimit::mostAttempts; ++attempt)
        QCOMPARE(m_access->caller(bearing(u"wrong"_s)).error().status, 401);
    const auto blocked = m_access->caller(bearing(u"hunter2"_s));
    QVERIFY(!blocked);
    QCOMPARE(blocked.error().status, 429);
    QVERIFY(blocked.error().hasField("Retry-After"));
    QCOMPARE(m_access->logIn(bearing({}), u"hunter2"_s).error().status, 429);
    QCOMPARE(scopeOf(bearing(u"hunter2"_s, u"192.168.1.10"_s)), ApiScope::Write); // from elsewhere
    m_clock->advance(AttemptLimit::window);
    QCOMPARE(scopeOf(bearing(u"hunter2"_s)), ApiScope::Write);
}

void ApiAccessTest::othersAttemptsRefuseNoValidToken()
{
    const QString here = u"127.0.0.1"_s;
    const auto token = addApiToken(*m_store, u"phone"_s, TokenScope::Write, m_clock->now());
    learnTokens();
    m_access->setFixedTokens({u"hunter2"_s, u"hunter2-hunter2-hunter2"_s});
    for (const QString& peer : {here, u"192.168.1.9"_s}) {
        for (int attempt = 0; attempt < AttemptLimit::mostAttempts; ++attempt)
            QCOMPARE(m_access->caller(bearing(u"wrong"_s, peer)).error().status, 401);
        QCOMPARE(m_access->caller(bearing(u"wrong"_s, peer)).error().status, 429);
        QCOMPARE(scopeOf(bearing(token->secret, peer)), ApiScope::Write);
        QVERIFY(m_access->logIn(from(peer), token->secret));
        QCOMPARE(scopeOf(bearing(u"hunter2-hunter2-hunter2"_s, peer)), ApiScope::Write);
    }
    QCOMPARE(scopeOf(bearing(u"hunter2"_s, here)), ApiScope::Write);
    // What is passed on from elsewhere could be guessing.
    ApiRequest passedOn = bearing(u"hunter2"_s, here);
    passedOn.fields.append(HttpField{"x-forwarded-for", "1.2.3.4"});
    QCOMPARE(m_access->caller(passedOn).error().status, 429);
    m_access->setProxied(true);
    QCOMPARE(scopeOf(passedOn), ApiScope::Write); // nobody tried from there
}

void ApiAccessTest::attemptsAreCountedByOrigin()
{
    const auto forwarded = [](const QByteArray& value) {
        return from(u"10.0.0.1"_s, "x-forwarded-for", value);
    };
    QCOMPARE(originOf(forwarded("1.2.3.4"), false), u"10.0.0.1"_s);
    QCOMPARE(originOf(forwarded("1.2.3.4"), true), u"1.2.3.4"_s);
    QCOMPARE(originOf(forwarded("9.9.9.9, 1.2.3.4"), true), u"1.2.3.4"_s); // the first is only said
    ApiRequest twice = forwarded("9.9.9.9");
    twice.fields.append(HttpField{"x-forwarded-for", "1.2.3.4"});
    QCOMPARE(originOf(twice, true), u"1.2.3.4"_s);
    QCOMPARE(originOf(forwarded("unknown"), true), u"10.0.0.1"_s);
    QCOMPARE(originOf(forwarded(""), true), u"10.0.0.1"_s);
    QCOMPARE(originOf(from(u"2001:db8:1:2:3:4:5:6"_s), false), u"2001:db8:1:2::"_s);
    QCOMPARE(originOf(forwarded("2001:db8:1:2:ffff::1"), true), u"2001:db8:1:2::"_s);
    QCOMPARE(originOf(from(u"::ffff:1.2.3.4"_s), false), u"1.2.3.4"_s);
}

/// A proxy may ask for a password of its own, and pass it on.
void ApiAccessTest::otherSchemesAreNoToken()
{
    learnTokens();
    m_access->setFixedTokens({u"hunter2"_s});
    const auto session = m_access->logIn(bearing({}), u"hunter2"_s);
    for (const QByteArray& other : {QByteArray("Basic aHVudGVyMg=="), QByteArray("Basic"), QByteArray("")}) {
        QCOMPARE(scopeOf(from(u"1.1.1.1"_s, "authorization", other)), ApiScope::None);
        QVERIFY(m_access->caller(from(u"1.1.1.1"_s, "authorization", other)));
        ApiRequest both = inSession(*session);
        both.fields.append(HttpField{"authorization", other});
        QCOMPARE(scopeOf(both), ApiScope::Write);
    }
}

void ApiAccessTest::addressesAreForgotten()
{
    AttemptLimit limit(*m_clock);
    for (int attempt = 0; attempt < AttemptLimit::mostAttempts; ++attempt)
        limit.noteWrong(u"first"_s);
    QCOMPARE(limit.wait(u"first"_s), AttemptLimit::window);
    m_clock->advance(1s);
    for (int other = 1; other < AttemptLimit::mostAddresses; ++other)
        limit.noteWrong(QString::number(other));
    QCOMPARE(limit.wait(u"first"_s), AttemptLimit::window - 1s);
    limit.noteWrong(u"one more"_s);
    QCOMPARE(limit.wait(u"first"_s), 0s);
}

void ApiAccessTest::sessionsStandForTheirToken()
{
    learnTokens();
    m_access->setFixedTokens({u"hunter2"_s});
    QCOMPARE(m_access->logIn(bearing({}), u"wrong"_s).error().status, 401);
    const auto session = m_access->logIn(bearing({}), u"hunter2"_s);
    QVERIFY(session);
    QVERIFY(session->isKnown());
    const auto caller = m_access->caller(inSession(*session));
    QVERIFY(caller);
    QCOMPARE(caller->scope, ApiScope::Write);
    QCOMPARE(caller->name, session->name);
    QCOMPARE(caller->expiresAt, (m_clock->now() + SessionCookies::lifetime).toIso());
    QVERIFY(!session->session.contains("hunter2"));
}

void ApiAccessTest::sessionsEnd()
{
    m_access->setFixedTokens({u"hunter2"_s});
    const auto session = m_access->logIn(bearing({}), u"hunter2"_s);
    m_clock->advance(SessionCookies::lifetime - 1ms);
    QCOMPARE(scopeOf(inSession(*session)), ApiScope::Write);
    m_clock->advance(1ms);
    QCOMPARE(scopeOf(inSession(*session)), ApiScope::None);
}

void ApiAccessTest::aForgedSessionIsNone_data()
{
    QTest::addColumn<QByteArray>("text");
    const Session session{u"POWERMON_API_TOKEN"_s, tokenHash(u"hunter2"_s).left(8),
                          Timestamp::fromMilliseconds(9'000'000'000'000)};
    const QByteArray good = SessionCookies("a key").signedText(session);
    QTest::newRow("another key") << SessionCookies("another key").signedText(session);
    QTest::newRow("no signature") << good.left(good.indexOf('.'));
    QTest::newRow("an empty signature") << good.left(good.indexOf('.') + 1);
    QTest::newRow("a short signature") << good.chopped(1);
    QTest::newRow("a changed text") << "a" + good;
    QTest::newRow("nothing") << QByteArray(".");
    QTest::newRow("no base64") << QByteArray("$$$.$$$");
}

void ApiAccessTest::aForgedSessionIsNone()
{
    QFETCH(QByteArray, text);
    m_access->setFixedTokens({u"hunter2"_s});
    QCOMPARE(scopeOf(from(u"1.1.1.1"_s, "cookie", "powermon_session=" + text)), ApiScope::None);
}

void ApiAccessTest::sessionsNeedTheCsrfToken()
{
    m_access->setFixedTokens({u"hunter2"_s});
    const auto session = m_access->logIn(bearing({}), u"hunter2"_s);
    ApiRequest request = inSession(*session);
    const auto caller = m_access->caller(request);
    QVERIFY(!m_access->refusal(request, *caller, ApiScope::Read));
    QCOMPARE(m_access->refusal(request, *caller, ApiScope::Write)->status, 403);
    request.fields.append(HttpField{"x-csrf-token", "wrong"});
    QCOMPARE(m_access->refusal(request, *caller, ApiScope::Write)->status, 403);
    request.fields.last().value = m_access->cookies().csrfToken(session->session).toLatin1();
    QVERIFY(!m_access->refusal(request, *caller, ApiScope::Write));
    m_clock->advance(1s);
    const auto other = m_access->logIn(bearing({}), u"hunter2"_s);
    QVERIFY(m_access->cookies().csrfToken(session->session) != m_access->cookies().csrfToken(other->session));
}

void ApiAccessTest::cookiesAreFoundAmongOthers()
{
    QCOMPARE(SessionCookies::valueIn("a=b; powermon_session=x.y; c"), "x.y");
    QCOMPARE(SessionCookies::valueIn("my_powermon_session=x; powermon_session"), "");
    const QByteArray field = SessionCookies::setField("x.y", true);
    for (const char* wanted : {"powermon_session=x.y;", "HttpOnly", "SameSite=Strict", "Path=/", "Secure"})
        QVERIFY2(field.contains(wanted), field.constData());
    QVERIFY(!SessionCookies::setField("x.y", false).contains("Secure"));
    QVERIFY(SessionCookies::setField({}, false).contains("Max-Age=0"));
    QVERIFY(equalInConstantTime("abc", "abc"));
    QVERIFY(!equalInConstantTime("abc", "abd"));
    QVERIFY(!equalInConstantTime("abc", "ab"));
}

QTEST_GUILESS_MAIN(ApiAccessTest)
#include "tst_apiaccess.moc"
