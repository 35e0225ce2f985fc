// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QTest>

#include "core/interfaces/messagerepository.h"
#include "core/service/channelstore.h"
#include "core/service/messenger.h"
#include "storage/memorystore.h"
#include "support/failingstore.h"
#include "support/fakechannel.h"
#include "support/inlinestoreexecutor.h"
#include "support/manualclock.h"
#include "support/settle.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace powermon {

/// A messenger over a store in memory, in virtual time, and channels that a test answers for.
class MessengerScene : public QObject
{
protected:
    void setUp()
    {
        m_clock = std::make_unique<ManualClock>();
        m_memory = std::make_unique<MemoryStore>();
        m_store = std::make_unique<FailingStore>(*m_memory);
        m_executor = std::make_unique<InlineStoreExecutor>(*m_store);
        m_factory = std::make_unique<FakeChannelFactory>();
    }
    void addChannel(const QString& name, const TopicRules& rules = {}, const QuietHours& quiet = {})
    {
        Channel channel;
        channel.settings = {name, u"fake"_s, {}};
        channel.createdAt = m_clock->now();
        channel.rules = rules;
        channel.quiet = quiet;
        QVERIFY(powermon::addChannel(*m_memory, channel));
    }
    void begin()
    {
        m_messenger = std::make_unique<Messenger>(*m_clock, *m_executor, m_factory.get());
        m_messenger->begin();
        settle();
    }
    /// As a crash, but for what the monitor would tell anew.
    void restart()
    {
        m_messenger.reset();
        begin();
    }
    void pass(Milliseconds time)
    {
        for (const Timestamp end = m_clock->now() + time; m_clock->now() < end;) {
            m_clock->advance(std::min<Milliseconds>(end - m_clock->now(), 1min));
            m_messenger->wakeUp();
            m_messenger->outbox().wakeUp();
            settle();
        }
    }
    Outage outage(int members = 4, const QString& group = {})
    {
        Outage outage;
        outage.group = group;
        outage.startedAt = m_clock->now() - 20s;
        outage.start = {m_clock->now() - 22s, m_clock->now() - 18s};
        outage.detectedAt = m_clock->now();
        for (int i = 0; i < members; ++i)
            outage.members.append({SwitchId(i + 1), u"switch %1"_s.arg(i), {}, outage.startedAt, {}});
        outage.id = m_memory->outages().save(outage)->id;
        return outage;
    }
    void open(const Outage& outage, quint64 number = 0)
    {
        m_messenger->outageOpened(outage, number);
        settle();
    }
    Outage ended(Outage outage)
    {
        outage.endedAt = m_clock->now();
        outage.end = TimeInterval{m_clock->now() - 1s, m_clock->now()};
        return *m_memory->outages().save(outage);
    }
    void close(const Outage& outage, quint64 number = 0)
    {
        m_messenger->outageClosed(ended(outage), number);
        settle();
    }
    QStringList titles(const QString& channel = u"phone"_s) const
    {
        QStringList titles;
        for (const auto& [name, message] : m_factory->sent) {
            if (name == channel)
                titles.append(message.title);
        }
        return titles;
    }
    static TopicRules everywhere(const TopicRule& rule)
    {
        TopicRules rules;
        for (const QString& word : topicWords().split(u", "_s))
            rules.insert(*topicFromWord(word), rule);
        return rules;
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MemoryStore> m_memory;
    std::unique_ptr<FailingStore> m_store;
    std::unique_ptr<InlineStoreExecutor> m_executor;
    std::unique_ptr<FakeChannelFactory> m_factory;
    std::unique_ptr<Messenger> m_messenger;
};

} // namespace powermon
