// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/messenger.h"

#include <algorithm>
#include <utility>

#include "core/base/logging.h"
#include "core/base/whenfinished.h"
#include "core/service/messagetexts.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds hour = std::chrono::hours(1);
constexpr Milliseconds reloadPause = std::chrono::seconds(2);
constexpr Milliseconds longestTimer = hour;
/// What is over is remembered so long, for the case that people take its end back.
constexpr Milliseconds remembered = 24 * hour;

QString beginningsKey(const QString& channel, Topic topic)
{
    return channel + u' ' + toWord(topic);
}

} // namespace

Messenger::Messenger(Clock& clock, StoreExecutor& store, ChannelFactory* factory, QObject* parent)
    : QObject(parent), m_clock(clock), m_store(store), m_factory(factory), m_outbox(clock, store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Messenger::wakeUp);
}

Messenger::~Messenger() = default;

void Messenger::begin()
{
    if (!m_factory || std::exchange(m_isRunning, true))
        return;
    ++m_run;
    load();
}

void Messenger::end()
{
    if (!std::exchange(m_isRunning, false))
        return;
    m_timer.stop();
    if (m_isLoaded)
        writeMark();
    m_outbox.end();
    m_subjects.clear();
    m_beginnings.clear();
    m_isLoaded = false;
}

void Messenger::refresh()
{
    if (!m_isRunning)
        return;
    load();
    m_outbox.refresh();
}

// ---- what is in the store

void Messenger::load()
{
    m_mustLoad = m_isLoading;
    if (m_isLoading)
        return;
    m_isLoading = true;
    const auto reading = m_isLoaded ? PlanReading::ChannelsAlone : PlanReading::Everything;
    const auto read = [now = m_clock.now(), reading](Store& store) {
        return readMessagePlan(store, now, reading);
    };
    whenFinished(m_store.submit(read), this, [this, run = m_run](const Result<MessagePlan>& plan) {
        m_isLoading = false;
        if (!m_isRunning)
            return;
        if (run != m_run)
            return load();
        if (plan)
            take(*plan);
        else if (!m_isLoaded)
            m_timer.start(reloadPause);
        if (plan && m_mustLoad)
            load();
    });
}

void Messenger::take(const MessagePlan& plan)
{
    m_acknowledged = plan.acknowledged;
    takeChannels(plan.channels);
    if (!m_isLoaded) {
        takeTold(plan.told);
        for (const Outage& outage : plan.missed) {
            MessageSubject& known = subjectOf(outage, 0);
            if (!known.affair().endedAt || !outage.isOngoing()) // else its end is not written yet
                known.setOutage(outage);
        }
        m_isLoaded = true;
        m_outbox.begin();
        qCInfo(logNotify).nospace() << "messages channels=" << m_channels.size();
    }
    wakeUp();
}

void Messenger::takeChannels(const QList<Channel>& channels)
{
    if (m_isLoaded && channels == m_channels)
        return;
    m_channels = channels;
    std::map<QString, std::unique_ptr<MessageChannel>> made;
    for (const Channel& channel : channels) {
        if (!channel.isActive)
            continue;
        auto way = m_factory->make(channel.settings);
        if (way)
            made[channel.settings.name] = std::move(*way);
        else
            qCWarning(logNotify).noquote().nospace() << "channel name=" << channel.settings.name
                                                     << " unusable reason=" << errorMessage(way.error());
    }
    m_outbox.setChannels(std::move(made));
}

void Messenger::takeTold(const QList<Message>& messages)
{
    // The monitor told of some already, which are as they are now, and not as they were told.
    for (const Message& message : messages) {
        const auto found = std::ranges::find(m_subjects, message.outage, &MessageSubject::outageId);
        if (message.outage.isValid() && found != m_subjects.end())
            found->setEvent(message.event);
    }
    for (const Message& message : messages) {
        subject(message.event).takeTold(message);
        const auto topic = topicFromWord(message.facts.value("topic"_L1).toString());
        if (topic && message.stage == MessageStage::Began)
            m_beginnings[beginningsKey(message.channel, *topic)].append(message.createdAt);
    }
}

