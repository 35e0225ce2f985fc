// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/service/siteoverview.h"

namespace powermon {

/// `sites`
class SitesCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] std::optional<StoreOpening> storeOpening() const override { return StoreOpening::AnySite; }
    void run(const CommandContext& context) override;

private:
    void report(const CommandContext& context, const QList<SiteOverview>& sites);
};

} // namespace powermon
