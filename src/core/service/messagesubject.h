// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include "core/messages/messagedecision.h"
#include "core/model/maintenancewindow.h"

namespace powermon {

/// Something that people may be told of, as it stands, and what each channel was told of it.
class MessageSubject
{
public:
    explicit MessageSubject(QString event) : m_event(std::move(event)) {}

    [[nodiscard]] const QString& event() const { return m_event; }
    /// \a number: of the event, while the monitor runs; 0: unknown.
    void setOutage(const Outage& outage, quint64 number = 0);
    /// What was told of it before was told under that name. Not after a message was taken.
    void setEvent(const QString& event) { m_event = event; }
    /// The database could not be used from \a since; \a why: as a sentence.
    void setStorageTrouble(Timestamp since, std::optional<Timestamp> endedAt, const QString& why);
    /// A message about it that a channel has, or had.
    void takeTold(const Message& message);

    /// Whether more is known of it than what was told.
    [[nodiscard]] bool isKnown() const { return m_outage || m_trouble; }
    [[nodiscard]] Affair affair() const;
    [[nodiscard]] Timestamp detectedAt() const;
    [[nodiscard]] OutageId outageId() const
    {
        return m_outage && m_outage->id.isValid() ? m_outage->id : m_id;
    }
    /// By its number, or by its id; when it was detected and where may have changed meanwhile.
    [[nodiscard]] bool isAbout(const Outage& outage, quint64 number) const;
    [[nodiscard]] std::optional<Told> told(const QString& channel) const;
    /// It is over, and there is nothing more to tell; until it goes on after all.
    void settle(const QString& channel) { m_settled.insert(channel); }
    [[nodiscard]] bool isSettled(const QString& channel) const;
    /// Of the next message about it over that channel.
    [[nodiscard]] QString nextKey(const QString& channel) const;
    /// The end of the announced work in which it lies, as far as it goes.
    [[nodiscard]] std::optional<Timestamp> maintenanceUntil(const QList<MaintenanceWindow>& windows,
                                                            Timestamp now) const;
    [[nodiscard]] bool isOverBefore(Timestamp time) const;

    /// Without its channel, key and reason.
    [[nodiscard]] Message compose(MessageStage stage, Timestamp now) const;
    [[nodiscard]] QString untoldTitle() const;

private:
    struct Trouble
    {
        Timestamp since;
        std::optional<Timestamp> endedAt;
        QString why;
    };

    QString m_event;
    OutageId m_id; ///< as far as its messages tell it
    quint64 m_number = 0;
    std::optional<Outage> m_outage;
    std::optional<Trouble> m_trouble;
    QHash<QString, Told> m_told;
    QHash<QString, int> m_lastNumber;
    QSet<QString> m_settled;
};

} // namespace powermon
