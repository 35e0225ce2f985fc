// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringList>

namespace powermon {

/// What a schema cannot say: which of the texts that it allows mean something here.
struct FuzzFacts
{
    QList<qint64> switches; ///< ids of those that are checked
    QStringList groups;
    QString token;
    QStringList starts; ///< times at which an outage may have begun
    QStringList ends;   ///< and ended: all of them later
};

/// Draws values that fit a schema of an OpenAPI document, or miss it by one thing.
class SchemaDraw
{
public:
    SchemaDraw(const QJsonObject& document, QRandomGenerator& random) : m_document(document), m_random(random)
    {
    }

    FuzzFacts facts;

    /// A value of \a key that fits \a schema.
    [[nodiscard]] QJsonValue sound(const QString& key, const QJsonObject& schema);
    /// One that does not; undefined where everything fits.
    [[nodiscard]] QJsonValue broken(const QString& key, const QJsonObject& schema);
    /// \a schema, or what it refers to.
    [[nodiscard]] QJsonObject resolved(const QJsonObject& schema) const;

    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    template <typename List>
    [[nodiscard]] auto oneOf(const List& list)
    {
        return list.at(below(static_cast<int>(list.size())));
    }

private:
    [[nodiscard]] QString soundText(const QString& key, const QJsonObject& schema);
    [[nodiscard]] QJsonValue soundNumber(const QJsonObject& schema, bool isWhole);
    [[nodiscard]] QJsonObject soundObject(const QJsonObject& schema);
    [[nodiscard]] QJsonValue brokenObject(const QJsonObject& schema);
    [[nodiscard]] QString host();

    QJsonObject m_document;
    QRandomGenerator& m_random;
    int m_count = 0; ///< makes names and addresses of which there are no two
};

} // namespace powermon
