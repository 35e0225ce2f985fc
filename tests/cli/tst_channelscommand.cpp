// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>

#include "cli/channeloptions.h"
#include "cli/commandharness.h"
#include "core/interfaces/messagerepository.h"
#include "core/messages/channelsecret.h"
#include "core/messages/webhooksettings.h"
#include "core/service/channelstore.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

/// Channels and their messages on the command line.
class ChannelsCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsListsEditsAndRemoves();
    void answersInJson();
    void refusesBadInput_data();
    void refusesBadInput();
    void keepsSecretsApart();
    void readsASecretFromItsInput();
    void aSecretThatCannotBeKeptAddsNothing();
    void setsRules();
    void describesMail();
    void testsForReal();
    void readsLengths();
    void listsMessages();
    void retriesAndDrops();
    void acknowledges();

private:
    static QStringList add(const QStringList& more)
    {
        return QStringList{u"channels"_s, u"add"_s, u"phone"_s} + more;
    }
    static QList<Channel> channels(CommandHarness& harness) { return readChannels(harness.store).value(); }
    /// Where the secret of a channel that is set up lies.
    static QString keyOf(CommandHarness& harness, const QString& name)
    {
        for (const Channel& each : channels(harness)) {
            if (each.settings.name == name)
                return channelSecretKey(each.settings);
        }
        return {};
    }
    static Message waiting(const QString& key)
    {
        Message message;
        message.channel = u"phone"_s;
        message.key = key;
        message.event = key.section(u'/', 0, 0);
        message.reason = u"first"_s;
        message.title = u"The power is out"_s;
        message.attempts = 2;
        message.answer = u"no route"_s;
        return message;
    }
};

void ChannelsCommandTest::addsListsEditsAndRemoves()
{
    CommandHarness harness;
    QVERIFY(harness.run({u"channels"_s, u"list"_s}).err.contains(u"No channel"_s));
    const auto added = harness.run(add({u"--url"_s, u"https://example.org/hook"_s, u"--quiet"_s,
                                        u"22:00-07:00"_s, u"--zone"_s, u"Europe/Berlin"_s}));
    QCOMPARE(added.exitCode, 0);
    QVERIFY(added.out.contains(u"channels test phone"_s));
    QCOMPARE(channels(harness).size(), 1);
    QCOMPARE(channels(harness).constFirst().createdAt, harness.manualClock.now());
    const auto listed = harness.run({u"channels"_s, u"list"_s});
    QVERIFY(listed.out.contains(u"https://example.org/hook"_s) &&
            listed.out.contains(u"site, group, storage"_s));
    QVERIFY(listed.out.contains(u"22:00-07:00"_s));
    QCOMPARE(
        harness.run({u"channels"_s, u"edit"_s, u"phone"_s, u"--method"_s, u"put"_s, u"--off"_s}).exitCode, 0);
    const Channel edited = channels(harness).constFirst();
    QCOMPARE(webhookFromJson(edited.settings.options).method, u"PUT"_s);
    QCOMPARE(webhookFromJson(edited.settings.options).url, u"https://example.org/hook"_s);
    QVERIFY(!edited.isActive);
    QCOMPARE(edited.quiet.zone(), u"Europe/Berlin"_s);
    QVERIFY(harness.store.messages().put(waiting(u"a/1"_s)));
    QCOMPARE(harness.run({u"channels"_s, u"remove"_s, u"phone"_s}).exitCode, 0);
    QVERIFY(channels(harness).isEmpty());
    QCOMPARE(harness.store.messages().find({})->constFirst().state, MessageState::Dropped);
    QCOMPARE(harness.run({u"channels"_s, u"remove"_s, u"phone"_s}).exitCode, 3);
}

