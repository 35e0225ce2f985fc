// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/outbox.h"

#include <algorithm>
#include <utility>

#include <QHash>
#include <QSet>

#include "core/base/whenfinished.h"
#include "core/interfaces/messagerepository.h"

namespace powermon {

namespace {

constexpr Milliseconds cleaningPause = std::chrono::hours(24);
constexpr int cleanedAtOnce = 1000;

} // namespace

Outbox::Outbox(Clock& clock, StoreExecutor& store, QObject* parent)
    : QObject(parent), m_clock(clock), m_store(store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Outbox::wakeUp);
}

Outbox::~Outbox() = default;

// ---- what there is

void Outbox::setChannels(std::map<QString, std::unique_ptr<MessageChannel>> channels)
{
    // What a lane has that is not on disk is written all the same.
    for (auto it = m_lanes.begin(); it != m_lanes.end();) {
        const bool isIdle =
            it->second.sending.isEmpty() && std::ranges::all_of(it->second.items, &Item::isSaved);
        if (!channels.contains(it->first) && isIdle) {
            it = m_lanes.erase(it);
            continue;
        }
        it->second.channel.reset();
        ++it;
    }
    for (auto& [name, channel] : channels)
        m_lanes[name].channel = std::move(channel);
    refresh();
}

void Outbox::begin()
{
    m_isRunning = true;
    m_cleanAt = m_clock.now();
    ++m_writes; // what is being read may be of an earlier run
    for (auto& [name, lane] : m_lanes) {
        // Another process may have sent what is on disk.
        lane.items.removeIf(
            [&lane = lane](const Item& item) { return item.isSaved() && item.message.key != lane.sending; });
        lane.isLoaded = false;
        lane.hasMore = true;
    }
    load();
    wakeUp();
}

void Outbox::end()
{
    if (!std::exchange(m_isRunning, false))
        return;
    m_timer.stop();
    write();
}

void Outbox::refresh()
{
    if (m_isRunning)
        load();
}

Outbox::Item* Outbox::find(const QString& channel, const QString& key)
{
    const auto lane = m_lanes.find(channel);
    if (lane == m_lanes.end())
        return nullptr;
    const auto found = std::ranges::find_if(lane->second.items,
                                            [&key](const Item& each) { return each.message.key == key; });
    return found == lane->second.items.end() ? nullptr : &*found;
}

QList<Message> Outbox::waiting(const QString& channel) const
{
    QList<Message> messages;
    const auto lane = m_lanes.find(channel);
    if (lane == m_lanes.end())
        return messages;
    for (const Item& item : lane->second.items) {
        if (item.message.state == MessageState::Waiting)
            messages.append(item.message);
    }
    return messages;
}

/// Whether the beginning of it was among what was replaced.
bool Outbox::replaceUntold(Lane& lane, const Message& message)
{
    bool isUntold = false;
    for (Item& item : lane.items) {
        const bool isReplaced = item.message.state == MessageState::Waiting &&
                                item.message.event == message.event && item.message.key != lane.sending;
        if (!isReplaced)
            continue;
        isUntold = isUntold || item.message.stage == MessageStage::Began;
        item.message.state = MessageState::Merged;
        item.message.finishedAt = m_clock.now();
        ++item.version;
    }
    return isUntold;
}

/// News is worth an attempt, and what waits before it is the next to go.
void Outbox::hurry(Lane& lane)
{
    Item* const next = head(lane);
    if (!next || next->message.key == lane.sending)
        return;
    const auto hold = std::chrono::ceil<Milliseconds>(lane.notBefore - m_clock.steadyNow());
    const Timestamp soonest = m_clock.now() + std::max(hold, Milliseconds(0));
    const bool isHeld = hold > Milliseconds(0) && next->message.dueAt < soonest;
    if (next->message.dueAt <= soonest && !isHeld)
        return;
    next->message.dueAt = soonest;
    ++next->version;
}

void Outbox::put(const Message& message, const QString& untoldTitle)
{
    if (find(message.channel, message.key))
        return;
    Lane& lane = m_lanes[message.channel];
    Item item{message, 1, 0, m_clock.steadyNow(), untoldTitle, !lane.isLoaded || lane.hasMore};
    if (replaceUntold(lane, message) && !untoldTitle.isEmpty())
        item.message.title = untoldTitle;
    lane.items.append(item);
    hurry(lane);
    write();
    wakeUp();
}

void Outbox::writeWith(std::function<Result<void>(Store&)> note)
{
    m_note = std::move(note);
    write();
}

// ---- the store

void Outbox::load()
{
    m_mustLoad = m_isLoading;
    if (m_isLoading)
        return;
    m_isLoading = true;
    QStringList names;
    for (const auto& [name, lane] : m_lanes)
        names.append(name);
    using Lists = QList<QList<Message>>;
    const auto read = [names](Store& store) -> Result<Lists> {
        Lists lists;
        for (const QString& name : names) {
            const auto waiting = store.messages().waiting(name, window);
            if (!waiting)
                return failure(waiting.error());
            lists.append(*waiting);
        }
        return lists;
    };
    whenFinished(m_store.submit(read), this, [this, names, writes = m_writes](const Result<Lists>& lists) {
        m_isLoading = false;
        const bool isStale = lists && writes != m_writes;
        for (qsizetype i = 0; lists && !isStale && i < names.size(); ++i)
            take(names.at(i), lists->at(i));
        m_loadAt.reset();
        if (!lists)
            m_loadAt = m_clock.steadyNow() + writePause;
        else if (isStale || m_mustLoad)
            return load();
        write(); // what was merged
        wakeUp();
    });
}

