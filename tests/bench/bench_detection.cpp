// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How well each detection policy tells outages from other trouble, over drawn homes with a known truth, and
// how fast. bench_detection [SEEDS] [detail]: homes per family and set of seeds (3); with detail, the events
// that are wrong.
#include <algorithm>
#include <array>
#include <map>

#include <QElapsedTimer>
#include <QMap>
#include <QTextStream>

#include "core/detection/outagedetector.h"
#include "core/detection/streampause.h"
#include "scenario/detection/families.h"
#include "scenario/detection/probing.h"
#include "scenario/detection/scoring.h"
#include "scenario/detection/twin.h"

using namespace powermon;
using namespace powermon::scenario;
using namespace Qt::StringLiterals;

namespace {

/// A detector that listens to the records of a home, as it was told of it.
class Listener
{
public:
    Listener(const World& world, PolicyKind kind, Score::Knowledge knowledge)
    {
        DetectionPolicy policy;
        policy.kind = kind;
        m_detector = makeDetector(policy);
        QList<Switch> switches;
        for (const Device& device : world.devices)
            switches.append(knowledge == Score::Knowledge::Configured ? device.told : nameOnly(device.told));
        if (knowledge == Score::Knowledge::Configured)
            m_detector->setSurroundings(world.surroundings);
        note(m_detector->setSwitches(switches, world.clock(0)), world.clock(0));
    }
    void take(const Record& record)
    {
        if (const auto* check = std::get_if<CheckResult>(&record))
            note(m_detector->apply(*check), check->finished);
        else
            note(m_detector->monitorStarted(std::get<MonitorStart>(record)),
                 std::get<MonitorStart>(record).at);
    }
    [[nodiscard]] std::vector<Told> events() const
    {
        std::vector<Told> result;
        for (const Told& each : m_events)
            result.push_back(each);
        return result;
    }

private:
    [[nodiscard]] static Switch nameOnly(const Switch& told)
    {
        Switch result;
        result.id = told.id;
        result.name = told.name;
        return result;
    }
    void note(const QList<DetectorEvent>& events, Timestamp now)
    {
        for (const DetectorEvent& event : events) {
            if (!m_events.contains(event.number))
                m_events[event.number].openedAt = now;
            Told& told = m_events[event.number];
            told.outage = event.outage;
            if (!told.decidedAt && event.outage.confidence != Confidence::Suspected)
                told.decidedAt = now;
        }
    }

    std::unique_ptr<OutageDetector> m_detector;
    QMap<quint64, Told> m_events;
};

struct Row
{
    PolicyKind kind;
    Score::Knowledge knowledge;
    QString name;
};
const std::array rows{
    Row{PolicyKind::Readme, Score::Knowledge::Configured, u"readme"_s},
    Row{PolicyKind::Evidence, Score::Knowledge::NamesOnly, u"evidence, names only"_s},
    Row{PolicyKind::Evidence, Score::Knowledge::Configured, u"evidence, configured"_s},
};
/// The same for the same text, on every machine.
quint64 numberOf(const QString& text)
{
    quint64 number = 0;
    for (const QChar each : text)
        number = (number * 31 + each.unicode()) % 1'000'003;
    return number;
}

using Scores = std::map<QString, Score>; ///< by the name of the row

class Bench
{
public:
    Bench(int seeds, bool isDetailed) : m_seeds(seeds), m_isDetailed(isDetailed) {}

