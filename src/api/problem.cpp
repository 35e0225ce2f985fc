// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/problem.h"

#include <array>

#include <QJsonDocument>
#include <QJsonObject>

#include "core/model/words.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

struct FaultRow
{
    RequestFault fault;
    int status;
    QLatin1StringView name;
    QLatin1StringView title;
};

constexpr std::array faultRows{
    FaultRow{RequestFault::Malformed, 400, "malformed-request"_L1, "The request is not HTTP"_L1},
    FaultRow{RequestFault::TooLarge, 413, "too-large"_L1, "The body is too long"_L1},
    FaultRow{RequestFault::FieldsTooLarge, 431, "fields-too-large"_L1, "The header is too long"_L1},
    FaultRow{RequestFault::NotImplemented, 501, "not-implemented"_L1, "Not known here"_L1},
    FaultRow{RequestFault::HttpVersion, 505, "http-version"_L1, "This version of HTTP is not spoken here"_L1},
    FaultRow{RequestFault::Timeout, 408, "request-timeout"_L1, "The request came too slowly"_L1},
    FaultRow{RequestFault::WrongHost, 421, "wrong-host"_L1, "This server is not known by that name"_L1},
    FaultRow{RequestFault::NoSuchRoute, 404, "no-such-route"_L1, "There is nothing here"_L1},
    FaultRow{RequestFault::MethodNotAllowed, 405, "method-not-allowed"_L1, "Not possible here"_L1},
    FaultRow{RequestFault::NotJson, 415, "not-json"_L1, "The body must be JSON"_L1},
    FaultRow{RequestFault::TokenMissing, 401, "token-missing"_L1, "A token is needed"_L1},
    FaultRow{RequestFault::TokenWrong, 401, "token-wrong"_L1, "The token is not valid"_L1},
    FaultRow{RequestFault::TokensUnknown, 503, "tokens-unknown"_L1, "The tokens are not known yet"_L1},
    FaultRow{RequestFault::ScopeMissing, 403, "scope-missing"_L1, "The token does not allow this"_L1},
    FaultRow{RequestFault::CsrfTokenMissing, 403, "csrf-token-missing"_L1, "X-CSRF-Token is needed"_L1},
    FaultRow{RequestFault::TooManyAttempts, 429, "too-many-attempts"_L1, "Too many wrong tokens"_L1},
    FaultRow{RequestFault::PreconditionFailed, 412, "precondition-failed"_L1, "It was changed meanwhile"_L1},
    FaultRow{RequestFault::SwitchPaused, 409, "switch-paused"_L1, "The switch is paused"_L1},
    FaultRow{RequestFault::NotMonitored, 503, "not-monitored"_L1, "Nobody watches now"_L1},
    FaultRow{RequestFault::TooBusy, 503, "too-busy"_L1, "Too much is asked at once"_L1},
    FaultRow{RequestFault::TimedOut, 503, "timed-out"_L1, "The answer takes too long"_L1},
};

[[nodiscard]] const FaultRow& rowOf(RequestFault fault)
{
    return *std::ranges::find(faultRows, fault, &FaultRow::fault);
}