void ChannelsCommandTest::answersInJson()
{
    CommandHarness harness;
    const auto added =
        harness.run(add({u"--program"_s, u"/bin/true"_s, u"--argument"_s, u"{title}"_s, u"--json"_s}));
    QCOMPARE(added.json().value(u"channel"_s).toObject().value(u"type"_s).toString(), u"command"_s);
    const auto listed = harness.run({u"channels"_s, u"list"_s, u"--json"_s});
    QCOMPARE(listed.json().value(u"channels"_s).toArray().size(), 1);
    const auto tested = harness.run({u"channels"_s, u"test"_s, u"phone"_s, u"--json"_s});
    QCOMPARE(tested.json().value(u"delivered"_s).toBool(), true);
}

void ChannelsCommandTest::refusesBadInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const QString url = u"https://example.org/x"_s;
    QTest::newRow("action") << QStringList{u"channels"_s, u"paint"_s} << 2
                            << u"add, list, edit, remove, test"_s;
    QTest::newRow("no name") << QStringList{u"channels"_s, u"test"_s} << 2 << u"needs the NAME"_s;
    QTest::newRow("bad name") << QStringList{u"channels"_s, u"add"_s, u"a b"_s, u"--url"_s, url} << 2
                              << u"letters, digits"_s;
    QTest::newRow("leads nowhere") << add({}) << 2 << u"--preset, --url, --program or --smtp"_s;
    QTest::newRow("both") << add({u"--url"_s, url, u"--program"_s, u"/bin/true"_s}) << 2 << u"not several"_s;
    QTest::newRow("preset") << add({u"--preset"_s, u"pager"_s}) << 2 << u"ntfy, gotify"_s;
    QTest::newRow("preset needs") << add({u"--preset"_s, u"gotify"_s, u"--url"_s, url}) << 2
                                  << u"--secret-file"_s;
    QTest::newRow("secret address") << add({u"--preset"_s, u"slack"_s, u"--url"_s, u"nonsense"_s}) << 2
                                    << u"https://"_s;
    QTest::newRow("topic") << add({u"--url"_s, url, u"--tell"_s, u"site,weather"_s}) << 2 << u"weather"_s;
    QTest::newRow("after") << add({u"--url"_s, url, u"--after"_s, u"soon"_s}) << 2 << u"90s, 10m"_s;
    QTest::newRow("remind") << add({u"--url"_s, url, u"--remind"_s, u"5s"_s}) << 2 << u"1m"_s;
    QTest::newRow("from") << add({u"--url"_s, url, u"--from"_s, u"maybe"_s}) << 2 << u"suspected, probable"_s;
    QTest::newRow("header") << add({u"--url"_s, url, u"--header"_s, u"X"_s}) << 2 << u"Name: value"_s;
    QTest::newRow("quiet") << add({u"--url"_s, url, u"--quiet"_s, u"at night"_s}) << 2 << u"at night"_s;
    QTest::newRow("zone") << add({u"--url"_s, url, u"--zone"_s, u"Mars/Base"_s}) << 2 << u"Mars/Base"_s;
    QTest::newRow("no secret file") << add({u"--url"_s, url, u"--secret-file"_s, u"/no/such"_s}) << 5
                                    << u"/no/such"_s;
    QTest::newRow("no program") << add({u"--program"_s, u"/no/such"_s}) << 2 << u"may run"_s;
    QTest::newRow("program nowhere") << add({u"--program"_s, u"no-such-program"_s}) << 2 << u"may run"_s;
    QTest::newRow("mail port 0") << add({u"--smtp"_s, u"m:0"_s}) << 2 << u"1 to 65535"_s;
    QTest::newRow("mail port") << add({u"--smtp"_s, u"mail.example.org:x"_s}) << 2 << u"1 to 65535"_s;
    QTest::newRow("mail security") << add({u"--smtp"_s, u"m"_s, u"--smtp-security"_s, u"ssl"_s}) << 2
                                   << u"starttls, tls, none"_s;
    QTest::newRow("edit nothing") << QStringList{u"channels"_s, u"edit"_s, u"other"_s} << 3
                                  << u"There is no channel 'other'"_s;
    QTest::newRow("test nothing") << QStringList{u"channels"_s, u"test"_s, u"other"_s} << 3
                                  << u"There is no channel 'other'"_s;
    QTest::newRow("message") << QStringList{u"notifications"_s, u"retry"_s, u"7"_s} << 3
                             << u"There is no message '7'"_s;
    QTest::newRow("no message") << QStringList{u"notifications"_s, u"drop"_s} << 2 << u"needs the ID"_s;
    QTest::newRow("state") << QStringList{u"notifications"_s, u"--state"_s, u"lost"_s} << 2
                           << u"waiting, sent"_s;
}

