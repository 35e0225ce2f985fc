// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QTemporaryDir>

#include "core/interfaces/store.h"
#include "storage/databaseurl.h"
#include "support/postgresserver.h"

namespace powermon {

/// Makes fresh stores of every kind for the tests of the contract that they share.
class StoreKinds
{
public:
    /// The rows of initTestCase_data(): "memory", "sqlite" and, where it is installed, "postgresql".
    static void addRows();
    /// The same without "memory", for what more than one process can reach.
    static void addDatabaseRows();

    /// An empty store.
    [[nodiscard]] Result<std::unique_ptr<Store>> make(const QString& kind);
    /// Another connection to the store made last, as another program has it. Not for "memory".
    [[nodiscard]] Result<std::unique_ptr<Store>> openAgain();
    /// Of the store made last.
    [[nodiscard]] const DatabaseUrl& url() const { return m_url; }
    /// Started with the first store of that kind.
    [[nodiscard]] PostgresServer& server() { return m_server; }

private:
    QTemporaryDir m_folder;
    PostgresServer m_server;
    bool m_isServerRunning = false;
    int m_count = 0;
    DatabaseUrl m_url;
};

/// Why a result failed; empty where it did not.
template <typename T>
QString reasonOf(const Result<T>& result)
{
    return result ? QString() : errorMessage(result.error());
}

} // namespace powermon

/// A result that must not fail.
#define VERIFY_DONE(result)                                                                                  \
    do {                                                                                                     \
        const auto& doneResult = (result);                                                                   \
        QVERIFY2(doneResult.has_value(), qPrintable(powermon::reasonOf(doneResult)));                        \
    } while (false)

/// Compares the code of an error that must be there.
#define COMPARE_CODE(result, expected)                                                                       \
    do {                                                                                                     \
        const auto& failedResult = (result);                                                                 \
        QVERIFY(!failedResult.has_value());                                                                  \
        QVERIFY2(failedResult.error().code == (expected), qPrintable(powermon::reasonOf(failedResult)));     \
    } while (false)

/// For work inside a transaction: ends it with the error of a result that must not fail.
#define VERIFY_INSIDE(expression)                                                                            \
    do {                                                                                                     \
        if (const auto inside = (expression); !inside)                                                       \
            return powermon::failure(inside.error());                                                        \
    } while (false)