/// What was put before the store had answered has found nothing to replace.
void Outbox::mergeLoaded(Lane& lane)
{
    QHash<QString, Item*> newest;
    for (Item& item : lane.items) {
        if (item.message.state != MessageState::Waiting || item.message.key == lane.sending)
            continue;
        Item* const before = std::exchange(newest[item.message.event], &item);
        if (!before)
            continue;
        before->message.state = MessageState::Merged;
        before->message.finishedAt = m_clock.now();
        ++before->version;
        if (before->message.stage != MessageStage::Began || item.untoldTitle.isEmpty())
            continue;
        item.message.title = item.untoldTitle;
        ++item.version;
    }
}

/// What is in the store is as others left it, but for what is not written yet.
void Outbox::take(const QString& name, const QList<Message>& stored)
{
    const auto found = m_lanes.find(name);
    if (found == m_lanes.end())
        return;
    Lane& lane = found->second;
    QList<Item> items;
    QSet<QString> keys;
    for (const Message& message : stored) {
        const Item* own = find(name, message.key);
        const bool isOwn = own && (!own->isSaved() || own->message.key == lane.sending);
        const QString title = own ? own->untoldTitle : QString();
        items.append(isOwn ? *own : Item{message, 1, 1, m_clock.steadyNow(), title});
        items.last().isBehind = false;
        keys.insert(message.key);
    }
    for (const Item& own : std::as_const(lane.items)) {
        const bool isOurs = !own.isSaved() || own.message.key == lane.sending;
        if (!isOurs || keys.contains(own.message.key))
            continue;
        items.append(own);
        items.last().isBehind = stored.size() == window && own.savedVersion == 0;
    }
    lane.items = items;
    mergeLoaded(lane);
    lane.isLoaded = true;
    lane.hasMore = stored.size() == window;
}

/// Twice does no harm: the answer to the first may be lost.
Result<void> Outbox::put(Store& store, const Draft& draft, Timestamp now)
{
    if (!draft.mergesStored)
        return store.messages().put(draft.message);
    const auto known = store.messages().ofEvent(draft.message.event);
    if (!known)
        return failure(known.error());
    Message message = draft.message;
    bool isUntold = false;
    for (Message before : *known) {
        if (before.key == message.key && before.channel == message.channel)
            break;
        if (before.channel != message.channel)
            continue;
        if (before.state == MessageState::Sent || before.key == draft.sending) {
            isUntold = false;
            continue;
        }
        isUntold = isUntold || before.stage == MessageStage::Began;
        if (before.state != MessageState::Waiting)
            continue;
        before.state = MessageState::Merged;
        before.finishedAt = now;
        if (const auto merged = store.messages().put(before); !merged)
            return merged;
    }
    if (isUntold && !draft.untoldTitle.isEmpty())
        message.title = draft.untoldTitle;
    return store.messages().put(message);
}

void Outbox::write()
{
    if (m_isWriting)
        return;
    QList<Draft> drafts;
    QList<Saved> saved;
    for (const auto& [name, lane] : m_lanes) {
        for (const Item& item : lane.items) {
            if (item.isSaved())
                continue;
            const bool mergesStored = item.isBehind && item.message.state == MessageState::Waiting;
            drafts.append({item.message, item.untoldTitle, mergesStored, lane.sending});
            saved.append({name, item.message.key, item.version});
        }
    }
    if (drafts.isEmpty() && !m_note)
        return;
    m_isWriting = true;
    m_writeAt.reset();
    ++m_writes;
    const auto note = std::exchange(m_note, nullptr);
    const auto work = [drafts, note, now = m_clock.now()](Store& store) {
        return store.transaction([&]() -> Result<void> {
            for (const Draft& draft : drafts) {
                if (const auto stored = put(store, draft, now); !stored)
                    return stored;
            }
            return note ? note(store) : Result<void>();
        });
    };
    whenFinished(m_store.submit(work), this, [this, saved, note](const Result<void>& outcome) {
        if (!outcome && !m_note)
            m_note = note;
        finishWrite(saved, outcome);
    });
}

void Outbox::finishWrite(const QList<Saved>& saved, const Result<void>& outcome)
{
    m_isWriting = false;
    m_isFailing = !outcome;
    if (!outcome) {
        m_writeAt = m_clock.steadyNow() + writePause;
        if (m_isRunning)
            wakeUp();
        return;
    }
    for (const Saved& each : saved) {
        if (Item* item = find(each.channel, each.key))
            item->savedVersion = std::max(item->savedVersion, each.version);
    }
    forgetFinished();
    write(); // what came meanwhile
    if (m_isRunning)
        wakeUp();
}

void Outbox::forgetFinished()
{
    for (auto& [name, lane] : m_lanes) {
        lane.items.removeIf(
            // What lies behind others is read again in its turn.
            [](const Item& item) { return item.isSaved() && !item.isNext(); });
    }
}

void Outbox::cleanUp()
{
    if (!m_cleanAt || m_clock.now() < *m_cleanAt)
        return;
    m_cleanAt = m_clock.now() + cleaningPause;
    const auto work = [before = m_clock.now() - keptFor](Store& store) {
        return store.messages().removeBefore(before, cleanedAtOnce);
    };
    whenFinished(m_store.submit(work), this, [this](const Result<qint64>& removed) {
        if (removed && *removed == cleanedAtOnce)
            m_cleanAt = m_clock.now(); // there is more; with the next waking
    });
}

} // namespace powermon