void ChannelsCommandTest::refusesBadInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, words);
    CommandHarness harness;
    const auto run = harness.run(arguments);
    QCOMPARE(run.exitCode, code);
    QVERIFY2(run.err.contains(words), qPrintable(run.err));
    QVERIFY(channels(harness).isEmpty());
    QVERIFY(harness.secretStore.secrets.isEmpty());
}

void ChannelsCommandTest::keepsSecretsApart()
{
    CommandHarness harness;
    QTemporaryDir folder;
    QFile file(folder.filePath(u"token"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("s3cret\nmore\n");
    file.close();
    QCOMPARE(harness
                 .run(add({u"--preset"_s, u"ntfy"_s, u"--url"_s, u"https://ntfy.sh/x"_s, u"--secret-file"_s,
                           file.fileName()}))
                 .exitCode,
             0);
    QCOMPARE(harness.secretStore.secrets.value(keyOf(harness, u"phone"_s)), u"s3cret"_s);
    QCOMPARE(harness
                 .run({u"channels"_s, u"add"_s, u"work"_s, u"--preset"_s, u"slack"_s, u"--url"_s,
                       u"https://hooks.slack.com/services/T0/B0/XYZ"_s})
                 .exitCode,
             0);
    QVERIFY(harness.secretStore.secrets.value(keyOf(harness, u"work"_s)).endsWith(u"XYZ"_s));
    const QString stored = **harness.store.values().value(QString::fromUtf16(channelsKey));
    QVERIFY(!stored.contains(u"s3cret"_s) && !stored.contains(u"XYZ"_s));
    const auto listed = harness.run({u"channels"_s, u"list"_s});
    QVERIFY(!listed.out.contains(u"XYZ"_s) && listed.out.contains(u"its address is secret"_s));
    QCOMPARE(harness.run({u"channels"_s, u"remove"_s, u"work"_s}).exitCode, 0);
    QCOMPARE(harness.secretStore.secrets.size(), 1);
    // Whoever changes the address takes it along; one that is changed elsewhere does not get it.
    QCOMPARE(
        harness.run({u"channels"_s, u"edit"_s, u"phone"_s, u"--url"_s, u"https://example.org/x"_s}).exitCode,
        0);
    QCOMPARE(harness.secretStore.secrets.value(keyOf(harness, u"phone"_s)), u"s3cret"_s);
    QCOMPARE(harness.secretStore.secrets.size(), 1);
    Channel channel = channels(harness).constFirst();
    channel.settings.options.insert(u"url"_s, u"https://example.com/x"_s);
    QVERIFY(replaceChannel(harness.store, channel));
    QVERIFY(!harness.secretStore.secrets.contains(keyOf(harness, u"phone"_s)));
}

void ChannelsCommandTest::readsASecretFromItsInput()
{
    CommandHarness harness;
    int pipes[2] = {-1, -1};
    QCOMPARE(pipe(pipes), 0);
    QCOMPARE(write(pipes[1], "token\n", 6), ssize_t(6));
    harness.input = pipes[0];
    const auto run = harness.run(add({u"--preset"_s, u"gotify"_s, u"--url"_s, u"https://gotify.example.org"_s,
                                      u"--secret-file"_s, u"-"_s}));
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(harness.secretStore.secrets.value(keyOf(harness, u"phone"_s)), u"token"_s);
    close(pipes[0]);
    close(pipes[1]);
}

void ChannelsCommandTest::aSecretThatCannotBeKeptAddsNothing()
{
    CommandHarness harness;
    harness.secretStore.error = Error{ErrorCode::SecretUnavailable, {u"locked"_s}};
    const auto run =
        harness.run(add({u"--preset"_s, u"slack"_s, u"--url"_s, u"https://hooks.slack.com/x"_s}));
    QCOMPARE(run.exitCode, 5);
    QVERIFY(run.err.contains(u"locked"_s));
    QVERIFY(channels(harness).isEmpty());
}

void ChannelsCommandTest::setsRules()
{
    CommandHarness harness;
    QCOMPARE(harness
                 .run(add({u"--program"_s, u"/bin/true"_s, u"--tell"_s, u"site,network"_s, u"--after"_s,
                           u"10m"_s, u"--remind"_s, u"2h"_s, u"--from"_s, u"suspected"_s, u"--members"_s,
                           u"--no-end"_s, u"--timeout"_s, u"5s"_s}))
                 .exitCode,
             0);
    const Channel channel = channels(harness).constFirst();
    const TopicRule site = ruleOf(channel.rules, Topic::SiteOutage);
    QVERIFY(site.isTold && site.tellsMembers && !site.tellsEnd);
    QCOMPARE(site.after, Milliseconds(10min));
    QCOMPARE(site.remindEvery, std::optional<Milliseconds>(2h));
    QCOMPARE(site.from, Confidence::Suspected);
    QVERIFY(ruleOf(channel.rules, Topic::Network).isTold);
    QVERIFY(!ruleOf(channel.rules, Topic::GroupOutage).isTold);
    QCOMPARE(harness.run({u"channels"_s, u"edit"_s, u"phone"_s, u"--remind"_s, u"0"_s}).exitCode, 0);
    const TopicRule edited = ruleOf(channels(harness).constFirst().rules, Topic::SiteOutage);
    QCOMPARE(edited.remindEvery, std::nullopt);
    QCOMPARE(edited.after, Milliseconds(10min));
}

void ChannelsCommandTest::describesMail()
{
    CommandHarness harness;
    QCOMPARE(harness
                 .run(add({u"--smtp"_s, u"mail.example.org"_s, u"--smtp-security"_s, u"tls"_s,
                           u"--mail-from"_s, u"a@example.org"_s, u"--mail-to"_s, u"b@example.org"_s,
                           u"--mail-to"_s, u"c@example.org"_s}))
                 .exitCode,
             0);
    MailSettings mail = mailFromJson(channels(harness).constFirst().settings.options);
    QCOMPARE(mail.port, quint16(465));
    QCOMPARE(mail.to, (QStringList{u"b@example.org"_s, u"c@example.org"_s}));
    QCOMPARE(harness.run({u"channels"_s, u"edit"_s, u"phone"_s, u"--smtp"_s, u"other.example.org:2525"_s})
                 .exitCode,
             0);
    mail = mailFromJson(channels(harness).constFirst().settings.options);
    QCOMPARE(mail.host, u"other.example.org"_s);
    QCOMPARE(mail.port, quint16(2525));
    QCOMPARE(mail.from, u"a@example.org"_s);
    QVERIFY(harness.run({u"channels"_s, u"list"_s}).out.contains(u"b@example.org, c@example.org"_s));
}

void ChannelsCommandTest::testsForReal()
{
    CommandHarness harness;
    QCOMPARE(harness.run(add({u"--program"_s, u"/bin/true"_s})).exitCode, 0);
    const auto good = harness.run({u"channels"_s, u"test"_s, u"phone"_s});
    QCOMPARE(good.exitCode, 0);
    QCOMPARE(good.out, u"The test message was delivered: ok\n"_s);
    QCOMPARE(harness.channelFactory.sent.constLast().second.reason, u"test"_s);
    harness.channelFactory.answer = [](const QString&, const Message&) {
        return Delivery{DeliveryOutcome::Refused, u"HTTP 403 Forbidden"_s};
    };
    const auto bad = harness.run({u"channels"_s, u"test"_s, u"phone"_s});
    QCOMPARE(bad.exitCode, 5);
    QVERIFY(bad.err.contains(u"was not delivered: HTTP 403 Forbidden"_s));
    QVERIFY(harness.store.messages().find({})->isEmpty());
}

void ChannelsCommandTest::readsLengths()
{
    QCOMPARE(lengthFromText(u"90s"_s), std::optional<Milliseconds>(90s));
    QCOMPARE(lengthFromText(u"10m"_s), std::optional<Milliseconds>(10min));
    QCOMPARE(lengthFromText(u"999999d"_s), std::optional<Milliseconds>(24h * 999'999));
    QCOMPARE(lengthFromText(u"0"_s), std::optional<Milliseconds>(0s));
    for (const QString& text : {u""_s, u"1"_s, u"-1m"_s, u"1.5h"_s, u"1000000s"_s, u"1w"_s})
        QCOMPARE(lengthFromText(text), std::nullopt);
}

void ChannelsCommandTest::listsMessages()
{
    CommandHarness harness;
    QVERIFY(harness.run({u"notifications"_s}).err.contains(u"no messages"_s));
    QVERIFY(harness.store.messages().put(waiting(u"a/1"_s)));
    Message sent = waiting(u"b/1"_s);
    sent.state = MessageState::Sent;
    QVERIFY(harness.store.messages().put(sent));
    const auto listed = harness.run({u"notifications"_s});
    QVERIFY2(listed.out.contains(u"no route; tried 2 times, again at"_s), qPrintable(listed.out));
    QVERIFY(listed.out.contains(u"it began"_s));
    const auto json = harness.run({u"notifications"_s, u"--state"_s, u"sent"_s, u"--json"_s}).json();
    const auto messages = json.value(u"messages"_s).toArray();
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.at(0).toObject().value(u"key"_s).toString(), u"b/1"_s);
    QVERIFY(messages.at(0).toObject().value(u"outage_id"_s).isNull());
    QCOMPARE(harness.run({u"notifications"_s, u"--limit"_s, u"1"_s, u"--json"_s})
                 .json()
                 .value(u"messages"_s)
                 .toArray()
                 .size(),
             1);
}

void ChannelsCommandTest::retriesAndDrops()
{
    CommandHarness harness;
    QVERIFY(harness.store.messages().put(waiting(u"a/1"_s)));
    const QString id = QString::number(harness.store.messages().find({})->constFirst().id.value());
    QCOMPARE(harness.run({u"notifications"_s, u"drop"_s, id}).out, u"Message %1 is dropped\n"_s.arg(id));
    QCOMPARE(harness.store.messages().find({})->constFirst().state, MessageState::Dropped);
    const auto retried = harness.run({u"notifications"_s, u"retry"_s, id, u"--json"_s});
    QCOMPARE(retried.json().value(u"message"_s).toObject().value(u"state"_s).toString(), u"waiting"_s);
    QCOMPARE(harness.store.messages().find({})->constFirst().dueAt, harness.manualClock.now());
}

void ChannelsCommandTest::acknowledges()
{
    CommandHarness harness;
    Outage outage;
    outage.startedAt = outage.detectedAt = harness.manualClock.now();
    outage.start = {outage.startedAt, outage.startedAt};
    const auto saved = harness.store.outages().save(outage);
    QVERIFY(saved);
    QVERIFY(harness.run({u"notifications"_s, u"acknowledge"_s}).out.startsWith(u"1 outage"_s));
    QCOMPARE(*readAcknowledged(harness.store), QList<OutageId>{saved->id});
}

QTEST_GUILESS_MAIN(ChannelsCommandTest)
#include "tst_channelscommand.moc"
