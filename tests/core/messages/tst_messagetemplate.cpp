// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "core/messages/messagetemplate.h"
#include "core/messages/programsettings.h"
#include "core/messages/webhooksettings.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

Message message()
{
    Message message;
    message.channel = u"phone"_s;
    message.key = u"outage-1/1"_s;
    message.event = u"outage-1"_s;
    message.title = u"The power is out \"now\""_s;
    message.body = u"line 1\nKüche & Bad {title}"_s;
    message.createdAt = Timestamp::fromMilliseconds(1'767'225'600'000);
    message.facts = {{u"duration_seconds"_s, 12.5}, {u"why"_s, u"quorum"_s}, {u"nature"_s, u"power"_s}};
    return message;
}

QJsonObject object(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

/// What is put where in the texts of channels, and what is refused there.
class MessageTemplateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsFieldsIn();
    void escapesForItsPlace();
    void wholeMessageIsADocument();
    void everyFieldIsThere();
    void unknownFieldsAreRefused();
    void refusesWebhooks_data();
    void refusesWebhooks();
    void keepsWebhooks();
    void presets_data();
    void presets();
    void presetsSayWhatIsMissing();
    void signsAsTheStandardSays();
    void keepsPrograms();
};

void MessageTemplateTest::putsFieldsIn()
{
    const auto fields = fieldsOf(message());
    QCOMPARE(expandTemplate(u"{title}: {duration_seconds} s {} { title } {Unknown}"_s, fields,
                            TemplatePlace::Plain),
             u"The power is out \"now\": 12.5 s {} { title } {Unknown}"_s);
    // What comes out of a field is not looked at again.
    QCOMPARE(expandTemplate(u"{text}"_s, fields, TemplatePlace::Plain), message().body);
}

void MessageTemplateTest::escapesForItsPlace()
{
    const auto fields = fieldsOf(message());
    const QString json =
        expandTemplate(uR"({"a":"{title}","b":"{text}"})"_s, fields, TemplatePlace::JsonText);
    QCOMPARE(object(json).value(u"a"_s).toString(), message().title);
    QCOMPARE(object(json).value(u"b"_s).toString(), message().body);
    QCOMPARE(expandTemplate(u"https://a/?t={text}"_s, fields, TemplatePlace::Url),
             u"https://a/?t=line%201%0AK%C3%BCche%20%26%20Bad%20%7Btitle%7D"_s);
    QVERIFY(!expandTemplate(u"{text}"_s, fields, TemplatePlace::Header).contains(u'\n'));
}

void MessageTemplateTest::wholeMessageIsADocument()
{
    const auto document = object(expandTemplate(u"{json}"_s, fieldsOf(message()), TemplatePlace::JsonText));
    QCOMPARE(document.value(u"type"_s).toString(), u"outage.began"_s);
    QCOMPARE(document.value(u"timestamp"_s).toString(), u"2026-01-01T00:00:00.000Z"_s);
    const auto data = document.value(u"data"_s).toObject();
    QCOMPARE(data.value(u"title"_s).toString(), message().title);
    QCOMPARE(data.value(u"duration_seconds"_s).toDouble(), 12.5);
    QVERIFY(!data.contains(u"nature"_s));
}

void MessageTemplateTest::everyFieldIsThere()
{
    const auto fields = fieldsOf(message());
    for (const QString& name : templateFields())
        QVERIFY2(fields.contains(name), qPrintable(name));
    QCOMPARE(fields.size(), templateFields().size());
    QVERIFY(!fields.contains(u"secret"_s));
}

void MessageTemplateTest::unknownFieldsAreRefused()
{
    QVERIFY(checkTemplate(u"body"_s, u"{title} {} {Not} {1}"_s, templateFields()));
    const auto checked = checkTemplate(u"body"_s, u"{title} {tittle}"_s, templateFields());
    QVERIFY(!checked);
    QVERIFY(
        errorMessage(checked.error()).contains(u"there is no field {tittle}; the fields are title, text"_s));
}

void MessageTemplateTest::refusesWebhooks_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("words");
    const QString url = u"https://example.org/x"_s;
    QTest::newRow("no address") << u""_s << u"POST"_s << u""_s << u"{json}"_s << u"https://"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s << u"POST"_s << u""_s << u"{json}"_s << u"https://"_s;
    QTest::newRow("no host") << u"https://"_s << u"POST"_s << u""_s << u"{json}"_s << u"https://"_s;
    QTest::newRow("password") << u"https://me:word@example.org"_s << u"POST"_s << u""_s << u"{json}"_s
                              << u"{secret}"_s;
    QTest::newRow("method") << url << u"BREW"_s << u""_s << u"{json}"_s << u"POST, PUT"_s;
    QTest::newRow("header") << url << u"POST"_s << u"a b"_s << u"{json}"_s << u"no header"_s;
    const QString open = u"stored in the open"_s;
    for (const QString& header : {u"Authorization"_s, u"x-api-key"_s, u"X-Auth-Token"_s, u"Cookie"_s})
        QTest::addRow("%s", qPrintable(header)) << url << u"POST"_s << header << u"{json}"_s << open;
    for (const QString& address :
         {u"https://hooks.slack.com/services/T0/B0/word"_s, u"https://discord.com/api/webhooks/1/word"_s,
          u"https://api.telegram.org/bot1:word/sendMessage"_s})
        QTest::addRow("%s", qPrintable(address)) << address << u"POST"_s << u""_s << u"{json}"_s << open;
    QTest::newRow("body field") << url << u"POST"_s << u""_s << u"{\"a\":\"{nothing}\"}"_s << u"{nothing}"_s;
    QTest::newRow("body not JSON") << url << u"POST"_s << u""_s << u"{\"a\":{title}"_s
                                   << u"no JSON document"_s;
    QTest::newRow("url field") << url + u"?{nothing}"_s << u"POST"_s << u""_s << u"{json}"_s
                               << u"{nothing}"_s;
}

