// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include "core/interfaces/messagerepository.h"
#include "core/service/outbox.h"
#include "storage/memorystore.h"
#include "support/failingstore.h"
#include "support/fakechannel.h"
#include "support/heldstoreexecutor.h"
#include "support/inlinestoreexecutor.h"
#include "support/manualclock.h"
#include "support/settle.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {

inline const Delivery later{DeliveryOutcome::Later, u"no route"_s};
inline const Delivery delivered{DeliveryOutcome::Delivered, u"ok"_s};

/// An outbox over a store in memory that fails and hangs as a test wants, in virtual time.
class OutboxScene : public QObject
{
protected:
    void setUp()
    {
        m_clock = std::make_unique<ManualClock>();
        m_memory = std::make_unique<MemoryStore>();
        m_store = std::make_unique<FailingStore>(*m_memory);
        m_executor = std::make_unique<HeldStoreExecutor>(*m_store);
        m_factory = std::make_unique<FakeChannelFactory>();
    }
    void begin(const QStringList& channels = {u"phone"_s})
    {
        m_outbox = std::make_unique<Outbox>(*m_clock, *m_executor);
        std::map<QString, std::unique_ptr<MessageChannel>> made;
        for (const QString& name : channels)
            made[name] = std::move(*m_factory->make({name, {}, {}}));
        m_outbox->setChannels(std::move(made));
        m_outbox->begin();
        settle();
    }
    Message message(const QString& event, int number = 1, MessageStage stage = MessageStage::Began,
                    const QString& channel = u"phone"_s) const
    {
        Message message;
        message.channel = channel;
        message.event = event;
        message.key = event + u'/' + QString::number(number);
        message.stage = stage;
        message.title = u"title of "_s + message.key;
        message.body = u"body"_s;
        message.createdAt = message.happenedAt = message.dueAt = m_clock->now();
        return message;
    }
    void put(const Message& message, const QString& untoldTitle = {})
    {
        m_outbox->put(message, untoldTitle);
        settle();
    }
    void pass(Milliseconds time)
    {
        m_clock->advance(time);
        m_outbox->wakeUp();
        settle();
    }
    QStringList sentKeys() const
    {
        QStringList keys;
        for (const auto& [channel, message] : m_factory->sent)
            keys.append(message.key);
        return keys;
    }
    QSet<QString> storedKeys()
    {
        QSet<QString> keys;
        const QList<Message> all = m_memory->messages().find({.limit = 10'000}).value();
        for (const Message& message : all)
            keys.insert(message.key);
        return keys;
    }
    Message stored(const QString& key)
    {
        const auto all = m_memory->messages().find({.limit = 10'000}).value();
        const auto found = std::ranges::find(all, key, &Message::key);
        return found == all.end() ? Message() : *found;
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MemoryStore> m_memory;
    std::unique_ptr<FailingStore> m_store;
    std::unique_ptr<HeldStoreExecutor> m_executor;
    std::unique_ptr<FakeChannelFactory> m_factory;
    std::unique_ptr<Outbox> m_outbox;
};

} // namespace powermon
