// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How well each detection policy tells outages from other trouble, over drawn homes with a known truth.
#include "scenario/detection/families.h"
#include "scenario/detection/probing.h"

#include "core/detection/outagedetector.h"

#include <QMap>
#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace powermon;
using namespace powermon::scenario;
using namespace Qt::StringLiterals;

namespace {

struct Score
{
    int found = 0;
    int missed = 0;
    int falseAlarms = 0;
    double days = 0;
    std::vector<double> startErrors; ///< seconds

    [[nodiscard]] double f1() const
    {
        const int all = 2 * found + missed + falseAlarms;
        return all == 0 ? 1 : 2.0 * found / all;
    }
};

QMap<quint64, Outage> decide(World world, Probing probing, PolicyKind kind)
{
    DetectionPolicy policy;
    policy.kind = kind;
    const auto detector = makeDetector(policy);
    QMap<quint64, Outage> outages;
    const auto note = [&](const QList<DetectorEvent>& events) {
        for (const DetectorEvent& event : events)
            outages[event.number] = event.outage;
    };
    detector->setSurroundings(world.surroundings);
    QList<Switch> switches;
    for (const Device& device : world.devices)
        switches.append(device.told);
    note(detector->setSwitches(switches, Timestamp::fromMilliseconds(1'767'225'600'000)));
    ProbingMonitor(world, probing).run([&](const Record& record) {
        if (const auto* check = std::get_if<CheckResult>(&record))
            note(detector->apply(*check));
        else
            note(detector->monitorStarted(std::get<MonitorStart>(record)));
    });
    return outages;
}

void score(const World& world, const QMap<quint64, Outage>& outages, Score& total)
{
    std::vector<bool> isFound(size_t(world.outages.size()), false);
    for (const Outage& outage : outages) {
        if (outage.cause != OutageCause::Power)
            continue;
        const double from = double(outage.startedAt.milliseconds() - 1'767'225'600'000) / 1000;
        bool isTrue = false;
        for (int i = 0; i < world.outages.size() && !isTrue; ++i) {
            if (from < world.outages[i].from - 120 || from > world.outages[i].to + 60)
                continue;
            isTrue = true;
            if (!isFound[size_t(i)]) {
                isFound[size_t(i)] = true;
                total.startErrors.push_back(std::abs(from - world.outages[i].from));
            }
        }
        total.falseAlarms += isTrue ? 0 : 1;
    }
    const int found = int(std::count(isFound.begin(), isFound.end(), true));
    total.found += found;
    total.missed += int(isFound.size()) - found;
    total.days += world.duration / 86400;
}

} // namespace

int main(int argc, char* argv[])
{
    const int seeds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 5;
    const bool isDetailed = argc > 2;
    QTextStream out(stdout);
    for (const PolicyKind kind : {PolicyKind::Readme, PolicyKind::Evidence}) {
        for (const Probing probing : {Probing::Fixed, Probing::Adaptive}) {
            Score total;
            for (const Family& family : families()) {
                Score own;
                for (int seed = 0; seed < seeds; ++seed) {
                    World world = randomHome(quint64(1000 + seed));
                    family.happen(world);
                    world.settle();
                    const auto outages = decide(world, probing, kind);
                    score(world, outages, own);
                    score(world, outages, total);
                }
                if (isDetailed)
                    out << "  " << family.name << ": found " << own.found << ", missed " << own.missed
                        << ", false " << own.falseAlarms << '\n';
            }
            std::sort(total.startErrors.begin(), total.startErrors.end());
            const double median =
                total.startErrors.empty() ? 0 : total.startErrors[total.startErrors.size() / 2];
            out << toWord(kind) << (probing == Probing::Fixed ? " fixed" : " adaptive") << ": F1 "
                << total.f1() << ", found " << total.found << ", missed " << total.missed
                << ", false alarms per 30 days " << 30 * total.falseAlarms / total.days
                << ", start error median " << median << " s\n";
            out.flush();
        }
    }
    return 0;
}
