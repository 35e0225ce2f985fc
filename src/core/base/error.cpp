// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QCoreApplication>

namespace powermon {

namespace {

/// The sentence of each code; %1, %2, … are its arguments.
// NOLINTNEXTLINE(readability-function-size): a table
const char* messageTemplate(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadValue:
        return QT_TRANSLATE_NOOP("Error", "%1: %2 is '%3', allowed is %4");
    case ErrorCode::BadName:
        return QT_TRANSLATE_NOOP("Error", "The name '%1' cannot be used: %2");
    case ErrorCode::BadHost:
        return QT_TRANSLATE_NOOP("Error", "The host '%1' cannot be used: %2");
    case ErrorCode::DuplicateName:
        return QT_TRANSLATE_NOOP("Error", "A switch named '%1' exists already");
    case ErrorCode::DuplicateAddress:
        return QT_TRANSLATE_NOOP("Error", "%1 is watched already, as '%2'");
    case ErrorCode::OutageChanged:
        return QT_TRANSLATE_NOOP("Error", "Outage %1 was changed by somebody else meanwhile");
    case ErrorCode::BadInput:
        return QT_TRANSLATE_NOOP("Error", "%1: %2");
    case ErrorCode::SwitchNotFound:
        return QT_TRANSLATE_NOOP("Error", "There is no switch '%1'");
    case ErrorCode::OutageNotFound:
        return QT_TRANSLATE_NOOP("Error", "There is no outage '%1'");
    case ErrorCode::GroupNotFound:
        return QT_TRANSLATE_NOOP("Error", "There is no group '%1'");
    case ErrorCode::MaintenanceNotFound:
        return QT_TRANSLATE_NOOP("Error", "There is no maintenance window '%1'");
    case ErrorCode::ChannelNotFound:
        return QT_TRANSLATE_NOOP("Error", "There is no channel '%1'");
    case ErrorCode::MessageNotFound:
        return QT_TRANSLATE_NOOP("Error", "There is no message '%1'");
    case ErrorCode::DatabaseUrlInvalid:
        return QT_TRANSLATE_NOOP("Error", "The database address '%1' cannot be used: %2");
    case ErrorCode::DatabaseUnreachable:
        return QT_TRANSLATE_NOOP("Error", "The database %1 does not answer: %2");
    case ErrorCode::DatabaseRefused:
        return QT_TRANSLATE_NOOP("Error", "The database %1 refuses the connection: %2");
    case ErrorCode::DatabaseNotADatabase:
        return QT_TRANSLATE_NOOP("Error", "%1 is not a PowerMon database; it was left untouched");
    case ErrorCode::DatabaseIsFolder:
        return QT_TRANSLATE_NOOP("Error", "%1 is a folder, not a database file");
    case ErrorCode::DatabaseReadOnly:
        return QT_TRANSLATE_NOOP("Error", "The database %1 cannot be written to");
    case ErrorCode::DatabaseLookOnly:
        return QT_TRANSLATE_NOOP("Error", "The database %1 lets this user look, but not write");
    case ErrorCode::DatabaseFull:
        return QT_TRANSLATE_NOOP("Error", "There is no space left for the database %1");
    case ErrorCode::DatabaseCorrupt:
        return QT_TRANSLATE_NOOP("Error", "The database %1 is damaged: %2");
    case ErrorCode::DatabaseTooNew:
        return QT_TRANSLATE_NOOP(
            "Error", "The database %1 has schema %2, this program knows up to %3: use a newer PowerMon");
    case ErrorCode::DatabaseChanged:
        return QT_TRANSLATE_NOOP("Error", "The database %1 was made with another version of migration %2");
    case ErrorCode::DatabaseMissing:
        return QT_TRANSLATE_NOOP("Error", "There is no database at %1");
    case ErrorCode::SwitchChanged:
        return QT_TRANSLATE_NOOP("Error",
                                 "%1 was changed elsewhere meanwhile: %2. Save once more to overwrite that");
    case ErrorCode::DatabaseGone:
        return QT_TRANSLATE_NOOP("Error", "The database %1 was deleted or moved while it was in use; put it "
                                          "back, or start PowerMon again for a new one");
    case ErrorCode::DatabaseReplaced:
        return QT_TRANSLATE_NOOP("Error", "The database %1 was replaced by another one while it was in use");
    case ErrorCode::DatabaseBusy:
        return QT_TRANSLATE_NOOP("Error", "The database %1 is in use by another program");
    case ErrorCode::DatabaseFailed:
        return QT_TRANSLATE_NOOP("Error", "The database %1 failed: %2");
    case ErrorCode::FileUnreadable:
        return QT_TRANSLATE_NOOP("Error", "%1 cannot be read: %2");
    case ErrorCode::FileUnwritable:
        return QT_TRANSLATE_NOOP("Error", "%1 cannot be written: %2");
    case ErrorCode::SecretUnavailable:
        return QT_TRANSLATE_NOOP("Error", "The keychain cannot be used: %1");
    case ErrorCode::NetworkFailed:
        return QT_TRANSLATE_NOOP("Error", "The network failed: %1");
    case ErrorCode::AlreadyMonitored:
        return QT_TRANSLATE_NOOP("Error", "Another PowerMon is watching %1 already");
    case ErrorCode::Interrupted:
        return QT_TRANSLATE_NOOP("Error", "Stopped before it was done");
    }
    Q_UNREACHABLE();
}

} // namespace

