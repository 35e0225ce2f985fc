// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keychainsecretstore.h"

#include <functional>
#include <memory>
#include <utility>

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace powermon {

namespace {

[[nodiscard]] Error unavailable(const QString& reason)
{
    return Error{ErrorCode::SecretUnavailable, {reason}};
}

/// Runs the job; whichever of it and the patience ends first gives the answer. The job deletes itself when it
/// ends, and is left alone until then: its back end calls into it.
template <typename Answer>
QFuture<Answer> startJob(QKeychain::Job* job, const QString& key, Milliseconds patience,
                         std::function<Answer(const QKeychain::Job&)> answerOf)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    const QFuture<Answer> future = promise->future();
    promise->start();
    const auto finish = [promise](Answer answer) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(answer));
        promise->finish();
    };
    QObject::connect(
        job, &QKeychain::Job::finished, job,
        [finish, answerOf = std::move(answerOf)](QKeychain::Job* done) { finish(answerOf(*done)); });
    QTimer::singleShot(patience, job, [finish] {
        finish(
            failure(unavailable(QCoreApplication::translate("KeychainSecretStore", "it does not answer"))));
    });
    job->setKey(key);
    job->start();
    return future;
}

[[nodiscard]] Result<void> emptyAnswer(const QKeychain::Job& job)
{
    if (job.error() != QKeychain::NoError)
        return failure(unavailable(job.errorString()));
    return {};
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service, Milliseconds patience)
    : m_service(std::move(service)), m_patience(patience)
{
}

QFuture<Result<std::optional<QString>>> KeychainSecretStore::read(const QString& key)
{
    using Answer = Result<std::optional<QString>>;
    auto* job = new QKeychain::ReadPasswordJob(m_service);
    return startJob<Answer>(job, key, m_patience, [job](const QKeychain::Job& done) -> Answer {
        if (done.error() == QKeychain::EntryNotFound)
            return std::optional<QString>();
        if (done.error() != QKeychain::NoError)
            return failure(unavailable(done.errorString()));
        return std::optional(job->textData());
    });
}

QFuture<Result<void>> KeychainSecretStore::write(const QString& key, const QString& secret)
{
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(secret); // text only: text and binary under one key make two entries
    return startJob<Result<void>>(job, key, m_patience, emptyAnswer);
}

QFuture<Result<void>> KeychainSecretStore::remove(const QString& key)
{
    return startJob<Result<void>>(new QKeychain::DeletePasswordJob(m_service), key, m_patience, emptyAnswer);
}

} // namespace powermon