// The words stand in clients: never change one.
constexpr std::array errorNames{
    Word{ErrorCode::BadValue, "bad-value"_L1},
    Word{ErrorCode::BadName, "bad-name"_L1},
    Word{ErrorCode::BadHost, "bad-host"_L1},
    Word{ErrorCode::DuplicateName, "duplicate-name"_L1},
    Word{ErrorCode::DuplicateAddress, "duplicate-address"_L1},
    Word{ErrorCode::OutageChanged, "outage-changed"_L1},
    Word{ErrorCode::SwitchChanged, "switch-changed"_L1},
    Word{ErrorCode::BadInput, "bad-input"_L1},
    Word{ErrorCode::SwitchNotFound, "switch-not-found"_L1},
    Word{ErrorCode::OutageNotFound, "outage-not-found"_L1},
    Word{ErrorCode::GroupNotFound, "group-not-found"_L1},
    Word{ErrorCode::MaintenanceNotFound, "maintenance-not-found"_L1},
    Word{ErrorCode::ChannelNotFound, "channel-not-found"_L1},
    Word{ErrorCode::MessageNotFound, "message-not-found"_L1},
    Word{ErrorCode::DatabaseUrlInvalid, "database-url-invalid"_L1},
    Word{ErrorCode::DatabaseUnreachable, "database-unreachable"_L1},
    Word{ErrorCode::DatabaseRefused, "database-refused"_L1},
    Word{ErrorCode::DatabaseNotADatabase, "database-not-a-database"_L1},
    Word{ErrorCode::DatabaseIsFolder, "database-is-folder"_L1},
    Word{ErrorCode::DatabaseReadOnly, "database-read-only"_L1},
    Word{ErrorCode::DatabaseLookOnly, "database-look-only"_L1},
    Word{ErrorCode::DatabaseFull, "database-full"_L1},
    Word{ErrorCode::DatabaseCorrupt, "database-corrupt"_L1},
    Word{ErrorCode::DatabaseTooNew, "database-too-new"_L1},
    Word{ErrorCode::DatabaseChanged, "database-changed"_L1},
    Word{ErrorCode::DatabaseMissing, "database-missing"_L1},
    Word{ErrorCode::DatabaseGone, "database-gone"_L1},
    Word{ErrorCode::DatabaseReplaced, "database-replaced"_L1},
    Word{ErrorCode::DatabaseBusy, "database-busy"_L1},
    Word{ErrorCode::DatabaseFailed, "database-failed"_L1},
    Word{ErrorCode::FileUnreadable, "file-unreadable"_L1},
    Word{ErrorCode::FileUnwritable, "file-unwritable"_L1},
    Word{ErrorCode::SecretUnavailable, "secret-unavailable"_L1},
    Word{ErrorCode::NetworkFailed, "network-failed"_L1},
    Word{ErrorCode::AlreadyMonitored, "already-monitored"_L1},
    Word{ErrorCode::Interrupted, "interrupted"_L1},
};

[[nodiscard]] QString titleOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::WrongInput:
        return u"A value cannot be used"_s;
    case ErrorKind::Conflict:
        return u"It does not fit to what is there"_s;
    case ErrorKind::NotFound:
        return u"It is not there"_s;
    case ErrorKind::Database:
        return u"The database cannot be used"_s;
    case ErrorKind::Outside:
        return u"Something outside failed"_s;
    }
    Q_UNREACHABLE();
}

[[nodiscard]] ApiResponse problemResponse(int status, const QString& name, const QString& title,
                                          const QString& detail, const QString& parameter)
{
    QJsonObject object{{u"type"_s, u"urn:powermon:problem:"_s + name},
                       {u"title"_s, title},
                       {u"status"_s, status},
                       {u"detail"_s, detail}};
    if (!parameter.isEmpty())
        object.insert(u"parameter"_s, parameter);
    ApiResponse response{
        status, "application/problem+json", QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
    return status == 503 ? response.with("Retry-After", "5") : response;
}

} // namespace

ApiResponse problem(RequestFault fault, const QString& detail, const QString& parameter)
{
    const FaultRow& row = rowOf(fault);
    const ApiResponse response = problemResponse(row.status, row.name, row.title, detail, parameter);
    return row.status == 401 ? response.with("WWW-Authenticate", "Bearer realm=\"PowerMon\"") : response;
}

ApiResponse problem(const Error& error)
{
    const QString parameter = error.code == ErrorCode::BadValue   ? error.arguments.value(1)
                              : error.code == ErrorCode::BadName  ? u"name"_s
                              : error.code == ErrorCode::BadHost  ? u"ip_address"_s
                              : error.code == ErrorCode::BadInput ? error.arguments.value(0)
                                                                  : QString();
    return problemResponse(statusOf(error), problemName(error.code), titleOf(errorKind(error.code)),
                           errorMessage(error), parameter);
}

int statusOf(RequestFault fault)
{
    return rowOf(fault).status;
}

int statusOf(const Error& error)
{
    switch (errorKind(error.code)) {
    case ErrorKind::WrongInput:
        return 400;
    case ErrorKind::Conflict:
        return 409;
    case ErrorKind::NotFound:
        return 404;
    case ErrorKind::Database:
    case ErrorKind::Outside:
        return 503;
    }
    Q_UNREACHABLE();
}

QString problemName(RequestFault fault)
{
    return rowOf(fault).name;
}

QString problemName(ErrorCode code)
{
    return wordOf(errorNames, code);
}

} // namespace powermon
