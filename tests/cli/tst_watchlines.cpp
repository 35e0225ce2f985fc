// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "cli/watchlines.h"

using namespace Qt::StringLiterals;
using namespace powermon;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon = Timestamp::fromMilliseconds(1'767'268'800'000);

UnwatchedStretch stretch(Milliseconds from, Milliseconds to, std::optional<CoverageKind> kind)
{
    return {{noon + from, noon + to}, kind};
}

} // namespace

class WatchLinesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void reasonsTheLongestFirst();
    void withoutReasons();
    void everyKindHasItsWords();
    void clockSteps();
};

void WatchLinesTest::reasonsTheLongestFirst()
{
    const QList<UnwatchedStretch> unwatched{
        stretch(0min, 5min, CoverageKind::Off), stretch(10min, 40min, CoverageKind::Asleep),
        stretch(50min, 60min, std::nullopt), stretch(70min, 100min, CoverageKind::Asleep)};
    QCOMPARE(unwatchedLine(unwatched),
             u"1 h 15 min (the computer slept 1 h 00 min, PowerMon was not running 5 min 00 s)"_s);
}

void WatchLinesTest::withoutReasons()
{
    QCOMPARE(unwatchedLine({}), u"0 s"_s);
    QCOMPARE(unwatchedLine({stretch(0min, 10min, std::nullopt)}), u"10 min 00 s"_s);
}

void WatchLinesTest::everyKindHasItsWords()
{
    QStringList words;
    for (const CoverageKind kind :
         {CoverageKind::Running, CoverageKind::Asleep, CoverageKind::Off, CoverageKind::Killed,
          CoverageKind::ClockStepped, CoverageKind::HostDown, CoverageKind::NoNetwork}) {
        for (const QString& word : {toWord(kind), coverageText(kind)}) {
            QVERIFY(!word.isEmpty() && !words.contains(word));
            words.append(word);
        }
    }
}

void WatchLinesTest::clockSteps()
{
    const Coverage step{CoverageId(1), {noon, noon + 1h}, CoverageKind::ClockStepped, true};
    QCOMPARE(clockStepLine(step, noon + 2h), u"The clock was set by 1 h 00 min: 12:00:00 / 13:00:00"_s);
    const Coverage decades{CoverageId(1), {Timestamp(), noon}, CoverageKind::ClockStepped, true};
    QCOMPARE(clockStepLine(decades, noon),
             u"The clock was set by 20454 d 12 h: 1 Jan 1970, 00:00 / 12:00:00"_s);
}

QTEST_GUILESS_MAIN(WatchLinesTest)
#include "tst_watchlines.moc"
