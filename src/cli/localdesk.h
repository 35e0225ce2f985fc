// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/promised.h"
#include "cli/sitedesk.h"
#include "core/service/learntanswers.h"

namespace powermon {

/// The site in the database of the settings. A check is asked of the monitor that watches there; where none
/// does, it is made and stored here.
class LocalDesk final : public SiteDesk
{
    Q_OBJECT

public:
    /// \a context has a store.
    explicit LocalDesk(const CommandContext& context, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<SwitchListing>> switches() override;
    [[nodiscard]] QFuture<Result<StatusAnswer>> status() override;
    [[nodiscard]] QFuture<Result<OutageListing>> outages(const OutageWish& wish) override;
    [[nodiscard]] QFuture<Result<ExplainedOutage>> explain(OutageId id) override;
    [[nodiscard]] QFuture<Result<StatisticsAnswer>> statistics(int hours) override;
    [[nodiscard]] QFuture<Result<CheckedSwitches>> checkNow(const QList<SwitchId>& ids) override;
    [[nodiscard]] QFuture<Result<Switch>> add(const SwitchOptions& options) override;
    [[nodiscard]] QFuture<Result<Switch>> edit(SwitchId id, const SwitchOptions& options) override;
    [[nodiscard]] QFuture<Result<Switch>> remove(SwitchId id) override;

private:
    /// The switch that \a storing answers, when the store remembers what was said to what is learnt of it.
    void finish(const Promised<Switch>& promised, const QFuture<Result<Switch>>& storing,
                const LearntAnswers& answers);

    CommandContext m_context;
};

} // namespace powermon
