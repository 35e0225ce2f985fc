// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demosite.h"

#include <algorithm>

#include "app/demo/demohistory.h"
#include "app/demo/demohome.h"
#include "core/base/logging.h"
#include "core/base/whenfinished.h"

namespace powermon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr quint64 seed = 2026;
/// How much is written at once: some tens of thousands of checks.
constexpr Milliseconds piece = 7 * 24h;

Result<QList<Switch>> addSwitches(Store& store, const QList<Switch>& switches)
{
    QList<Switch> stored;
    for (const Switch& each : switches) {
        const auto added = store.switches().add(each);
        if (!added)
            return failure(added.error());
        stored.append(*added);
    }
    return stored;
}

Result<void> saveEvents(Store& store, const DemoHistory& history)
{
    for (const Coverage& coverage : history.coverage()) {
        if (const auto saved = store.coverage().save(coverage); !saved)
            return failure(saved.error());
    }
    for (const Outage& outage : history.outages()) {
        if (const auto saved = store.outages().save(outage); !saved)
            return failure(saved.error());
    }
    return {};
}

} // namespace

DemoSite::DemoSite(Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_script(DemoSchedule{}),
      m_history(std::make_shared<std::unique_ptr<DemoHistory>>())
{
    connect(&m_script, &DemoScript::powerChanged, this, &DemoSite::setPower);
}

DemoSite::~DemoSite() = default;

Result<void> DemoSite::start()
{
    if (!m_folder.isValid())
        return failure(ErrorCode::FileUnwritable, {m_folder.path(), m_folder.errorString()});
    return m_devices.start(DemoHome::switchCount());
}

QString DemoSite::databasePath() const
{
    return m_folder.filePath(u"demo.db"_s);
}

QFuture<Result<void>> DemoSite::fill(StoreExecutor& store)
{
    const Timestamp now = m_clock.now();
    QList<quint16> ports;
    for (qsizetype i = 0; i < m_devices.count(); ++i)
        ports.append(m_devices.target(i).port);
    const QList<Switch> switches = DemoHome::switches(ports, now - DemoHistory::span);
    const auto write = [history = m_history, switches, now](Store& opened) {
        return opened.transaction([&]() -> Result<void> {
            const auto stored = addSwitches(opened, switches);
            if (!stored)
                return failure(stored.error());
            *history = std::make_unique<DemoHistory>(*stored, now, seed);
            if (const auto saved = saveEvents(opened, **history); !saved)
                return failure(saved.error());
            return opened.checks().append((*history)->checks({now - DemoHistory::detailedSpan, now}));
        });
    };
    QFuture<Result<void>> written = store.submit(write);
    whenFinished(written, this, [this, &store, now](const Result<void>& outcome) {
        if (outcome)
            fillOlder(store, {now - DemoHistory::span, now - DemoHistory::detailedSpan});
    });
    return written;
}

void DemoSite::fillOlder(StoreExecutor& store, TimeRange rest)
{
    if (rest.isEmpty()) {
        Q_EMIT filled();
        return;
    }
    const Timestamp from = std::max(rest.start, rest.end - piece);
    const auto write = [history = m_history, from, until = rest.end](Store& opened) {
        return opened.checks().append((*history)->checks({from, until}));
    };
    whenFinished(store.submit(write), this, [this, &store, rest, from](const Result<void>& outcome) {
        if (!outcome)
            qCWarning(logApp) << "the invented year is not whole:" << errorMessage(outcome.error());
        fillOlder(store, outcome ? TimeRange{rest.start, from} : TimeRange{});
    });
}

void DemoSite::play()
{
    m_script.start();
}

void DemoSite::setPower(bool isOn)
{
    for (const qsizetype place : DemoHome::cutSwitches())
        m_devices.setPowered(place, isOn);
}

} // namespace powermon
