// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include "core/service/transfer/transferhead.h"

namespace powermon {

/// Gathers switches that another program or a person lists: each name once, and each address.
class SwitchGathering
{
public:
    explicit SwitchGathering(Timestamp now) : m_now(now) {}

    /// The switch as it will be stored, with an id of its own (the one it has where that is free); added now
    /// where it does not say when. Errors: BadName, BadHost, BadValue, DuplicateName, DuplicateAddress.
    [[nodiscard]] Result<SwitchId> add(Switch powerSwitch, std::optional<Timestamp> removedAt = std::nullopt);
    /// A check of this switch ended then: one that did not say when it was added was there by then.
    void noteCheck(SwitchId id, Timestamp finished);
    /// A free name: this one, or with a number behind it.
    [[nodiscard]] QString freeName(const QString& name) const;
    /// A paused switch of which nothing is known but its name: an address that cannot exist stands in.
    [[nodiscard]] Switch unknownSwitch(const QString& name) const;
    [[nodiscard]] const QList<SwitchLife>& all() const { return m_all; }

private:
    Timestamp m_now;
    QList<SwitchLife> m_all;
    QHash<SwitchId, qsizetype> m_places; ///< in that list
    QSet<SwitchId> m_undated;            ///< those that did not say when they were added
    qint64 m_last = 0;                   ///< id
    QHash<QString, QString> m_names;     ///< of those that are not removed
    QHash<QString, QString> m_addresses; ///< and whose name it is
};

} // namespace powermon