/// What was detected before is never looked at again when it begins anew: all of it is told, or settled.
void Messenger::writeMark()
{
    m_markAt = m_clock.now() + hour;
    Timestamp mark = m_clock.now();
    for (const MessageSubject& subject : m_subjects) {
        if (isOpenForAny(subject))
            mark = std::min(mark, subject.detectedAt());
    }
    m_outbox.writeWith([mark](Store& store) { return writeMessageMark(store, mark); });
}

// ---- what happens

MessageSubject& Messenger::subject(const QString& event)
{
    const auto found = std::ranges::find(m_subjects, event, &MessageSubject::event);
    if (found != m_subjects.end())
        return *found;
    m_subjects.emplace_back(event);
    return m_subjects.back();
}

/// What is on its way keeps its name, whatever the clock and the group become.
MessageSubject& Messenger::subjectOf(const Outage& outage, quint64 number)
{
    const auto found = std::ranges::find_if(
        m_subjects, [&](const MessageSubject& each) { return each.isAbout(outage, number); });
    return found == m_subjects.end() ? subject(eventOf(outage)) : *found;
}

void Messenger::outageOpened(const Outage& outage, quint64 event)
{
    if (!m_factory)
        return;
    subjectOf(outage, event).setOutage(outage, event);
    wakeUp();
}

void Messenger::outageChanged(const Outage& outage, quint64 event)
{
    outageOpened(outage, event);
}

void Messenger::outageClosed(const Outage& outage, quint64 event)
{
    outageOpened(outage, event);
}

void Messenger::setStoreTrouble(const std::optional<Error>& trouble)
{
    if (!m_factory || m_hasTrouble == trouble.has_value())
        return;
    m_hasTrouble = trouble.has_value();
    if (m_hasTrouble)
        m_troubleSince = m_clock.now();
    const auto endedAt = m_hasTrouble ? std::nullopt : std::optional(m_clock.now());
    const QString why = trouble ? errorMessage(*trouble) : QString();
    subject(composeStorageMessage(m_troubleSince, {}, {}, MessageStage::Began, m_troubleSince).event)
        .setStorageTrouble(m_troubleSince, endedAt, why);
    wakeUp();
}

void Messenger::setMaintenance(const QList<MaintenanceWindow>& windows)
{
    m_maintenance = windows;
    wakeUp();
}

void Messenger::setMutedUntil(std::optional<Timestamp> until)
{
    m_mutedUntil = until;
    wakeUp();
}

// ---- what is told

void Messenger::wakeUp()
{
    if (!m_isRunning)
        return;
    if (!m_isLoaded)
        return load();
    if (m_mutedUntil && m_clock.now() >= *m_mutedUntil)
        m_mutedUntil.reset();
    m_again.reset();
    for (MessageSubject& subject : m_subjects) {
        for (const Channel& channel : std::as_const(m_channels))
            decide(subject, channel);
    }
    forgetOld();
    if (!m_markAt || m_clock.now() >= *m_markAt)
        writeMark();
    armTimer();
}

/// Whether there may be something to tell over it.
bool Messenger::isOpenFor(const MessageSubject& subject, const Channel& channel) const
{
    const QString& name = channel.settings.name;
    const bool isOlder = subject.detectedAt() < channel.createdAt && !subject.told(name);
    return channel.isActive && subject.isKnown() && !isOlder && !subject.isSettled(name);
}

bool Messenger::isOpenForAny(const MessageSubject& subject) const
{
    return std::ranges::any_of(m_channels,
                               [&](const Channel& channel) { return isOpenFor(subject, channel); });
}

