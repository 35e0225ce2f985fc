// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/recorddesk.h"

#include "app/run/application.h"
#include "app/run/foreignsources.h"
#include "app/run/foundation.h"
#include "cli/importopening.h"
#include "core/base/andthen.h"

namespace powermon {

RecordDesk::RecordDesk(Foundation& foundation, Application& application)
    : m_foundation(foundation), m_application(application),
      m_databaseUrl(foundation.settings().settings().databaseUrl),
      m_care(foundation.clock(), {m_databaseUrl, foundation.settings().settings().backupFolder},
             foundation.makeSecrets())
{
}

StoreExecutor& RecordDesk::store()
{
    return m_foundation.database().executor();
}

QMap<QString, QString> RecordDesk::settingTexts() const
{
    return publicSettingTexts(m_foundation.settings().settings());
}

Result<std::unique_ptr<ImportSource>> RecordDesk::openImport(const QString& location)
{
    const Timestamp now = m_foundation.clock().now();
    return openImportLocation(location, {now, m_foundation.settings().settings().probeTimeout, std::nullopt,
                                         [now](ImportKind kind, const QString& place) {
                                             return openForeignSource(kind, place, now);
                                         }});
}

QFuture<Result<void>> RecordDesk::standAside(StoreUse use)
{
    if (m_isAside)
        return finishedFuture(
            Result<void>(failure(ErrorCode::DatabaseBusy, {m_foundation.database().location()})));
    m_isAside = true;
    return andThen(m_application.standAside(use), &m_context, [this](const Result<void>& outcome) {
        m_isAside = m_isAside && outcome.has_value(); // it may have gone on meanwhile
        return outcome;
    });
}

void RecordDesk::goOn()
{
    m_isAside = false;
    m_application.goOn();
}

} // namespace powermon
