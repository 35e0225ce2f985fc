// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detection/losttogether.h"

#include <algorithm>

namespace powermon {

TimeInterval sharedMoment(const std::vector<TimeInterval>& windows)
{
    if (windows.empty())
        return {};
    Timestamp latest = windows.front().latest;
    for (const TimeInterval& window : windows)
        latest = std::min(latest, window.latest);
    Timestamp earliest = std::min(windows.front().earliest, latest);
    for (const TimeInterval& window : windows) {
        if (window.earliest <= latest)
            earliest = std::max(earliest, window.earliest);
    }
    return {earliest, latest};
}

LostSet lostTogether(const std::vector<LossWindow>& windows)
{
    struct Edge
    {
        Timestamp at;
        bool isEnd = false;
        double weight = 0;
    };
    std::vector<Edge> edges;
    edges.reserve(2 * windows.size());
    for (const LossWindow& each : windows) {
        edges.push_back({each.window.earliest, false, each.weight});
        edges.push_back({each.window.latest + simultaneity, true, each.weight});
    }
    std::sort(edges.begin(), edges.end(),
              [](const Edge& a, const Edge& b) { return a.at != b.at ? a.at < b.at : a.isEnd < b.isEnd; });
    double weight = 0;
    double heaviest = 0;
    Timestamp moment;
    for (const Edge& edge : edges) {
        weight += edge.isEnd ? -edge.weight : edge.weight;
        if (!edge.isEnd && weight >= heaviest) {
            heaviest = weight;
            moment = edge.at;
        }
    }
    LostSet set;
    std::vector<TimeInterval> shared;
    for (const LossWindow& each : windows) {
        if (each.window.earliest > moment || each.window.latest + simultaneity < moment)
            continue;
        set.indexes.push_back(each.index);
        set.weight += each.weight;
        shared.push_back(each.window);
    }
    set.moment = sharedMoment(shared);
    return set;
}

} // namespace powermon
