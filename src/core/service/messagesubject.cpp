// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/messagesubject.h"

#include <algorithm>

#include "core/service/messagetexts.h"

using namespace Qt::StringLiterals;

namespace powermon {

void MessageSubject::setOutage(const Outage& outage, quint64 number)
{
    m_outage = outage;
    if (outage.id.isValid())
        m_id = outage.id;
    if (number != 0)
        m_number = number;
    if (outage.isOngoing())
        m_settled.clear();
}

void MessageSubject::setStorageTrouble(Timestamp since, std::optional<Timestamp> endedAt, const QString& why)
{
    // That it works again says nothing about what it was.
    const QString reason = why.isEmpty() && m_trouble ? m_trouble->why : why;
    m_trouble = Trouble{since, endedAt, reason};
}

void MessageSubject::takeTold(const Message& message)
{
    if (message.outage.isValid())
        m_id = message.outage;
    const int number = message.key.section(u'/', -1).toInt();
    int& last = m_lastNumber[message.channel];
    if (number < last)
        return;
    last = number;
    m_told[message.channel] = {
        message.facts.value("nature"_L1).toString(),
        confidenceFromWord(message.facts.value("confidence"_L1).toString()).value_or(Confidence::Confirmed),
        message.facts.value("switch_count"_L1).toInt(),
        message.createdAt,
        message.stage == MessageStage::Ended,
        topicFromWord(message.facts.value("topic"_L1).toString())};
}

/// A monitor that begins anew counts from one again: a number alone says nothing of what has an id.
bool MessageSubject::isAbout(const Outage& outage, quint64 number) const
{
    const OutageId known = outageId();
    if (known.isValid())
        return known == outage.id;
    return number != 0 && m_number == number;
}

Affair MessageSubject::affair() const
{
    Affair affair;
    if (m_outage)
        affair = affairOf(*m_outage);
    affair.event = m_event;
    if (m_outage)
        return affair;
    affair.topic = Topic::Storage;
    affair.nature = u"storage"_s;
    if (m_trouble) {
        affair.startedAt = m_trouble->since;
        affair.endedAt = m_trouble->endedAt;
    }
    return affair;
}

Timestamp MessageSubject::detectedAt() const
{
    if (m_outage)
        return m_outage->detectedAt;
    return m_trouble ? m_trouble->since : Timestamp();
}

std::optional<Told> MessageSubject::told(const QString& channel) const
{
    const auto found = m_told.constFind(channel);
    return found == m_told.cend() ? std::nullopt : std::optional(*found);
}

bool MessageSubject::isSettled(const QString& channel) const
{
    const auto last = told(channel);
    return m_settled.contains(channel) || (last && last->isEnd && affair().endedAt);
}

QString MessageSubject::nextKey(const QString& channel) const
{
    return m_event + u'/' + QString::number(m_lastNumber.value(channel) + 1);
}

std::optional<Timestamp> MessageSubject::maintenanceUntil(const QList<MaintenanceWindow>& windows,
                                                          Timestamp now) const
{
    if (!m_outage)
        return std::nullopt;
    const Timestamp at = m_outage->endedAt.value_or(now);
    std::optional<Timestamp> until;
    for (const MaintenanceWindow& window : windows) {
        const bool isMeant = window.groups.isEmpty() || window.groups.contains(m_outage->group);
        if (isMeant && window.range.contains(m_outage->startedAt) && window.range.contains(at))
            until = std::max(until.value_or(window.range.end), window.range.end);
    }
    return until;
}

bool MessageSubject::isOverBefore(Timestamp time) const
{
    if (isKnown()) {
        const Affair known = affair();
        return known.endedAt && *known.endedAt < time;
    }
    return std::ranges::all_of(m_told, [time](const Told& told) { return told.at < time; });
}

Message MessageSubject::compose(MessageStage stage, Timestamp now) const
{
    if (m_outage) {
        Message message = composeMessage(*m_outage, stage, now);
        message.event = m_event; // a clock that is set, or another group, makes no other event of it
        return message;
    }
    const Trouble trouble = m_trouble.value_or(Trouble{now, std::nullopt, {}});
    return composeStorageMessage(trouble.since, trouble.endedAt, trouble.why, stage, now);
}

QString MessageSubject::untoldTitle() const
{
    return m_outage ? powermon::untoldTitle(*m_outage) : compose(MessageStage::Ended, detectedAt()).title;
}

} // namespace powermon
