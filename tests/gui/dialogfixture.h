// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/service/monitor.h"
#include "gui/guicontext.h"
#include "storage/memorystore.h"
#include "support/fakeprober.h"
#include "support/inlinestoreexecutor.h"
#include "support/manualclock.h"

namespace powermon {

/// Settings in memory: refuses, and names fixed keys, as a test says.
class FakeSettingsAccess final : public SettingsAccess
{
    Q_OBJECT

public:
    [[nodiscard]] Settings settings() const override { return current; }
    [[nodiscard]] QString fixedBy(const QString& key) const override { return fixed.value(key); }
    [[nodiscard]] Result<void> save(const Settings& settings) override
    {
        if (refusal)
            return failure(*refusal);
        current = settings;
        ++saves;
        Q_EMIT changed(current);
        return {};
    }

    Settings current;
    QHash<QString, QString> fixed;
    std::optional<Error> refusal;
    int saves = 0;
};

/// Everything a GuiContext refers to, over a store in memory, in virtual time.
struct DialogFixture
{
    ManualClock clock;
    MemoryStore store;
    InlineStoreExecutor executor{store};
    FakeProber prober;
    SiteStatus status;
    SwitchDirectory directory{clock, executor};
    History history{executor};
    Monitor monitor{clock, prober, executor, status};
    CheckRequester checks{clock, monitor, status, executor};
    NotificationDispatcher notifications{clock, {}};
    ReplayRunner replay{executor};
    FakeSettingsAccess settings;
    OutageEditor outageEditor{clock, executor, EditSource::Window};
    GuiContext context{
        clock, status, directory, history, checks, notifications, settings, prober, QStringLiteral("memory"),
        false, &replay};

    DialogFixture() { context.outageEditor = &outageEditor; }

    [[nodiscard]] static Switch makeSwitch(qint64 id, const QString& name, const QString& host)
    {
        Switch powerSwitch;
        powerSwitch.id = SwitchId(id);
        powerSwitch.name = name;
        powerSwitch.target.host = host;
        return powerSwitch;
    }
};

} // namespace powermon
