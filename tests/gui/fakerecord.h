// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPromise>

#include "core/base/finishedfuture.h"
#include "core/service/transfer/bytesource.h"
#include "core/service/transfer/listsource.h"
#include "core/service/transfer/recordtools.h"
#include "core/service/transfer/switchlists.h"

namespace powermon {

/// Bytes that a test says.
class SaidBytes final : public ByteSource
{
public:
    explicit SaidBytes(const QByteArray& bytes) : m_bytes(bytes) {}

    [[nodiscard]] QString name() const override { return QStringLiteral("list.txt"); }
    [[nodiscard]] Result<QByteArray> read() override { return std::exchange(m_bytes, {}); }
    [[nodiscard]] Result<void> rewind() override { return {}; }

private:
    QByteArray m_bytes;
};

/// Copies of databases that end when a test says so.
class HeldCare final : public DatabaseCare
{
public:
    [[nodiscard]] QFuture<Result<BackupReport>> backUp(const QString& file) override
    {
        asked.append(file);
        return begin(backup);
    }
    [[nodiscard]] QFuture<Result<RestoreReport>> restore(const QString& file) override
    {
        asked.append(file);
        return begin(restored);
    }
    [[nodiscard]] QFuture<Result<CopyReport>> copy(const QString& from, const QString& to) override
    {
        asked += {from, to};
        return begin(copied);
    }
    template <typename Report>
    static void answer(QPromise<Report>& promise, const Report& report)
    {
        promise.addResult(report);
        promise.finish();
    }

    QStringList asked;
    QPromise<Result<BackupReport>> backup;
    QPromise<Result<RestoreReport>> restored;
    QPromise<Result<CopyReport>> copied;

private:
    template <typename Report>
    static QFuture<Report> begin(QPromise<Report>& promise)
    {
        promise.start();
        promise.setProgressRange(0, 1000);
        return promise.future();
    }
};

/// The tools over a test's store; an import finds the lines that the test says.
class FakeRecordTools final : public RecordTools
{
public:
    explicit FakeRecordTools(StoreExecutor& executor) : m_store(executor) {}

    [[nodiscard]] StoreExecutor& store() override { return m_store; }
    [[nodiscard]] DatabaseCare& care() override { return held; }
    [[nodiscard]] QString databaseUrl() const override { return url; }
    [[nodiscard]] QMap<QString, QString> settingTexts() const override { return {}; }
    [[nodiscard]] Result<std::unique_ptr<ImportSource>> openImport(const QString& location) override
    {
        opened.append(location);
        return std::make_unique<ListSource>(
            std::make_unique<SaidBytes>(lines), [](const QByteArray& bytes, const QString& name) {
                return switchesFromLines(bytes, name, Timestamp::fromMilliseconds(1));
            });
    }
    [[nodiscard]] QFuture<Result<void>> standAside(StoreUse use) override
    {
        asides.append(use);
        return finishedFuture(refusal ? Result<void>(failure(*refusal)) : Result<void>());
    }
    void goOn() override { ++goneOn; }

    HeldCare held;
    QString url = QStringLiteral("sqlite:////data/power.db");
    QByteArray lines;
    QStringList opened;
    QList<StoreUse> asides;
    std::optional<Error> refusal;
    int goneOn = 0;

private:
    StoreExecutor& m_store;
};

} // namespace powermon
