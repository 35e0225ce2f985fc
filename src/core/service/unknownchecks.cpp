// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/unknownchecks.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

#include <QSet>

namespace powermon {

namespace {

/// How far a store moves a check on at most.
constexpr Milliseconds farthestMove{1000};
/// Over a longer time without a check that is asked for, what is stored is not read.
constexpr Milliseconds longestStretch = std::chrono::hours(6);

[[nodiscard]] bool isSame(const ProbeOutcome& a, const ProbeOutcome& b)
{
    return a.httpStatus == b.httpStatus && (a.answered() || a.failure == b.failure);
}

/// Goes along the checks that are asked for and those that are stored, both in the order of time, and holds
/// of the stored ones only those that may be one of the next.
class Comparison
{
public:
    explicit Comparison(const QList<CheckResult>& checks)
        : m_checks(checks), m_order(size_t(checks.size())), m_isKnown(m_order.size(), false)
    {
        std::iota(m_order.begin(), m_order.end(), 0);
        std::ranges::stable_sort(m_order, {}, [this](qsizetype i) { return m_checks.at(i).finished; });
        for (const CheckResult& check : checks)
            m_switches.insert(check.switchId);
    }

    [[nodiscard]] Result<void> run(Store& store)
    {
        for (size_t first = 0; first < m_order.size();) {
            m_end = first + 1;
            while (m_end < m_order.size() && timeOf(m_end) - timeOf(m_end - 1) <= longestStretch)
                ++m_end;
            m_next = first;
            const TimeRange stretch{timeOf(first), timeOf(m_end - 1) + farthestMove};
            const auto read =
                store.checks().forEach({stretch, oneSwitch()}, [this](const CheckResult& check) {
                    take(check);
                    return m_next < m_end;
                });
            if (!read)
                return read;
            settleBefore(stretch.end + farthestMove);
            m_stored.clear();
            first = m_end;
        }
        return {};
    }
    [[nodiscard]] QList<CheckResult> unknown() const
    {
        QList<CheckResult> unknown;
        for (qsizetype i = 0; i < m_checks.size(); ++i) {
            if (!m_isKnown[size_t(i)])
                unknown.append(m_checks.at(i));
        }
        return unknown;
    }

private:
    using Place = std::pair<qint64, SwitchId>; ///< milliseconds, and a switch

    [[nodiscard]] Timestamp timeOf(size_t place) const { return m_checks.at(m_order[place]).finished; }
    [[nodiscard]] std::optional<SwitchId> oneSwitch() const
    {
        return m_switches.size() == 1 ? std::optional(*m_switches.cbegin()) : std::nullopt;
    }
    void take(const CheckResult& stored)
    {
        settleBefore(stored.finished - farthestMove);
        if (m_switches.contains(stored.switchId) && m_next < m_end && stored.finished >= timeOf(m_next))
            m_stored.insert({{stored.finished.milliseconds(), stored.switchId}, stored.outcome});
    }
    /// Nothing more is to come that could be a check of before \a time.
    void settleBefore(Timestamp time)
    {
        bool hasMoved = false;
        for (; m_next < m_end && timeOf(m_next) < time; ++m_next) {
            m_isKnown[size_t(m_order[m_next])] = isStored(m_checks.at(m_order[m_next]));
            hasMoved = true;
        }
        if (hasMoved && m_next < m_end)
            m_stored.erase(m_stored.begin(), m_stored.lower_bound({timeOf(m_next).milliseconds(), {}}));
    }
    [[nodiscard]] bool isStored(const CheckResult& check) const
    {
        Place place{check.finished.milliseconds(), check.switchId};
        for (auto it = m_stored.find(place); it != m_stored.end(); it = m_stored.find(place)) {
            if (isSame(it->second, check.outcome))
                return true;
            ++place.first;
        }
        return false;
    }

    const QList<CheckResult>& m_checks;
    std::vector<qsizetype> m_order; ///< by time
    std::vector<bool> m_isKnown;
    QSet<SwitchId> m_switches;
    std::map<Place, ProbeOutcome> m_stored;
    size_t m_next = 0; ///< in the order: not settled yet
    size_t m_end = 0;  ///< of the stretch
};

} // namespace

Result<QList<CheckResult>> unknownChecks(Store& store, const QList<CheckResult>& checks)
{
    Comparison comparison(checks);
    const auto done = comparison.run(store);
    return done ? Result<QList<CheckResult>>(comparison.unknown()) : failure(done.error());
}

} // namespace powermon
