// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <random>

#include <QList>
#include <QSet>
#include <QString>

#include "core/detection/surroundings.h"
#include "core/model/switch.h"

namespace powermon::scenario {

/// Seconds since the beginning of the trace.
struct Span
{
    double from = 0;
    double to = 0;
};

/// A device as it really is, whatever the user told of it.
struct Device
{
    Switch told;              ///< what a user who tells everything says
    double loss = 0.002;      ///< chance that a check fails for no reason
    double boot = 12;         ///< from power to the first answer
    double holdUp = 0.3;      ///< lives on after its power is gone
    double reassociation = 6; ///< from its access point's return to the first answer
    double refusesFor = 0;    ///< after its boot it is on the network before its server is up
    bool tellsUptime = false;
    bool isUnreachableNotSilent = false; ///< on our own segment: its absence shows as no ARP answer
    QList<Span> down;                    ///< times without an answer, unsorted until World::settle()
    QList<Span> refusing;                ///< powered, but its server is not up
    QList<Span> lossy;                   ///< times of noisy air
    double noise = 0;                    ///< chance of a failure in those
    QList<double> booted;                ///< moments at which it got power
};

/// A power cut as it really was.
struct TrueOutage
{
    double from = 0;
    double to = 0;
    QString group;            ///< empty: the site
    QList<int> members;       ///< the devices that lost their power in it
    bool isAnnounced = false; ///< planned work: who was told of it must not call it an outage

    // What Probing wrote of it: an outage of which the records show nothing can be found by nobody.
    QSet<int> failed = {};       ///< members of which a check failed in it
    QSet<int> toldUptime = {};   ///< members whose answers tell that they started anew
    bool stoppedMonitor = false; ///< the monitor's computer lost its power in it for five minutes or more
    bool isStartWatched = true;  ///< the monitor ran when it began
};

enum class Probing
{
    Fixed,    ///< every interval, staggered
    Adaptive, ///< with repeats, bursts and a closer look at what is down
};

/// A home with all that happens in it: families of trouble write into it, Probing reads it.
struct World
{
    explicit World(quint64 seed);

    std::mt19937_64 random;
    QList<Device> devices;
    Surroundings surroundings; ///< what a user who tells everything says of the monitor
    double duration = 2 * 86400;
    bool routerHasBackup = false;
    bool accessPointHasBackup = false;
    bool monitorHasBackup = true;
    QList<TrueOutage> outages;
    struct Stop
    {
        Span span;
        bool isStart = false; ///< a monitor_started follows, else the computer only slept
        bool isClean = true;
        std::optional<double> hostBootedAt;
    };
    QList<Stop> stops;                           ///< times in which nobody watches
    QList<Span> ownNetworkDown;                  ///< the monitor's own link is gone
    QList<Span> namesFail;                       ///< the name server is gone
    QList<std::pair<double, double>> clockSteps; ///< when, by how much
    QString monitorVia;                          ///< the access point it hangs on; empty: it has a cable
    double duplicateShare = 0;                   ///< of the records, written twice
    double lateShare = 0;                        ///< of the records, written up to half a minute late

    /// The wall clock of the monitor at that second.
    [[nodiscard]] Timestamp clock(double second) const;
    [[nodiscard]] double uniform(double low, double high);
    [[nodiscard]] bool chance(double probability);
    [[nodiscard]] int between(int low, int high);

    /// Power away from these devices; boot, router and access point follow as they do in life.
    void cut(const QList<int>& which, Span span);
    void cutSite(Span span);
    void cutGroup(const QString& group, Span span);
    /// Those members of \a which that are told as mains-powered lose it in one outage.
    void cutSome(const QList<int>& which, Span span, const QString& group);
    /// The access point that \a via names is away; "*": all of them.
    void loseAccessPoint(const QString& via, Span span);
    void loseRouter(Span span);
    void unplug(int device, Span span);
    void settle();

    [[nodiscard]] QList<int> indexesOf(SwitchRole role) const;
    [[nodiscard]] int anyMains();
};

/// How a home is drawn.
struct HomePlan
{
    int fewest = 3; ///< mains switches
    int most = 12;
    bool isWifiOnly = false;
    std::optional<bool> tellsUptime = std::nullopt; ///< nothing: a quarter of the homes
    std::optional<int> interval = std::nullopt;     ///< seconds; nothing: 60 or 30
};

/// A home drawn at random: mains switches on one or two access points, some wired, perhaps a router, a device
/// with a battery, a witness outside, and circuits.
[[nodiscard]] World randomHome(quint64 seed, const HomePlan& plan = {});

/// Power cuts of less than this many seconds leave no trace in a device: its supply rides through.
inline constexpr double rideThrough = 0.3;

} // namespace powermon::scenario
