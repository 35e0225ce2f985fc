// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/carecommand.h"

namespace powermon {

/// `copy-database FROM TO`, or `copy-database --to TO` from the database in use: goes on where it was cut
/// short.
class CopyDatabaseCommand final : public CareCommand
{
    Q_OBJECT

public:
    using CareCommand::CareCommand;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    void run(const CommandContext& context) override;

private:
    [[nodiscard]] std::optional<Error> usageProblem(const QString& ownUrl);

    QStringList m_urls;
    QString m_to;
    QString m_from;
};

} // namespace powermon
