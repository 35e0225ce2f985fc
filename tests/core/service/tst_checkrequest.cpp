// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/service/checkrequest.h"

using namespace powermon;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);

} // namespace

/// What one program leaves in the store for the one that watches.
class CheckRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsDocumented();
    void comesBack();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
};

void CheckRequestTest::isWrittenAsDocumented()
{
    QCOMPARE(toText({noon, {SwitchId(1), SwitchId(2)}}),
             u"{\"at\":\"2026-01-01T12:00:00.000Z\",\"switches\":[1,2]}"_s);
    QCOMPARE(toText({noon, {}}), u"{\"at\":\"2026-01-01T12:00:00.000Z\",\"switches\":[]}"_s);
}

void CheckRequestTest::comesBack()
{
    for (const CheckRequest& request :
         {CheckRequest{noon, {}}, CheckRequest{noon, {SwitchId(9'007'199'254'740'991), SwitchId(1)}}})
        QCOMPARE(checkRequestFromText(toText(request)), request);
}

void CheckRequestTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    const QString at = u"\"at\":\"2026-01-01T12:00:00.000Z\""_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("no JSON") << u"check all, please"_s;
    QTest::newRow("an array") << u"[1,2]"_s;
    QTest::newRow("no time") << u"{\"switches\":[1]}"_s;
    QTest::newRow("a time that is none") << u"{\"at\":\"noon\",\"switches\":[1]}"_s;
    QTest::newRow("no switches") << u"{%1}"_s.arg(at);
    QTest::newRow("a single switch") << u"{%1,\"switches\":1}"_s.arg(at);
    QTest::newRow("a name") << u"{%1,\"switches\":[1,\"kitchen\"]}"_s.arg(at);
    QTest::newRow("no id") << u"{%1,\"switches\":[0]}"_s.arg(at);
    QTest::newRow("a negative id") << u"{%1,\"switches\":[-1]}"_s.arg(at);
}

void CheckRequestTest::refusesWhatIsNone()
{
    QFETCH(QString, text);
    QVERIFY(!checkRequestFromText(text));
}

QTEST_GUILESS_MAIN(CheckRequestTest)
#include "tst_checkrequest.moc"