    Scores run(const Family& family, Probing probing, quint64 firstSeed)
    {
        Scores scores;
        for (const Row& row : rows)
            scores.emplace(row.name, Score(row.knowledge));
        for (int seed = 0; seed < m_seeds; ++seed) {
            // Each family in homes of its own, and the same whatever families there are besides.
            World world = randomHome(firstSeed + quint64(seed) + 1000 * numberOf(family.name), family.home);
            family.happen(world);
            world.settle();
            listen(family, world, probing, scores);
        }
        return scores;
    }
    void measure(const QString& title, const QList<Family>& families)
    {
        m_out << '\n' << title << '\n' << u"%1"_s.arg(QString(), -36) << Score::header() << '\n';
        for (const Probing probing : {Probing::Fixed, Probing::Adaptive}) {
            for (const quint64 firstSeed : {quint64(1000), quint64(700'000)})
                measure(families, probing, firstSeed);
        }
        for (const auto& [name, count] : m_twins)
            m_out
                << u"%1: %2 of %3 false alarms are records that a power cut writes as well, byte for byte\n"_s
                       .arg(name)
                       .arg(count.twins)
                       .arg(count.alarms);
        m_twins.clear();
    }
    void worst()
    {
        if (m_worst.empty())
            return;
        m_out << "\nworst families (evidence, adaptive): found, missed, false; configured | names only\n";
        for (const auto& [name, scores] : m_worst) {
            const auto& configured = scores.at(rows[2].name);
            const auto& namesOnly = scores.at(rows[1].name);
            const auto text = [](const Score& s) {
                return u"%1 %2 %3"_s.arg(s.found(), 3).arg(s.missed(), 3).arg(s.falseAlarms(), 3);
            };
            if (configured.missed() + configured.falseAlarms() + namesOnly.missed() +
                    namesOnly.falseAlarms() >
                0)
                m_out << u"  %1 %2 | %3\n"_s.arg(name, -50).arg(text(configured), text(namesOnly));
        }
        m_worst.clear();
    }

private:
    void measure(const QList<Family>& families, Probing probing, quint64 firstSeed)
    {
        Scores total;
        for (const Row& row : rows)
            total.emplace(row.name, Score(row.knowledge));
        for (const Family& family : families) {
            const Scores own = run(family, probing, firstSeed);
            for (const auto& [name, score] : own)
                total.at(name).add(score);
            if (probing == Probing::Adaptive) {
                const auto known = m_worst.emplace(family.name, own);
                for (const auto& [name, score] : own) {
                    if (!known.second)
                        known.first->second.at(name).add(score);
                }
            }
        }
        for (const auto& [name, score] : total)
            m_out << u"%1 %2 %3"_s.arg(name, -21)
                         .arg(probing == Probing::Fixed ? u"fixed"_s : u"adapt"_s, -6)
                         .arg(firstSeed == 1000 ? u"tuned"_s : u"unseen"_s, -7)
                  << score.line() << '\n';
        m_out.flush();
    }
    void listen(const Family& family, World& world, Probing probing, Scores& scores)
    {
        std::vector<Listener> listeners;
        for (const Row& row : rows)
            listeners.emplace_back(world, row.kind, row.knowledge);
        StreamPause stream(world.surroundings.interval);
        double unknown = 0;
        ProbingMonitor(world, probing).run([&](const Record& record) {
            if (const auto* check = std::get_if<CheckResult>(&record)) {
                const auto finding = stream.note(check->started, check->finished);
                unknown += finding.pause ? double(finding.pause->duration().count()) / 1000 : 0;
            }
            for (Listener& listener : listeners)
                listener.take(record);
        });
        for (size_t i = 0; i < rows.size(); ++i) {
            const std::vector<Told> events = listeners[i].events();
            Score own(rows[i].knowledge);
            own.add(world, events, world.clockSteps.isEmpty() ? unknown : 0);
            scores.at(rows[i].name).add(own);
            if (rows[i].knowledge == Score::Knowledge::NamesOnly)
                countTwins(world, events);
            if (m_isDetailed && rows[i].kind == PolicyKind::Evidence && probing == Probing::Adaptive &&
                own.missed() + own.falseAlarms() + own.notHeld() > 0)
                explain(family, world, rows[i].name, events);
        }
    }
    /// Where nothing but names is known, and the records of a power cut are the same, no detector can tell.
    void countTwins(const World& world, const std::vector<Told>& events)
    {
        if (!world.outages.isEmpty())
            return;
        for (const Told& each : events) {
            if (each.outage.cause != OutageCause::Power)
                continue;
            Twins& count = m_twins[rows[1].name];
            ++count.alarms;
            count.twins += twinCut(world, each.outage) ? 1 : 0;
        }
    }
    void explain(const Family& family, const World& world, const QString& row,
                 const std::vector<Told>& events)
    {
        const auto second = [&](Timestamp time) { return double((time - world.clock(0)).count()) / 1000; };
        m_out << "-- " << family.name << " [" << row << "] devices " << world.devices.size() << " router "
              << (world.routerHasBackup ? "ups" : "mains") << " ap "
              << (world.accessPointHasBackup ? "ups" : "mains") << " monitor "
              << (world.monitorHasBackup ? "ups" : "mains") << " via " << world.monitorVia << '\n';
        for (const TrueOutage& each : world.outages)
            m_out << "   true " << each.from << " to " << each.to << " (" << each.to - each.from
                  << ") group '" << each.group << "' members " << each.members.size() << " failed "
                  << each.failed.size() << " uptimes " << each.toldUptime.size() << " stopped "
                  << each.stoppedMonitor << '\n';
        for (const Told& each : events) {
            const Outage& outage = each.outage;
            m_out << "   told " << second(outage.startedAt) << " [" << second(outage.start.earliest) << ' '
                  << second(outage.start.latest) << "] to " << (outage.endedAt ? second(*outage.endedAt) : -1)
                  << " told at " << second(each.openedAt) << " " << toWord(outage.cause) << " "
                  << toWord(outage.confidence) << " group '" << outage.group << "' members "
                  << outage.members.size() << ":";
            for (const Reason& reason : outage.reasons)
                m_out << ' ' << reason.code;
            m_out << '\n';
        }
    }

    int m_seeds;
    bool m_isDetailed;
    QTextStream m_out{stdout};
    std::map<QString, Scores> m_worst;
    struct Twins
    {
        int alarms = 0;
        int twins = 0;
    };
    std::map<QString, Twins> m_twins; ///< of homes in which the power never failed
};

/// Checks a second that a detector judges in a quiet home of that many switches, one of which fails.
void measureSpeed(int switches)
{
    DetectionPolicy policy;
    policy.kind = PolicyKind::Evidence;
    const auto detector = makeDetector(policy);
    QList<Switch> list;
    for (int i = 1; i <= switches; ++i) {
        Switch powerSwitch;
        powerSwitch.id = SwitchId(i);
        powerSwitch.name = u"switch %1"_s.arg(i);
        list.append(powerSwitch);
    }
    (void) detector->setSwitches(list, Timestamp());
    constexpr int checks = 4'000'000;
    const Milliseconds step(60000 / switches);
    Timestamp now = Timestamp::fromMilliseconds(1'767'225'600'000);
    quint32 state = 1;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < checks; ++i) {
        const int number = i % switches;
        state = state * 1664525U + 1013904223U;
        const bool fails = (number == 0 && i > 20 * switches) || (state >> 16) % 200 == 0;
        now += step;
        const ProbeOutcome outcome = fails ? ProbeOutcome::failed(FailureKind::Timeout, Milliseconds(5000))
                                           : ProbeOutcome::answer(200, Milliseconds(20));
        (void) detector->apply({SwitchId(number + 1), now - outcome.duration, now, outcome});
    }
    QTextStream(stdout) << switches << " switches: " << qint64(checks / (double(timer.nsecsElapsed()) / 1e9))
                        << " checks/s\n";
}

} // namespace

int main(int argc, char* argv[])
{
    const int seeds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 3;
    Bench bench(seeds, argc > 2);
    const QList<Family> all = powerFamilies() + unusualFamilies() + networkFamilies() + otherFamilies();
    bench.measure(u"all %1 families, %2 homes each"_s.arg(all.size()).arg(seeds), all);
    bench.worst();
    bench.measure(u"network alone"_s, networkFamilies());
    QList<Family> months;
    for (int i = 1; i <= 4; ++i)
        months.append({u"ordinary month %1"_s.arg(i), ordinaryMonth});
    bench.measure(u"ordinary months"_s, months);
    for (const int switches : {8, 40, 200})
        measureSpeed(switches);
    return 0;
}
