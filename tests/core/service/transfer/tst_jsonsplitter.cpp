// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <rapidcheck.h>

#include "core/service/transfer/jsonsplitter.h"

using namespace Qt::StringLiterals;
using namespace powermon;

namespace {

/// What came out, as "key=value@line" and "key[]=value@line".
struct Split
{
    QStringList parts;
    Result<void> outcome;
};

Split split(const QByteArray& json, qsizetype piece = 1000)
{
    Split all;
    const auto keep = [&all](const QString& form) {
        return [&all, form](const QByteArray& key, QByteArrayView value, qint64 line) -> Result<void> {
            all.parts.append(form.arg(QString::fromUtf8(key), QString::fromUtf8(value)).arg(line));
            return {};
        };
    };
    JsonSplitter splitter(keep(u"%1[]=%2@%3"_s), keep(u"%1=%2@%3"_s));
    for (qsizetype i = 0; i < json.size() && all.outcome; i += piece)
        all.outcome = splitter.add(json.mid(i, piece));
    if (all.outcome)
        all.outcome = splitter.finish();
    return all;
}

} // namespace

/// One large object, piece by piece.
class JsonSplitterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesItApart();
    void anyLayoutIsTheSame();
    void refusesWhatIsBroken_data();
    void refusesWhatIsBroken();
    void endsWithTheVisitorsError();
};

void JsonSplitterTest::takesItApart()
{
    const QByteArray json = "{\"a\":1,\n\"list\":[\n{\"x\":\"}]\\\"\"},\n[1,[2]],\"t\\\\\", null ,-1.5e3\n],"
                            "\"empty\":[ ],\"o\":{\"p\":[1]}}\n";
    const Split found = split(json);
    QVERIFY(found.outcome);
    QCOMPARE(found.parts, (QStringList{u"a=1@1"_s, u"list[]={\"x\":\"}]\\\"\"}@3"_s, u"list[]=[1,[2]]@4"_s,
                                       u"list[]=\"t\\\\\"@4"_s, u"list[]=null@4"_s, u"list[]=-1.5e3@4"_s,
                                       u"o={\"p\":[1]}@5"_s}));
    for (qsizetype piece = 1; piece < 20; ++piece)
        QCOMPARE(split(json, piece).parts, found.parts);
}

void JsonSplitterTest::anyLayoutIsTheSame()
{
    QVERIFY(rc::check([] {
        const auto texts = *rc::gen::container<std::vector<std::string>>(
            rc::gen::container<std::string>(rc::gen::element('a', '"', '\\', '{', ']', ',', ':', ' ')));
        QJsonArray list;
        for (const std::string& each : texts)
            list.append(
                QJsonObject{{u"text"_s, QString::fromStdString(each)}, {u"list"_s, QJsonArray{1, 2}}});
        const QJsonDocument document(QJsonObject{{u"records"_s, list}, {u"other"_s, u"}"_s}});
        for (const auto form : {QJsonDocument::Compact, QJsonDocument::Indented}) {
            const Split found = split(document.toJson(form), *rc::gen::inRange(1, 30));
            RC_ASSERT(found.outcome.has_value());
            RC_ASSERT(found.parts.size() == list.size() + 1);
            for (qsizetype i = 0; i < list.size(); ++i) {
                const QString part = found.parts.at(i + 1).section(u'=', 1).section(u'@', 0, -2);
                RC_ASSERT(QJsonDocument::fromJson(part.toUtf8()).object() == list.at(i).toObject());
            }
        }
    }));
}

void JsonSplitterTest::refusesWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char* json :
         {"", "[1]", "{", "{\"a\"}", "{\"a\":1", "{\"a\":1,}", "{\"a\":1}x", "{\"a\":[1", "{\"a\":[1 2]}",
          "{a:1}", "{\"a\":,}", "{\"a\":[1,]}", "{\"a\":[,1]}", "{\"a\":1 \"b\":2}"})
        QTest::newRow(json) << QByteArray(json);
}

void JsonSplitterTest::refusesWhatIsBroken()
{
    QFETCH(QByteArray, json);
    const Split found = split(json);
    QVERIFY(!found.outcome);
    QCOMPARE(found.outcome.error().code, ErrorCode::BadInput);
}

void JsonSplitterTest::endsWithTheVisitorsError()
{
    const auto refuse = [](const QByteArray&, QByteArrayView, qint64) -> Result<void> {
        return failure(ErrorCode::Interrupted, {});
    };
    JsonSplitter splitter(refuse, refuse);
    const auto outcome = splitter.add("{\"list\":[1,2]}");
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Interrupted);
}

QTEST_GUILESS_MAIN(JsonSplitterTest)
#include "tst_jsonsplitter.moc"
