// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <list>

#include <QHash>
#include <QObject>
#include <QTimer>

#include "core/base/clock.h"
#include "core/interfaces/messagechannel.h"
#include "core/interfaces/storeexecutor.h"
#include "core/service/messageplan.h"
#include "core/service/messagesubject.h"
#include "core/service/outbox.h"

namespace powermon {

/// Tells people of outages over the channels that are set up: asks for every event and channel what is to be
/// told now (decideMessage()), and hands the messages to the outbox. It compares what is with what was told,
/// so that nothing depends on having heard every event: what a crash cut short is made up for when it begins
/// again, out of the outages in the store.
///
/// Only a monitor that watches has one that began. Lives in one thread; a timer of its own calls wakeUp().
class Messenger final : public QObject
{
    Q_OBJECT

public:
    /// More beginnings of one topic in an hour are flapping.
    static constexpr qsizetype mostInAnHour = 5;

    /// \a factory: null where there are no channels.
    Messenger(Clock& clock, StoreExecutor& store, ChannelFactory* factory, QObject* parent = nullptr);
    ~Messenger() override;

    /// Reads the channels and what was told, makes up for what was not, and sends from now on.
    void begin();
    /// What is not sent stays in the store.
    void end();
    /// Others may have changed the channels or what waits.
    void refresh();

    /// As Monitor tells them; \a event: its number there, 0 where it is not known.
    void outageOpened(const Outage& outage, quint64 event = 0);
    void outageChanged(const Outage& outage, quint64 event = 0);
    void outageClosed(const Outage& outage, quint64 event = 0);
    /// Nothing: the database works.
    void setStoreTrouble(const std::optional<Error>& trouble);
    void setMaintenance(const QList<MaintenanceWindow>& windows);
    /// Nothing is told until then.
    void setMutedUntil(std::optional<Timestamp> until);

    void wakeUp();
    [[nodiscard]] Outbox& outbox() { return m_outbox; }

private:
    void load();
    void take(const MessagePlan& plan);
    void takeChannels(const QList<Channel>& channels);
    void takeTold(const QList<Message>& messages);
    void writeMark();
    [[nodiscard]] MessageSubject& subject(const QString& event);
    [[nodiscard]] MessageSubject& subjectOf(const Outage& outage, quint64 number);
    [[nodiscard]] bool isOpenFor(const MessageSubject& subject, const Channel& channel) const;
    [[nodiscard]] bool isOpenForAny(const MessageSubject& subject) const;
    void decide(MessageSubject& subject, const Channel& channel);
    [[nodiscard]] MessageCircumstances circumstancesOf(const MessageSubject& subject,
                                                       const Channel& channel) const;
    [[nodiscard]] bool isInhibited(const MessageSubject& subject, const Channel& channel) const;
    [[nodiscard]] std::optional<Timestamp> calmAt(const QString& channel, Topic topic) const;
    void send(MessageSubject& subject, const Channel& channel, const MessageDecision& decision);
    void forgetOld();
    void armTimer();

    Clock& m_clock;
    StoreExecutor& m_store;
    ChannelFactory* m_factory;
    Outbox m_outbox;
    QList<Channel> m_channels;
    std::list<MessageSubject> m_subjects;
    QHash<QString, QList<Timestamp>> m_beginnings; ///< told lately, by channel and topic
    QList<OutageId> m_acknowledged;
    QList<MaintenanceWindow> m_maintenance;
    std::optional<Timestamp> m_mutedUntil;
    std::optional<Timestamp> m_again; ///< when another decision may come without any news
    std::optional<Timestamp> m_markAt;
    Timestamp m_troubleSince; ///< of the store
    bool m_hasTrouble = false;
    QTimer m_timer;
    quint64 m_run = 0; ///< counts begin(): what an earlier one read is not this one's
    bool m_isRunning = false;
    bool m_isLoaded = false;
    bool m_isLoading = false;
    bool m_mustLoad = false;
};

} // namespace powermon
