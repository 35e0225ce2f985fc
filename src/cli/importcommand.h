// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "cli/command.h"
#include "cli/importopening.h"
#include "core/service/transfer/bytesource.h"
#include "core/service/transfer/importer.h"
#include "core/service/transfer/importkind.h"

namespace powermon {

class ImportInput;

/// `import`: takes over what export wrote, a trace, a list of switches, or what another program holds.
class ImportCommand final : public Command
{
    Q_OBJECT

public:
    ImportCommand();
    ~ImportCommand() override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<Parameter> parameters() override;
    [[nodiscard]] std::optional<StoreOpening> storeOpening() const override;
    void run(const CommandContext& context) override;

private:
    [[nodiscard]] ImportOpening opening(const CommandContext& context) const;
    void readInput(const CommandContext& context);
    void import(const CommandContext& context, std::unique_ptr<ImportSource> source);
    void step(const CommandContext& context);
    [[nodiscard]] Result<void> checkSettings(const CommandContext& context);
    void finishWith(const CommandContext& context);
    void reportJson(const CommandContext& context);
    void reportText(const CommandContext& context);

    QString m_path;
    std::optional<ImportKind> m_from;
    bool m_isDry = false;
    bool m_withSettings = false;
    bool m_areSettingsChecked = false;
    std::unique_ptr<ImportInput> m_input;
    std::shared_ptr<Importer> m_importer; ///< used in the store's thread until it is done
};

} // namespace powermon
