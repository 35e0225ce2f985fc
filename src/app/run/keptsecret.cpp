// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/keptsecret.h"

#include <memory>

#include "core/base/whenfinished.h"
#include "core/service/apitokens.h"

namespace powermon {

QFuture<Result<QString>> keptSecret(SecretStore& secrets, const QString& key, QObject* context)
{
    const auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    const auto finish = [promise](const Result<QString>& secret) {
        promise->addResult(secret);
        promise->finish();
    };
    whenFinished(secrets.read(key), context,
                 [&secrets, key, context, finish](const Result<std::optional<QString>>& known) {
                     if (!known || *known)
                         return finish(known ? Result<QString>(**known) : failure(known.error()));
                     const QString made = randomSecret();
                     whenFinished(secrets.write(key, made), context,
                                  [made, finish](const Result<void>& kept) {
                                      finish(kept ? Result<QString>(made) : failure(kept.error()));
                                  });
                 });
    return promise->future();
}

} // namespace powermon
