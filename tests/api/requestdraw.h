// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/schemadraw.h"

namespace powermon {

/// One thing that an OpenAPI document says can be done.
struct FuzzOperation
{
    QString path;   ///< "/api/switches/{id}"
    QString method; ///< "get"
    QJsonObject description;
};

/// A request and whether it is one that has to be done.
struct FuzzRequest
{
    QByteArray bytes;    ///< as it goes over the wire
    bool isSound = true; ///< false: exactly one thing is wrong with it
    QString what = {};   ///< what is wrong
    bool isHead = false;
};

/// Makes requests of operations.
class RequestDraw
{
public:
    RequestDraw(const QJsonObject& document, QRandomGenerator& random) : values(document, random) {}

    SchemaDraw values;
    qint64 outage = 0; ///< the id of one that is there

    [[nodiscard]] FuzzRequest draw(const FuzzOperation& operation);

private:
    /// Whose turn it is to be wrong.
    enum class Flaw
    {
        None,
        Token,
        Method,
        Host,
        ContentType,
        Body,
        NoJson,
        Parameter,
    };
    struct Parts;

    [[nodiscard]] Flaw chooseFlaw(const FuzzOperation& operation);
    void addParameters(Parts& parts, const QJsonArray& parameters, bool hasFlaw);
    void addParameter(Parts& parts, const QJsonObject& parameter, bool isFlawed);
    void addBody(Parts& parts, const QJsonObject& schema, Flaw flaw);
    [[nodiscard]] QString pathId(const QString& path, bool isFlawed);
};

} // namespace powermon
