// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/remoteanswer.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("RemoteDesk", text);
}

[[nodiscard]] Error errorOf(const QString& place, const RemoteAnswer& answer)
{
    const QJsonObject problem = QJsonDocument::fromJson(answer.body).object();
    const QString type = problem.value("type"_L1).toString();
    if (!type.startsWith("urn:powermon:problem:"_L1))
        return {ErrorCode::FileUnreadable,
                {place, translated(QT_TRANSLATE_NOOP("RemoteDesk", "what answers there (HTTP %1) "
                                                                   "is no PowerMon"))
                            .arg(answer.status)}};
    const QString name = type.section(u':', -1);
    const QString detail = problem.value("detail"_L1).toString();
    if (name == "no-such-route"_L1 || name == "method-not-allowed"_L1)
        return {
            ErrorCode::FileUnreadable,
            {place, translated(QT_TRANSLATE_NOOP("RemoteDesk", "the PowerMon there is too old for this"))}};
    if (name == "token-missing"_L1)
        return {ErrorCode::BadInput,
                {place, translated(QT_TRANSLATE_NOOP(
                            "RemoteDesk", "it wants a token: give --token, or set POWERMON_API_TOKEN; "
                                          "powermon-cli token add NAME makes one there"))}};
    if (name.startsWith("database-"_L1))
        return {ErrorCode::DatabaseFailed, {place, detail}};
    const bool isOurFault = answer.status >= 400 && answer.status < 500 && answer.status != 429;
    return {isOurFault ? ErrorCode::BadInput : ErrorCode::FileUnreadable, {place, detail}};
}

} // namespace

Error strangeAnswer(const QString& place, const Error& error)
{
    return Error{ErrorCode::FileUnreadable,
                 {place, translated(QT_TRANSLATE_NOOP("RemoteDesk",
                                                      "its answer is not understood (another version?): %1"))
                             .arg(errorMessage(error))}};
}

Result<QJsonDocument> remoteDocument(const QString& place, const Result<RemoteAnswer>& answer)
{
    if (!answer)
        return failure(answer.error());
    if (answer->status < 200 || answer->status > 299)
        return failure(errorOf(place, *answer));
    const bool isJson = answer->contentType.startsWith("application/json");
    const QJsonDocument document = QJsonDocument::fromJson(answer->body);
    if (answer->status != 204 && (!isJson || document.isNull()))
        return failure(errorOf(place, *answer));
    return document;
}

} // namespace powermon
