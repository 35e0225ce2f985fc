// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "cli/command.h"
#include "cli/periodoptions.h"
#include "core/service/replay/tracereplay.h"

namespace powermon {

class ReplayRunner;
class TraceSource;

/// `replay`: a trace, or this database's own history, through the detector with a policy of choice.
class ReplayCommand final : public Command
{
    Q_OBJECT

public:
    ReplayCommand();
    ~ReplayCommand() override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    [[nodiscard]] std::optional<StoreOpening> storeOpening() const override;
    void run(const CommandContext& context) override;

private:
    [[nodiscard]] bool hasPeriod() const;
    [[nodiscard]] Result<void> checkUsage() const;
    [[nodiscard]] QList<DetectionPolicy> policies(const Settings& settings) const;
    void runTrace(const CommandContext& context);
    void runStored(const CommandContext& context);
    void report(const CommandContext& context, const Result<QList<ReplayResult>>& results);

    QString m_trace;
    QString m_configFile;
    PeriodOptions m_period;
    std::optional<PolicyKind> m_policy;
    QList<PolicyKind> m_compared;
    int m_threshold = 0; ///< 0: as in the settings
    std::unique_ptr<TraceReplay> m_replay;
    std::unique_ptr<TraceSource> m_source;
    std::unique_ptr<ReplayRunner> m_runner;
};

} // namespace powermon
