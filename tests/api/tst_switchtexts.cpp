// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "api/switchtexts.h"
#include "core/service/jsonshapes.h"

using namespace powermon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SwitchTextsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsNothing();
    void saysWhatIsNow_data();
    void saysWhatIsNow();
    void forgetsWhoWent();
    void longerWatchingChangesNothing();

private:
    static SwitchReport report(qint64 id)
    {
        SwitchReport made;
        made.powerSwitch.id = SwitchId(id);
        made.powerSwitch.name = u"Switch \"%1\""_s.arg(id);
        made.powerSwitch.target.host = u"10.0.0.1"_s;
        made.state = SwitchState::Up;
        made.lastDay = {.up = 3h, .down = 1h};
        return made;
    }
    /// As written down from nothing.
    static QByteArray anew(const QList<SwitchReport>& reports)
    {
        QJsonArray array;
        for (const SwitchReport& each : reports)
            array.append(switchReportJson(each));
        const QByteArray text = QJsonDocument(array).toJson(QJsonDocument::Compact);
        return text.mid(1, text.size() - 2);
    }
};

void SwitchTextsTest::nothingIsNothing()
{
    SwitchTexts texts;
    QCOMPARE(texts.joined({}), "");
}

void SwitchTextsTest::saysWhatIsNow_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("name") << 0;
    QTest::newRow("state") << 1;
    QTest::newRow("check") << 2;
    QTest::newRow("uptime") << 3;
    QTest::newRow("uptime not known any more") << 4;
    QTest::newRow("another place") << 5;
}

void SwitchTextsTest::saysWhatIsNow()
{
    QFETCH(int, change);
    SwitchTexts texts;
    QList<SwitchReport> reports{report(1), report(2), report(3)};
    QCOMPARE(texts.joined(reports), anew(reports));
    SwitchReport& changed = reports[1];
    const Timestamp now = Timestamp::fromMilliseconds(1'000'000);
    if (change == 0)
        changed.powerSwitch.name = u"Other"_s;
    else if (change == 1)
        changed.state = SwitchState::Down;
    else if (change == 2)
        changed.latestCheck = CheckResult{SwitchId(2), now - 1s, now, ProbeOutcome::answer(200, 1s)};
    else if (change == 3)
        changed.lastDay.down = 2h;
    else if (change == 4)
        changed.lastDay = {};
    else
        reports.swapItemsAt(0, 2);
    QCOMPARE(texts.joined(reports), anew(reports));
    QCOMPARE(texts.joined(reports), anew(reports));
}

void SwitchTextsTest::forgetsWhoWent()
{
    SwitchTexts texts;
    QCOMPARE(texts.joined({report(1), report(2)}), anew({report(1), report(2)}));
    QCOMPARE(texts.joined({report(2)}), anew({report(2)}));
    SwitchReport back = report(1);
    back.powerSwitch.target.port = 81;
    QCOMPARE(texts.joined({back, report(2)}), anew({back, report(2)}));
}

void SwitchTextsTest::longerWatchingChangesNothing()
{
    SwitchTexts texts;
    const QByteArray before = texts.joined({report(1)});
    SwitchReport longer = report(1);
    longer.lastDay = {.up = 6h, .down = 2h};
    QCOMPARE(texts.joined({longer}), before);
}

QTEST_APPLESS_MAIN(SwitchTextsTest)
#include "tst_switchtexts.moc"