ErrorKind errorKind(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadValue:
    case ErrorCode::BadName:
    case ErrorCode::BadHost:
    case ErrorCode::BadInput:
    case ErrorCode::DatabaseUrlInvalid:
        return ErrorKind::WrongInput;
    case ErrorCode::DuplicateName:
    case ErrorCode::DuplicateAddress:
    case ErrorCode::OutageChanged:
    case ErrorCode::SwitchChanged:
        return ErrorKind::Conflict;
    case ErrorCode::SwitchNotFound:
    case ErrorCode::GroupNotFound:
    case ErrorCode::OutageNotFound:
    case ErrorCode::MaintenanceNotFound:
    case ErrorCode::ChannelNotFound:
    case ErrorCode::MessageNotFound:
        return ErrorKind::NotFound;
    case ErrorCode::DatabaseUnreachable:
    case ErrorCode::DatabaseRefused:
    case ErrorCode::DatabaseNotADatabase:
    case ErrorCode::DatabaseIsFolder:
    case ErrorCode::DatabaseReadOnly:
    case ErrorCode::DatabaseLookOnly:
    case ErrorCode::DatabaseFull:
    case ErrorCode::DatabaseCorrupt:
    case ErrorCode::DatabaseTooNew:
    case ErrorCode::DatabaseChanged:
    case ErrorCode::DatabaseMissing:
    case ErrorCode::DatabaseGone:
    case ErrorCode::DatabaseReplaced:
    case ErrorCode::DatabaseBusy:
    case ErrorCode::DatabaseFailed:
        return ErrorKind::Database;
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable:
    case ErrorCode::SecretUnavailable:
    case ErrorCode::NetworkFailed:
    case ErrorCode::AlreadyMonitored:
    case ErrorCode::Interrupted:
        return ErrorKind::Outside;
    }
    Q_UNREACHABLE();
}

QString errorMessage(const Error& error)
{
    const QString pattern = QCoreApplication::translate("Error", messageTemplate(error.code));
    QString message;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const qsizetype argument =
            pattern.at(i) == u'%' && i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() - 1 : -1;
        if (argument < 0) {
            message += pattern.at(i);
            continue;
        }
        message += error.arguments.value(argument).simplified();
        ++i;
    }
    return message;
}

QString shortened(const QString& text, qsizetype limit)
{
    QString shown = text.left(limit);
    for (QChar& character : shown) {
        if (character.category() == QChar::Other_Control || character.category() == QChar::Separator_Line)
            character = u' ';
    }
    return text.size() > limit ? shown + QChar(0x2026) : shown;
}

} // namespace powermon
