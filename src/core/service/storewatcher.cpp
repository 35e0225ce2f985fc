// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/storewatcher.h"

#include <algorithm>
#include <utility>

#include "core/base/andthen.h"
#include "core/statistics/timeline.h"

namespace powermon {

namespace {

constexpr Milliseconds recent = std::chrono::hours(24);
constexpr Milliseconds longestLookBack = std::chrono::hours(1);
constexpr Milliseconds clockTolerance = std::chrono::minutes(1); ///< the other computer's clock may be ahead

/// Whether detection found something new, and people did not merely correct the past; \a earlier: as last
/// seen. What was not there and is not new came back: a merge was undone.
bool isNews(const Outage* earlier, const Outage& outage, bool isNew)
{
    if (!earlier)
        return isNew && !outage.partOf.isValid() && (outage.isOngoing() || !outage.isCorrected());
    const bool isPast = !earlier->isOngoing() && !outage.isOngoing();
    return *earlier != outage && !isPast;
}

} // namespace

struct StoreWatcher::Question
{
    std::optional<qint64> revision;       ///< as last seen
    std::optional<quint64> notices;       ///< where nothing came since, nothing needs to be asked
    std::optional<Timestamp> checksSince; ///< nothing: not viewing
    bool isFirstView = false;
    Timestamp now;
};

struct StoreWatcher::Sight
{
    std::optional<quint64> notices;
    bool isQuiet = false; ///< nothing was asked
    qint64 revision = 0;
    bool isChanged = false;
    std::optional<CheckRequest> request; ///< where something changed
    bool isView = false;
    bool isFirstView = false;
    Timestamp checksSince;
    QList<CheckResult> checks;
    QList<Outage> outages; ///< open or recent; where something changed
    std::optional<Timestamp> watchedSince;
};

StoreWatcher::StoreWatcher(Clock& clock, StoreExecutor& store, SwitchDirectory& directory, SiteStatus& status,
                           QObject* parent)
    : QObject(parent), m_clock(clock), m_store(store), m_directory(directory), m_status(status)
{
    m_timer.setInterval(period);
    connect(&m_timer, &QTimer::timeout, this, &StoreWatcher::look);
}

void StoreWatcher::start()
{
    if (m_timer.isActive())
        return;
    ++m_run;
    m_revision.reset();
    m_notices.reset();
    m_newestOutage = {};
    m_checksSeenUntil.reset();
    m_isLooking = false;
    m_timer.start();
    look();
}

void StoreWatcher::stop()
{
    m_timer.stop();
    ++m_run; // what is on its way is not taken
}

StoreWatcher::Question StoreWatcher::question() const
{
    Question question{m_revision, std::nullopt, std::nullopt, false, m_clock.now()};
    if (m_revision && m_clock.steadyNow() - m_askedAt < longestTrust)
        question.notices = m_notices;
    if (m_status.mode() != MonitorMode::Viewing)
        return question;
    // Far enough back to count up to the threshold.
    const Milliseconds lookBack =
        (m_settings.policy.failureThreshold + 1) * Milliseconds(m_settings.monitorInterval);
    question.isFirstView = !m_checksSeenUntil;
    if (question.isFirstView)
        question.notices.reset();
    question.checksSince = m_checksSeenUntil.value_or(
        question.now - std::clamp(lookBack, Milliseconds(std::chrono::minutes(3)), longestLookBack));
    // Where the clock was set back, what is new lies before what was seen.
    question.checksSince = std::min(*question.checksSince, question.now);
    return question;
}

Result<StoreWatcher::Sight> StoreWatcher::ask(Store& store, const Question& question)
{
    Sight sight;
    sight.notices = store.notices(); // before: what comes while the rest is read is looked at again
    sight.isQuiet = sight.notices && sight.notices == question.notices;
    if (sight.isQuiet)
        return sight;
    const auto revision = store.revision();
    if (!revision)
        return failure(revision.error());
    sight.revision = *revision;
    sight.isChanged = question.revision != *revision;
    if (sight.isChanged) {
        const auto text = store.values().value(QString::fromUtf16(checkRequestKey));
        if (!text)
            return failure(text.error());
        sight.request = checkRequestFromText(text->value_or(QString()));
    }
    if (question.checksSince) {
        if (const auto read = readPicture(store, question, sight); !read)
            return failure(read.error());
    }
    return sight;
}

Result<void> StoreWatcher::readPicture(Store& store, const Question& question, Sight& sight)
{
    sight.isView = true;
    sight.isFirstView = question.isFirstView;
    sight.checksSince = *question.checksSince;
    const auto take = [&sight](const CheckResult& check) {
        sight.checks.append(check);
        return true;
    };
    const TimeRange fresh{*question.checksSince, question.now + clockTolerance};
    if (const auto read = store.checks().forEach({fresh, std::nullopt}, take); !read)
        return failure(read.error());
    if (!sight.isChanged && !sight.isFirstView)
        return {};
    const TimeRange lately{question.now - recent, question.now + clockTolerance};
    const auto outages = store.outages().find({.range = lately, .withIncidents = true});
    if (!outages)
        return failure(outages.error());
    sight.outages = *outages;
    const auto coverage = store.coverage().latest();
    if (!coverage)
        return failure(coverage.error());
    if (*coverage)
        sight.watchedSince = (*coverage)->range.start;
    return {};
}

void StoreWatcher::look()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    if (m_status.mode() != MonitorMode::Viewing)
        m_checksSeenUntil.reset();
    const auto sight = m_store.submit([question = question()](Store& store) { return ask(store, question); });
    (void) andThen(sight, this, [this, run = m_run](const Result<Sight>& seen) {
        if (run != m_run)
            return false;
        m_isLooking = false;
        take(seen);
        return true;
    });
}

