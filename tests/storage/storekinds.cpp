// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storekinds.h"

#include <QTest>

#include "storage/memorystore.h"
#include "storage/openstore.h"

using namespace Qt::StringLiterals;

namespace powermon {

void StoreKinds::addRows()
{
    addDatabaseRows();
    QTest::newRow("memory") << u"memory"_s;
}

void StoreKinds::addDatabaseRows()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("sqlite") << u"sqlite"_s;
    if (PostgresServer::isInstalled())
        QTest::newRow("postgresql") << u"postgresql"_s;
    else
        qInfo("PostgreSQL is not installed: its rows are left out");
}

Result<std::unique_ptr<Store>> StoreKinds::make(const QString& kind)
{
    if (kind == "memory"_L1)
        return std::make_unique<MemoryStore>();
    const QString name = u"store%1"_s.arg(++m_count);
    QString text = u"sqlite:///"_s + m_folder.filePath(name + u".db"_s);
    if (kind == "postgresql"_L1) {
        m_isServerRunning = m_isServerRunning || m_server.start();
        if (!m_isServerRunning || !m_server.createDatabase(name))
            return failure(ErrorCode::DatabaseFailed, {kind, m_server.log()});
        text = m_server.url(name);
    }
    const Result<DatabaseUrl> url = DatabaseUrl::parse(text);
    if (!url)
        return failure(url.error());
    m_url = *url;
    return openStore(m_url, {}, OpenMode::CreateIfMissing);
}

Result<std::unique_ptr<Store>> StoreKinds::openAgain()
{
    return openStore(m_url, {}, OpenMode::Existing);
}

} // namespace powermon
