// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace powermon {

/// What went wrong, as a stable code. Exit codes, HTTP statuses and sentences are all derived from it.
/// The comment behind each code names its arguments in order; errorMessage() turns them into one line.
enum class ErrorCode
{
    // wrong input
    BadValue,             ///< source ("environment", "option", …), key, value, what is allowed
    BadName,              ///< value (shortened), what is allowed
    BadHost,              ///< value (shortened), what is allowed
    DuplicateName,        ///< name
    DuplicateAddress,     ///< host:port, name of the switch that has it
    OutageChanged,        ///< id: somebody else corrected it meanwhile
    SwitchChanged,        ///< name, what others changed in it meanwhile
    BadInput,             ///< where (file, line), what is wrong
                          // not there
    SwitchNotFound,       ///< id or name
    OutageNotFound,       ///< id
    GroupNotFound,        ///< name
    MaintenanceNotFound,  ///< id
    ChannelNotFound,      ///< name
    MessageNotFound,      ///< id
                          // database
    DatabaseUrlInvalid,   ///< url without password, what is allowed
    DatabaseUnreachable,  ///< where, technical reason
    DatabaseRefused,      ///< where, technical reason (wrong user, password, missing database)
    DatabaseNotADatabase, ///< path
    DatabaseIsFolder,     ///< path
    DatabaseReadOnly,     ///< path
    DatabaseLookOnly,     ///< location
    DatabaseFull,         ///< path
    DatabaseCorrupt,      ///< path, technical reason
    DatabaseTooNew,       ///< where, its schema version, the newest version known here
    DatabaseChanged,      ///< where, name of the migration whose text differs from what was applied
    DatabaseMissing,      ///< where (asked to open without creating)
    DatabaseGone,         ///< where (it was there, and was deleted while it was in use)
    DatabaseReplaced,     ///< where (another one is there now: StoreExecutor::reopen())
    DatabaseBusy,         ///< where
    DatabaseFailed,       ///< where, technical reason (anything else)
                          // anything else outside
    FileUnreadable,       ///< path, technical reason
    FileUnwritable,       ///< path, technical reason
    SecretUnavailable,    ///< technical reason
    NetworkFailed,        ///< technical reason
    AlreadyMonitored,     ///< where
    Interrupted,          ///< nothing
};

/// The kinds that a front end tells apart: each has one exit code and one range of HTTP statuses.
enum class ErrorKind
{
    WrongInput,
    Conflict,
    NotFound,
    Database,
    Outside,
};

/// An error is a value: a code and the words that go into its sentence. A failed probe is data, not an Error.
struct Error
{
    ErrorCode code = ErrorCode::DatabaseFailed;
    QStringList arguments;

    friend bool operator==(const Error&, const Error&) = default;
};

[[nodiscard]] ErrorKind errorKind(ErrorCode code);

/// One line for a person, in the language of the program, without a full stop at its end.
[[nodiscard]] QString errorMessage(const Error& error);

/// \a text cut to at most \a limit characters, with an ellipsis, control characters shown as spaces: for
/// echoing bad input.
[[nodiscard]] QString shortened(const QString& text, qsizetype limit = 60);

} // namespace powermon