void StoreWatcher::take(const Result<Sight>& sight)
{
    const bool isViewing = m_status.mode() == MonitorMode::Viewing;
    if (isViewing)
        m_status.setStoreTrouble(sight ? std::nullopt : std::optional(sight.error()));
    if (!sight)
        return;
    if (sight->isQuiet) {
        if (isViewing)
            forgetStaleStates();
        return;
    }
    m_notices = sight->notices;
    m_askedAt = m_clock.steadyNow();
    const bool isFirst = !std::exchange(m_revision, sight->revision);
    if (sight->isChanged) {
        m_directory.refresh();
        Q_EMIT storeChanged();
        if (isFirst)
            m_lastRequest = sight->request;
        else
            takeRequest(sight->request);
    }
    if (!isViewing || !sight->isView)
        return;
    takeChecks(*sight);
    if (sight->isChanged || sight->isFirstView)
        takeOutages(*sight);
    forgetStaleStates();
}

void StoreWatcher::takeRequest(const std::optional<CheckRequest>& request)
{
    if (!request || request == m_lastRequest)
        return;
    m_lastRequest = request;
    if (m_status.mode() == MonitorMode::Watching)
        Q_EMIT checkRequested(request->switches);
}

void StoreWatcher::takeChecks(const Sight& sight)
{
    const Timestamp ahead = m_clock.now() + clockTolerance;
    // Only what was read is seen: where the other computer's clock is behind, all of its news lie in our
    // past.
    const Timestamp before = m_checksSeenUntil.value_or(sight.checksSince);
    m_checksSeenUntil = std::min(std::max(before, m_clock.now() - longestLookBack), ahead);
    for (const CheckResult& check : sight.checks) {
        m_checksSeenUntil = std::max(*m_checksSeenUntil, check.finished);
        const SwitchStatus* status = m_status.find(check.switchId);
        // The last millisecond of the look before is read again.
        if (!status)
            continue;
        const auto known = status->latestCheck ? std::optional(status->latestCheck->finished) : std::nullopt;
        if (known && *known >= check.finished && *known <= ahead)
            continue;
        if (check.outcome.isBlind()) {
            m_status.setCheck(check, status->consecutiveFailures, SwitchState::Unknown);
            continue;
        }
        const int failures = check.outcome.answered() ? 0 : status->consecutiveFailures + 1;
        const bool isDown = failures >= m_settings.policy.failureThreshold;
        const SwitchState failed = isDown ? SwitchState::Down : SwitchState::Failing;
        m_status.setCheck(check, failures, failures == 0 ? SwitchState::Up : failed);
    }
}

void StoreWatcher::takeOutages(const Sight& sight)
{
    QList<Outage> open;
    std::optional<Timestamp> onSince = sight.watchedSince;
    QHash<OutageId, Outage> known;
    for (auto outage = sight.outages.crbegin(); outage != sight.outages.crend(); ++outage) { // oldest first
        known.insert(outage->id, *outage);
        if (outage->isOngoing())
            open.append(*outage);
        else if (outage->cause == OutageCause::Power)
            onSince = std::max(onSince.value_or(*outage->endedAt), *outage->endedAt);
    }
    const QHash<OutageId, Outage> before = std::exchange(m_outages, known);
    m_status.setOnSince(onSince);
    m_status.setOpenOutages(open);
    const OutageId newestBefore = m_newestOutage;
    for (const Outage& outage : sight.outages)
        m_newestOutage = std::max(m_newestOutage, outage.id);
    if (sight.isFirstView) {
        m_viewedSince = m_clock.now();
        for (const Outage& outage : std::as_const(open))
            Q_EMIT outageFound(outage);
        return;
    }
    for (auto outage = sight.outages.crbegin(); outage != sight.outages.crend(); ++outage) {
        const auto earlier = before.constFind(outage->id);
        const bool isNew =
            outage->id > newestBefore && outage->endedAt.value_or(m_viewedSince) >= m_viewedSince;
        if (isNews(earlier == before.cend() ? nullptr : &*earlier, *outage, isNew))
            Q_EMIT outageSeen(*outage);
    }
}

void StoreWatcher::forgetStaleStates()
{
    const Timestamp now = m_clock.now();
    for (qsizetype i = 0; i < m_status.switches().size(); ++i) {
        const SwitchStatus& status = m_status.switches().at(i);
        const Milliseconds reach = reachOf(status.powerSwitch.interval.value_or(m_settings.monitorInterval));
        if (status.latestCheck && std::chrono::abs(now - status.latestCheck->finished) > reach)
            m_status.forgetState(status.powerSwitch.id);
    }
}

} // namespace powermon
