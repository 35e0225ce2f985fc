// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

#include <QSqlDatabase>
#include <QString>

#include "core/base/result.h"
#include "storage/changenotices.h"
#include "storage/sqldialect.h"
#include "storage/sqlrow.h"
#include "storage/sqlvalues.h"

namespace powermon {

/// When others hear that a transaction changed something; later ones are the stronger.
enum class Announcement
{
    None,
    BehindCommit, ///< a crash just then leaves it untold. Costs other transactions nothing
    WithCommit,   ///< surely. On PostgreSQL such commits wait for one another, in all databases of a server
};

/// One connection to a database, with the statements of the catalog prepared as they are first used. Belongs
/// to the thread that made it. A connection that was lost is opened anew by the next call, which does not
/// fail for it.
class SqlConnection
{
public:
    using Visit = std::function<void(const SqlRow&)>;

    explicit SqlConnection(std::unique_ptr<SqlDialect> dialect);
    ~SqlConnection();

    [[nodiscard]] Result<void> open();
    [[nodiscard]] SqlEngine engine() const { return m_dialect->engine(); }
    [[nodiscard]] QString location() const { return m_dialect->location(); }
    /// \a action runs each time after the connection was opened; what it asks opens no connection again.
    void whenOpened(std::function<void()> action) { m_whenOpened = std::move(action); }

    /// Runs the statement of this name; how many rows it changed.
    [[nodiscard]] Result<qint64> execute(const QString& name, const SqlValues& values = {});
    /// Runs it and shows each row to \a visit, which must not use the connection.
    [[nodiscard]] Result<void> select(const QString& name, const SqlValues& values, const Visit& visit);
    /// The one value of the one row that the statement gives, by its column.
    [[nodiscard]] Result<qint64> selectInteger(const QString& name, const QString& column,
                                               const SqlValues& values = {});
    /// Runs SQL that is not in the catalog: a step of a migration.
    [[nodiscard]] Result<void> executeText(const QString& statement);
    /// Prepares the statement of this name, without running it; nothing to do where it cannot be prepared.
    [[nodiscard]] Result<void> prepare(const QString& name);
    /// For what works on whole tables; closed and opened again as this is.
    [[nodiscard]] const QSqlDatabase& database() const { return m_database; }
    /// What an error of that means.
    [[nodiscard]] Error errorFrom(const QSqlError& error) const { return m_dialect->errorFrom(error); }
    /// Whether the database turned out to be damaged.
    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }
    /// See Store.
    [[nodiscard]] Result<bool> giveBackSpace();
    [[nodiscard]] bool isStale() { return m_dialect->isStale(); }
    /// A copy of the database beside it, see SqlDialect::backUp().
    [[nodiscard]] Result<QString> backUp(int schemaVersion);

    /// See Store::transaction(). A nested one that fails takes back its own work alone. \a announcement: how
    /// whoever looks on hears of it (notices()), if it is committed.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()>& work,
                                           Announcement announcement = Announcement::None);
    /// Runs \a work, which only reads, on the database as it is at one moment, and keeps nobody from writing.
    /// Inside a transaction, as that sees it.
    [[nodiscard]] Result<void> snapshot(const std::function<Result<void>()>& work);

    /// See Store.
    [[nodiscard]] std::optional<quint64> notices() { return m_notices.count(m_database); }

private:
    Q_DISABLE_COPY_MOVE(SqlConnection)
    struct Statement;

    [[nodiscard]] Result<qint64> run(const QString& name, const SqlValues& values, const Visit& visit);
    [[nodiscard]] Result<qint64> runOnce(const QString& name, const SqlValues& values, const Visit& visit);
    [[nodiscard]] Result<Statement*> prepared(const QString& name);
    [[nodiscard]] Result<void> runOutermost(const QString& begin, const std::function<Result<void>()>& work);
    [[nodiscard]] Result<void> runNested(const std::function<Result<void>()>& work);
    [[nodiscard]] Result<void> tellOthers();
    [[nodiscard]] Error noticeError(const QSqlError& error);
    void close();

    std::unique_ptr<SqlDialect> m_dialect;
    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, std::unique_ptr<Statement>> m_statements;
    std::function<void()> m_whenOpened;
    ChangeNotices m_notices;
    Announcement m_announcement = Announcement::None; ///< of the transaction that is open
    int m_depth = 0;
    bool m_isGreeting = false; ///< what runs after the opening runs now
    bool m_isLost = false;
    bool m_isDamaged = false;
};

} // namespace powermon
