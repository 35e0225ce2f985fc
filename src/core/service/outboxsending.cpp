// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QCoreApplication>

#include "core/base/logging.h"
#include "core/base/whenfinished.h"
#include "core/messages/retrypause.h"
#include "core/model/textformat.h"
#include "core/service/outbox.h"

// How what waits goes out.

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// No pause is longer: a message that is due later than that was made before the clock was set back.
constexpr Milliseconds longestPause = std::chrono::hours(25);
constexpr Milliseconds longestTimer = std::chrono::hours(1);

QString translated(const char* text)
{
    return QCoreApplication::translate("Outbox", text);
}

} // namespace

Message asSentAt(const Message& message, Timestamp now)
{
    if (now - message.createdAt < Outbox::lateAfter)
        return message;
    Message late = message;
    const QString remark =
        translated(QT_TRANSLATE_NOOP("Outbox", "Sent late: it happened at %1 and could only be sent at %2"))
            .arg(timeText(message.happenedAt, now), timeText(now, now));
    late.body += u'\n' + remark;
    late.facts.insert(u"late"_s, remark);
    return late;
}

Outbox::Item* Outbox::head(Lane& lane)
{
    const auto found = std::ranges::find_if(lane.items, &Item::isNext);
    return found == lane.items.end() ? nullptr : &*found;
}

bool Outbox::mayBeSent(const Item& item) const
{
    return item.savedVersion > 0 || m_isFailing || m_clock.steadyNow() >= item.putAt + storePatience;
}

Timestamp Outbox::dueAt(const Item& item) const
{
    const Timestamp now = m_clock.now();
    return item.message.dueAt > now + longestPause ? now : item.message.dueAt;
}

void Outbox::wakeUp()
{
    if (!m_isRunning)
        return;
    if (m_writeAt && m_clock.steadyNow() >= *m_writeAt)
        write();
    cleanUp();
    pump();
    armTimer();
}

void Outbox::pump()
{
    bool isShort = false;
    for (auto& [name, lane] : m_lanes) {
        Item* const item = head(lane);
        isShort = isShort || (!item && lane.hasMore);
        const bool isFree = lane.channel && lane.isLoaded && lane.sending.isEmpty();
        if (item && isFree && dueAt(*item) <= m_clock.now() && mayBeSent(*item))
            send(name, lane, *item);
    }
    const bool isTooSoon = m_loadAt && m_clock.steadyNow() < *m_loadAt;
    if ((isShort || m_loadAt) && !m_isLoading && !isTooSoon)
        load();
}

void Outbox::send(const QString& name, Lane& lane, Item& item)
{
    lane.sending = item.message.key;
    const auto delivery = lane.channel->deliver(asSentAt(item.message, m_clock.now()));
    // The channel may be replaced meanwhile: it stays until it has answered.
    whenFinished(delivery, this,
                 [this, name, key = lane.sending, channel = lane.channel](const Delivery& came) {
                     takeDelivery(name, key, came);
                 });
}

void Outbox::takeDelivery(const QString& name, const QString& key, const Delivery& delivery)
{
    m_lanes[name].sending.clear();
    Item* const item = find(name, key);
    if (!item)
        return wakeUp();
    const Timestamp now = m_clock.now();
    Message& message = item->message;
    ++message.attempts;
    ++item->version;
    message.answer = delivery.answer;
    const bool isLater = delivery.outcome == DeliveryOutcome::Later;
    const auto hold = isLater ? std::min(retryPause(1, delivery.pause), longestHold) : Milliseconds(0);
    m_lanes[name].notBefore = m_clock.steadyNow() + hold;
    const bool isGivenUp =
        delivery.outcome == DeliveryOutcome::Refused || (isLater && now >= message.createdAt + longestWait);
    if (delivery.outcome == DeliveryOutcome::Delivered)
        message.state = MessageState::Sent;
    else if (isGivenUp)
        message.state = MessageState::Failed;
    if (message.state == MessageState::Waiting)
        message.dueAt = now + retryPause(message.attempts, delivery.pause);
    else
        message.finishedAt = now;
    qCInfo(logNotify).noquote().nospace()
        << "message channel=" << name << " key=" << key << " state=" << toWord(message.state)
        << " attempts=" << message.attempts << " answer=" << message.answer.simplified();
    const Message copy = message;
    write();
    if (copy.finishedAt)
        Q_EMIT finished(copy);
    wakeUp();
}

// ---- time

std::optional<Timestamp> Outbox::nextWakeup() const
{
    std::optional<Timestamp> next = m_cleanAt;
    const auto consider = [&next](Timestamp at) { next = next ? std::min(*next, at) : at; };
    const auto fromSteady = [this](SteadyTime at) {
        return m_clock.now() + std::chrono::ceil<Milliseconds>(at - m_clock.steadyNow());
    };
    for (const auto& at : {m_writeAt, m_loadAt}) {
        if (at)
            consider(fromSteady(*at));
    }
    for (const auto& [name, lane] : m_lanes) {
        const auto item = std::ranges::find_if(lane.items, &Item::isNext);
        if (item == lane.items.end() || !lane.channel || !lane.isLoaded || !lane.sending.isEmpty())
            continue;
        consider(mayBeSent(*item) ? dueAt(*item) : fromSteady(item->putAt + storePatience));
    }
    return next;
}

void Outbox::armTimer()
{
    const auto next = nextWakeup();
    if (!m_isRunning || !next)
        return m_timer.stop();
    m_timer.start(std::clamp(*next - m_clock.now(), Milliseconds(0), longestTimer));
}

} // namespace powermon
