// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apianswer.h"

#include <QJsonDocument>

#include "api/resttext.h"

namespace powermon {

using namespace Qt::StringLiterals;

tl::expected<QJsonObject, ApiResponse> bodyObject(const ApiRequest& request)
{
    if (request.body.isEmpty())
        return QJsonObject();
    // Another site's page cannot send this type without asking first, which nobody here allows.
    const QByteArray type = request.field("content-type").value_or(QByteArray()).toLower();
    if (type.split(';').at(0).trimmed() != "application/json")
        return tl::unexpected(problem(
            RequestFault::NotJson,
            translated(QT_TRANSLATE_NOOP("Rest", "Send the body as Content-Type: application/json"))));
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &fault);
    if (document.isObject())
        return document.object();
    const QString why =
        document.isNull() ? fault.errorString() : translated(QT_TRANSLATE_NOOP("Rest", "must be an object"));
    return tl::unexpected(problem(Error{ErrorCode::BadInput, {u"body"_s, why}}));
}

} // namespace powermon
