// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/filesecretstore.h"

#include <utility>

#include <QFile>
#include <QJsonDocument>

#include "core/base/finishedfuture.h"
#include "core/base/logging.h"
#include "settings/privatefile.h"

namespace powermon {

using namespace Qt::StringLiterals;

FileSecretStore::FileSecretStore(QString path) : m_path(std::move(path))
{
}

QFuture<Result<std::optional<QString>>> FileSecretStore::read(const QString& key)
{
    using Answer = Result<std::optional<QString>>;
    const auto secrets = load();
    if (!secrets)
        return finishedFuture<Answer>(failure(secrets.error()));
    const QJsonValue value = secrets->value(key);
    return finishedFuture<Answer>(value.isString() ? std::optional(value.toString())
                                                   : std::optional<QString>());
}

QFuture<Result<void>> FileSecretStore::write(const QString& key, const QString& secret)
{
    auto secrets = load();
    if (!secrets)
        return finishedFuture<Result<void>>(failure(secrets.error()));
    secrets->insert(key, secret);
    qCWarning(logSettings, "secret kept unencrypted, readable by you alone, path=%ls",
              qUtf16Printable(m_path));
    return finishedFuture(save(*secrets));
}

QFuture<Result<void>> FileSecretStore::remove(const QString& key)
{
    auto secrets = load();
    if (!secrets)
        return finishedFuture<Result<void>>(failure(secrets.error()));
    if (!secrets->contains(key))
        return finishedFuture(Result<void>());
    secrets->remove(key);
    return finishedFuture(save(*secrets));
}

Result<QJsonObject> FileSecretStore::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, {m_path, file.errorString()});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return failure(ErrorCode::FileUnreadable, {m_path, error.errorString()});
    constexpr auto othersMayRead = QFile::ReadGroup | QFile::ReadOther;
    if (file.permissions() & othersMayRead)
        qCWarning(logSettings, "secrets can be read by others, path=%ls", qUtf16Printable(m_path));
    return document.object();
}

Result<void> FileSecretStore::save(const QJsonObject& secrets) const
{
    return writePrivateFile(m_path, QJsonDocument(secrets).toJson());
}

} // namespace powermon
