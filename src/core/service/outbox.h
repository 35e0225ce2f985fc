// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>

#include <QObject>
#include <QTimer>

#include "core/base/clock.h"
#include "core/interfaces/messagechannel.h"
#include "core/interfaces/storeexecutor.h"

namespace powermon {

/// Brings messages to people, over each channel in the order in which they were put, at least once, however
/// often that fails and however often the program ends meanwhile. A message is on disk before it is sent, or
/// the store has had its patience; what became of it is written too. Of one event only the newest message
/// waits: what it replaces was never told. Lives in one thread; a timer of its own calls wakeUp().
class Outbox final : public QObject
{
    Q_OBJECT

public:
    /// A message waits so long for the disk before it is sent all the same.
    static constexpr Milliseconds storePatience{2000};
    /// After a failed write.
    static constexpr Milliseconds writePause{1000};
    /// One that is sent so much after it was made says so.
    static constexpr Milliseconds lateAfter{120000};
    /// What is finished is kept so long.
    static constexpr Milliseconds keptFor = std::chrono::hours(24 * 30);
    /// News waits no longer for a channel that failed, whatever the other side asked for.
    static constexpr Milliseconds longestHold = std::chrono::minutes(10);
    /// So many of a channel are held in memory; the rest stays in the store.
    static constexpr int window = 100;

    Outbox(Clock& clock, StoreExecutor& store, QObject* parent = nullptr);
    ~Outbox() override;

    /// The channels from now on; one that is not among them keeps its messages in the store. One with a name
    /// of before takes that one's place when its attempt under way is over.
    void setChannels(std::map<QString, std::unique_ptr<MessageChannel>> channels);
    /// Sends from now on what waits.
    void begin();
    /// Sends nothing more; writes what is to be written.
    void end();
    /// Others may have changed what waits.
    void refresh();

    /// The title of the message where what it is about was never told.
    void put(const Message& message, const QString& untoldTitle = {});
    /// Runs in each transaction that writes messages, and once alone where none waits to be written.
    void writeWith(std::function<Result<void>(Store&)> note);

    void wakeUp();
    [[nodiscard]] std::optional<Timestamp> nextWakeup() const;
    /// What waits in memory, for a channel.
    [[nodiscard]] QList<Message> waiting(const QString& channel) const;

Q_SIGNALS:
    /// A message is finished: sent, or given up.
    void finished(const powermon::Message& message);

private:
    struct Item
    {
        Message message;
        quint64 version = 1;
        quint64 savedVersion = 0;
        SteadyTime putAt;
        QString untoldTitle = {}; ///< where its beginning was never told
        bool isBehind = false;    ///< others may lie before it in the store that are not held here
        [[nodiscard]] bool isSaved() const { return savedVersion == version; }
        [[nodiscard]] bool isNext() const { return message.state == MessageState::Waiting && !isBehind; }
    };
    struct Lane
    {
        std::shared_ptr<MessageChannel> channel;
        QList<Item> items;
        QString sending;       ///< the key of the message that is under way
        bool isLoaded = false; ///< what waited before goes first
        bool hasMore = true;
        SteadyTime notBefore; ///< the channel has just failed, or the other side asked for a pause
    };
    struct Saved
    {
        QString channel;
        QString key;
        quint64 version;
    };
    /// What a write puts into the store.
    struct Draft
    {
        Message message;
        QString untoldTitle;
        bool mergesStored = false;
        QString sending; ///< is not merged
    };
    [[nodiscard]] static Result<void> put(Store& store, const Draft& draft, Timestamp now);
    [[nodiscard]] Item* find(const QString& channel, const QString& key);
    [[nodiscard]] static Item* head(Lane& lane);
    [[nodiscard]] bool mayBeSent(const Item& item) const;
    [[nodiscard]] Timestamp dueAt(const Item& item) const;
    bool replaceUntold(Lane& lane, const Message& message);
    void mergeLoaded(Lane& lane);
    void hurry(Lane& lane);
    void load();
    void take(const QString& name, const QList<Message>& stored);
    void write();
    void finishWrite(const QList<Saved>& saved, const Result<void>& outcome);
    void pump();
    void send(const QString& name, Lane& lane, Item& item);
    void takeDelivery(const QString& name, const QString& key, const Delivery& delivery);
    void forgetFinished();
    void cleanUp();
    void armTimer();

    Clock& m_clock;
    StoreExecutor& m_store;
    std::map<QString, Lane> m_lanes;
    std::function<Result<void>(Store&)> m_note;
    QTimer m_timer;
    bool m_isRunning = false;
    bool m_isLoading = false;
    bool m_mustLoad = false;
    bool m_isWriting = false;
    bool m_isFailing = false; ///< the last write did
    quint64 m_writes = 0;     ///< counts them, and begin(): what was read before one is stale
    std::optional<SteadyTime> m_writeAt;
    std::optional<SteadyTime> m_loadAt; ///< the last reading failed
    std::optional<Timestamp> m_cleanAt;
};

/// \a message as it goes out at \a now: one that comes late says so.
[[nodiscard]] Message asSentAt(const Message& message, Timestamp now);

} // namespace powermon