void Messenger::decide(MessageSubject& subject, const Channel& channel)
{
    if (!isOpenFor(subject, channel))
        return;
    const Affair affair = subject.affair();
    const MessageDecision decision =
        decideMessage(affair, subject.told(channel.settings.name), ruleOf(channel.rules, affair.topic),
                      circumstancesOf(subject, channel));
    if (decision.stage)
        return send(subject, channel, decision);
    if (affair.endedAt && !decision.again) {
        subject.settle(channel.settings.name);
        m_markAt.reset();
    }
    if (decision.again)
        m_again = std::min(m_again.value_or(*decision.again), *decision.again);
}

MessageCircumstances Messenger::circumstancesOf(const MessageSubject& subject, const Channel& channel) const
{
    const Timestamp now = m_clock.now();
    return {.now = now,
            .maintenanceUntil = subject.maintenanceUntil(m_maintenance, now),
            .isInhibited = isInhibited(subject, channel),
            .isAcknowledged = m_acknowledged.contains(subject.outageId()),
            .mutedUntil = m_mutedUntil,
            .quietUntil = channel.quiet.quietUntil(now),
            .calmAt = calmAt(channel.settings.name, subject.affair().topic)};
}

/// An outage of the whole site tells of all that lies in it, where it is told.
bool Messenger::isInhibited(const MessageSubject& subject, const Channel& channel) const
{
    if (!ruleOf(channel.rules, Topic::SiteOutage).isTold)
        return false;
    const Affair part = subject.affair();
    if (part.topic == Topic::SiteOutage || part.topic == Topic::Storage)
        return false;
    const Timestamp until = part.endedAt.value_or(m_clock.now());
    return std::ranges::any_of(m_subjects, [&](const MessageSubject& other) {
        if (!other.isKnown())
            return false;
        const Affair whole = other.affair();
        const bool isSite = whole.topic == Topic::SiteOutage && whole.nature == "power"_L1 &&
                            whole.confidence > Confidence::Suspected;
        return isSite && whole.startedAt <= until && whole.endedAt.value_or(m_clock.now()) >= until;
    });
}

std::optional<Timestamp> Messenger::calmAt(const QString& channel, Topic topic) const
{
    const QList<Timestamp> beginnings = m_beginnings.value(beginningsKey(channel, topic));
    if (beginnings.size() < mostInAnHour)
        return std::nullopt;
    const Timestamp calm = beginnings.at(beginnings.size() - mostInAnHour) + hour;
    return calm > m_clock.now() ? std::optional(calm) : std::nullopt;
}

void Messenger::send(MessageSubject& subject, const Channel& channel, const MessageDecision& decision)
{
    const Timestamp now = m_clock.now();
    const QString name = channel.settings.name;
    const bool isWhole = decision.reason == MessageReason::CameAndWent;
    Message message = subject.compose(*decision.stage, now);
    message.channel = name;
    message.reason = toWord(decision.reason);
    message.key = subject.nextKey(name);
    if (isWhole)
        message.title = subject.untoldTitle();
    if (*decision.stage == MessageStage::Began || isWhole) {
        auto& beginnings = m_beginnings[beginningsKey(name, subject.affair().topic)];
        beginnings.append(now);
        if (beginnings.size() > mostInAnHour)
            beginnings.removeFirst();
    }
    subject.takeTold(message);
    m_outbox.put(message, *decision.stage == MessageStage::Ended ? subject.untoldTitle() : QString());
}

void Messenger::forgetOld()
{
    const Timestamp before = m_clock.now() - remembered;
    std::erase_if(m_subjects, [&](const MessageSubject& subject) {
        return subject.isOverBefore(before) && !isOpenForAny(subject);
    });
}

void Messenger::armTimer()
{
    const Timestamp next = std::min(m_again.value_or(*m_markAt), *m_markAt);
    m_timer.start(std::clamp(next - m_clock.now(), Milliseconds(0), longestTimer));
}

} // namespace powermon