void MessageTemplateTest::refusesWebhooks()
{
    QFETCH(QString, url);
    QFETCH(QString, method);
    QFETCH(QString, header);
    QFETCH(QString, body);
    QFETCH(QString, words);
    WebhookSettings webhook;
    webhook.url = url;
    webhook.method = method;
    webhook.body = body;
    if (!header.isEmpty())
        webhook.headers.insert(header, u"x"_s);
    const auto checked = checkWebhook(webhook);
    QVERIFY(!checked);
    QVERIFY2(errorMessage(checked.error()).contains(words), qPrintable(errorMessage(checked.error())));
    QVERIFY(!errorMessage(checked.error()).contains(u"word@"_s));
}

void MessageTemplateTest::keepsWebhooks()
{
    WebhookSettings webhook;
    webhook.url = u"https://example.org/{secret}"_s;
    webhook.headers = {{u"X-What"_s, u"{title}"_s}};
    webhook.body = u"{\"a\":\"{title}\"}"_s;
    webhook.isSigned = true;
    QVERIFY(checkWebhook(webhook));
    QCOMPARE(webhookFromJson(toJson(webhook)), webhook);
    QVERIFY(webhook.needsSecret());
    QVERIFY(!WebhookSettings().needsSecret());
}

void MessageTemplateTest::presets_data()
{
    QTest::addColumn<QString>("preset");
    for (const QString& preset : webhookPresets())
        QTest::newRow(qPrintable(preset)) << preset;
}

/// Each gives a webhook that could be set up by hand, and no secret stands in it.
void MessageTemplateTest::presets()
{
    QFETCH(QString, preset);
    const auto made = webhookFromPreset(preset, {u"https://example.org/T0/hook/"_s, u"-100\"7"_s, true});
    QVERIFY2(made, qPrintable(made ? QString() : errorMessage(made.error())));
    const auto checked = checkWebhook(made->settings);
    QVERIFY2(checked, qPrintable(checked ? QString() : errorMessage(checked.error())));
    const bool isHidden = made->settings.url == u"{secret}"_s;
    QCOMPARE(made->secret, isHidden ? u"https://example.org/T0/hook/"_s : QString());
    auto fields = fieldsOf(message());
    fields.insert(u"secret"_s, u"s3cret"_s);
    const QString body = expandTemplate(
        made->settings.body, fields,
        made->settings.contentType.contains(u"json"_s) ? TemplatePlace::JsonText : TemplatePlace::Plain);
    QVERIFY(body.contains(u"line 1"_s));
    if (made->settings.contentType.contains(u"json"_s))
        QVERIFY2(!object(body).isEmpty(), qPrintable(body));
}

void MessageTemplateTest::presetsSayWhatIsMissing()
{
    QVERIFY(errorMessage(webhookFromPreset(u"ntfy"_s, {}).error()).contains(u"--url"_s));
    QVERIFY(errorMessage(webhookFromPreset(u"gotify"_s, {.url = u"https://g"_s}).error())
                .contains(u"--secret-file"_s));
    QVERIFY(errorMessage(webhookFromPreset(u"telegram"_s, {.hasSecret = true}).error()).contains(u"--to"_s));
    QVERIFY(errorMessage(webhookFromPreset(u"pager"_s, {}).error()).contains(u"ntfy, gotify"_s));
    // Without a token ntfy needs no header.
    QVERIFY(webhookFromPreset(u"ntfy"_s, {.url = u"https://ntfy.sh/x"_s})->settings.headers.isEmpty());
}

/// The example of the specification of Standard Webhooks.
void MessageTemplateTest::signsAsTheStandardSays()
{
    QCOMPARE(webhookSignature(u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s, "msg_p5jXN8AQM9LWM0D4loKWxJek",
                              1614265330, R"({"test": 2432232314})"),
             QByteArray("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    QVERIFY(webhookSignature(u"other"_s, "a", 1, "b") != webhookSignature(u"other"_s, "a", 2, "b"));
}

void MessageTemplateTest::keepsPrograms()
{
    const ProgramSettings program{u"/bin/true"_s, {u"--title={title}"_s, u"a b"_s}, std::chrono::seconds(7)};
    QCOMPARE(programFromJson(toJson(program)), program);
    QVERIFY(checkProgram(program));
    QVERIFY(!checkProgram({u"/bin/true"_s, {u"{secret}"_s}}));
}

QTEST_GUILESS_MAIN(MessageTemplateTest)
#include "tst_messagetemplate.moc"
