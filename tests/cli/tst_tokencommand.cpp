// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "commandharness.h"
#include "core/service/apitokens.h"

using namespace powermon;
using namespace Qt::StringLiterals;

class TokenCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsATokenOnce();
    void readersMayBeMade();
    void listsThem();
    void removesOne();
    void showsTheOneOfThisUser();
    void refusesNonsense_data();
    void refusesNonsense();
};

void TokenCommandTest::showsATokenOnce()
{
    CommandHarness harness;
    const CommandRun added = harness.run({u"token"_s, u"add"_s, u"phone"_s});
    QCOMPARE(added.exitCode, 0);
    const QList<ApiToken> tokens = readApiTokens(harness.store).value();
    QCOMPARE(tokens.size(), 1);
    QCOMPARE(tokens.first().hash, tokenHash(added.out.trimmed()));
    QCOMPARE(tokens.first().scope, TokenScope::Write);
    QVERIFY(added.err.contains(u"this once"_s));
    QVERIFY(!harness.run({u"token"_s, u"list"_s}).out.contains(added.out.trimmed()));
}

void TokenCommandTest::readersMayBeMade()
{
    CommandHarness harness;
    const QJsonObject shown =
        harness.run({u"token"_s, u"add"_s, u"panel"_s, u"--read-only"_s, u"--json"_s}).json();
    QCOMPARE(shown.value("scope"_L1).toString(), u"read"_s);
    QCOMPARE(readApiTokens(harness.store)->first().hash, tokenHash(shown.value("token"_L1).toString()));
}

void TokenCommandTest::listsThem()
{
    CommandHarness harness;
    QCOMPARE(harness.run({u"token"_s, u"list"_s}).out, QString());
    harness.run({u"token"_s, u"add"_s, u"phone"_s});
    QVERIFY(harness.run({u"token"_s, u"list"_s}).out.contains(u"phone"_s));
    const QJsonArray tokens =
        harness.run({u"token"_s, u"list"_s, u"--json"_s}).json().value("tokens"_L1).toArray();
    QCOMPARE(tokens.size(), 1);
    QCOMPARE(tokens.at(0).toObject().keys(), (QStringList{u"created_at"_s, u"name"_s, u"scope"_s}));
}

void TokenCommandTest::removesOne()
{
    CommandHarness harness;
    harness.run({u"token"_s, u"add"_s, u"phone"_s});
    QCOMPARE(harness.run({u"token"_s, u"remove"_s, u"panel"_s}).exitCode, 3);
    QCOMPARE(harness.run({u"token"_s, u"remove"_s, u"phone"_s}).exitCode, 0);
    QCOMPARE(readApiTokens(harness.store)->size(), 0);
}

void TokenCommandTest::showsTheOneOfThisUser()
{
    CommandHarness harness;
    QCOMPARE(harness.run({u"token"_s, u"show"_s}).out, u"pm_kept\n"_s);
    harness.keptToken = failure(ErrorCode::SecretUnavailable, {u"locked"_s});
    const CommandRun failed = harness.run({u"token"_s, u"show"_s});
    QCOMPARE(failed.exitCode, 5);
    QVERIFY(failed.err.contains(u"locked"_s));
}

void TokenCommandTest::refusesNonsense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no action") << QStringList{};
    QTest::newRow("another action") << QStringList{u"make"_s};
    QTest::newRow("add without a name") << QStringList{u"add"_s};
    QTest::newRow("remove without a name") << QStringList{u"remove"_s};
    QTest::newRow("a long name") << QStringList{u"add"_s, QString(100, u'a')};
}

void TokenCommandTest::refusesNonsense()
{
    QFETCH(QStringList, arguments);
    CommandHarness harness;
    const CommandRun run = harness.run(QStringList{u"token"_s} + arguments);
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.err.count(u'\n') >= 1, true);
    QCOMPARE(readApiTokens(harness.store)->size(), 0);
}

QTEST_GUILESS_MAIN(TokenCommandTest)
#include "tst_tokencommand.moc"
