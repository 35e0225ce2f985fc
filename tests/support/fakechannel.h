// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QHash>

#include "core/base/finishedfuture.h"
#include "core/interfaces/messagechannel.h"
#include "core/interfaces/secretstore.h"

namespace powermon {

/// Secrets in memory.
class MemorySecrets final : public SecretStore
{
public:
    QFuture<Result<std::optional<QString>>> read(const QString& key) override
    {
        if (error)
            return finishedFuture(Result<std::optional<QString>>(failure(*error)));
        const bool isThere = secrets.contains(key);
        return finishedFuture(
            Result<std::optional<QString>>(isThere ? std::optional(secrets.value(key)) : std::nullopt));
    }
    QFuture<Result<void>> write(const QString& key, const QString& secret) override
    {
        if (error)
            return finishedFuture(Result<void>(failure(*error)));
        secrets.insert(key, secret);
        return finishedFuture(Result<void>());
    }
    QFuture<Result<void>> remove(const QString& key) override
    {
        secrets.remove(key);
        return finishedFuture(Result<void>());
    }

    QHash<QString, QString> secrets;
    std::optional<Error> error;
};

/// Makes channels that a test answers for.
class FakeChannelFactory final : public ChannelFactory
{
public:
    Result<std::unique_ptr<MessageChannel>> make(const ChannelSettings& settings) override
    {
        if (error && (broken.isEmpty() || broken == settings.name))
            return failure(*error);
        made.append(settings);
        return std::make_unique<FakeChannel>(*this, settings.name);
    }

    /// What came of each message; also where it was sent to.
    std::function<Delivery(const QString& channel, const Message& message)> answer = [](const QString&,
                                                                                        const Message&) {
        return Delivery{DeliveryOutcome::Delivered, QStringLiteral("ok")};
    };
    QList<std::pair<QString, Message>> sent; ///< every attempt, in order
    QList<ChannelSettings> made;
    std::optional<Error> error; ///< instead of making one
    QString broken;             ///< which one; empty: all

private:
    class FakeChannel final : public MessageChannel
    {
    public:
        FakeChannel(FakeChannelFactory& factory, QString name) : m_factory(factory), m_name(std::move(name))
        {
        }
        QFuture<Delivery> deliver(const Message& message) override
        {
            m_factory.sent.append({m_name, message});
            return finishedFuture(m_factory.answer(m_name, message));
        }

    private:
        FakeChannelFactory& m_factory;
        QString m_name;
    };
};

} // namespace powermon
