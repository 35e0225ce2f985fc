// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/base/error.h"

using namespace powermon;
using namespace Qt::StringLiterals;

/// What a person reads when something goes wrong, and what a script is told.
class ErrorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void argumentsAreNoPatterns();
    void missingArgumentsLeaveNoMarks();
    void stayOnOneLine();
    void shortens_data();
    void shortens();
    void areValues();
};

void ErrorTest::sentences_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, ErrorCode code, ErrorKind kind, const QString& sentence) {
        QTest::newRow(name) << code << kind << sentence;
    };
    row("value", ErrorCode::BadValue, ErrorKind::WrongInput, u"A: B is 'C', allowed is D"_s);
    row("name", ErrorCode::BadName, ErrorKind::WrongInput, u"The name 'A' cannot be used: B"_s);
    row("host", ErrorCode::BadHost, ErrorKind::WrongInput, u"The host 'A' cannot be used: B"_s);
    row("input", ErrorCode::BadInput, ErrorKind::WrongInput, u"A: B"_s);
    row("url", ErrorCode::DatabaseUrlInvalid, ErrorKind::WrongInput,
        u"The database address 'A' cannot be used: B"_s);
    row("same name", ErrorCode::DuplicateName, ErrorKind::Conflict, u"A switch named 'A' exists already"_s);
    row("same address", ErrorCode::DuplicateAddress, ErrorKind::Conflict, u"A is watched already, as 'B'"_s);
    row("no switch", ErrorCode::SwitchNotFound, ErrorKind::NotFound, u"There is no switch 'A'"_s);
    row("no outage", ErrorCode::OutageNotFound, ErrorKind::NotFound, u"There is no outage 'A'"_s);
    row("unreachable", ErrorCode::DatabaseUnreachable, ErrorKind::Database,
        u"The database A does not answer: B"_s);
    row("refused", ErrorCode::DatabaseRefused, ErrorKind::Database,
        u"The database A refuses the connection: B"_s);
    row("no database", ErrorCode::DatabaseNotADatabase, ErrorKind::Database,
        u"A is not a PowerMon database; it was left untouched"_s);
    row("folder", ErrorCode::DatabaseIsFolder, ErrorKind::Database, u"A is a folder, not a database file"_s);
    row("read-only", ErrorCode::DatabaseReadOnly, ErrorKind::Database,
        u"The database A cannot be written to"_s);
    row("look only", ErrorCode::DatabaseLookOnly, ErrorKind::Database,
        u"The database A lets this user look, but not write"_s);
    row("full", ErrorCode::DatabaseFull, ErrorKind::Database, u"There is no space left for the database A"_s);
    row("corrupt", ErrorCode::DatabaseCorrupt, ErrorKind::Database, u"The database A is damaged: B"_s);
    row("too new", ErrorCode::DatabaseTooNew, ErrorKind::Database,
        u"The database A has schema B, this program knows up to C: use a newer PowerMon"_s);
    row("changed", ErrorCode::DatabaseChanged, ErrorKind::Database,
        u"The database A was made with another version of migration B"_s);
    row("switch changed", ErrorCode::SwitchChanged, ErrorKind::Conflict,
        u"A was changed elsewhere meanwhile: B. Save once more to overwrite that"_s);
    row("gone", ErrorCode::DatabaseGone, ErrorKind::Database,
        u"The database A was deleted or moved while it was in use; put it back, or start PowerMon again for "
        u"a "
        u"new one"_s);
    row("replaced", ErrorCode::DatabaseReplaced, ErrorKind::Database,
        u"The database A was replaced by another one while it was in use"_s);
    row("missing", ErrorCode::DatabaseMissing, ErrorKind::Database, u"There is no database at A"_s);
    row("busy", ErrorCode::DatabaseBusy, ErrorKind::Database,
        u"The database A is in use by another program"_s);
    row("failed", ErrorCode::DatabaseFailed, ErrorKind::Database, u"The database A failed: B"_s);
    row("unreadable", ErrorCode::FileUnreadable, ErrorKind::Outside, u"A cannot be read: B"_s);
    row("unwritable", ErrorCode::FileUnwritable, ErrorKind::Outside, u"A cannot be written: B"_s);
    row("keychain", ErrorCode::SecretUnavailable, ErrorKind::Outside, u"The keychain cannot be used: A"_s);
    row("network", ErrorCode::NetworkFailed, ErrorKind::Outside, u"The network failed: A"_s);
    row("monitored", ErrorCode::AlreadyMonitored, ErrorKind::Outside,
        u"Another PowerMon is watching A already"_s);
    row("interrupted", ErrorCode::Interrupted, ErrorKind::Outside, u"Stopped before it was done"_s);
}

void ErrorTest::sentences()
{
    QFETCH(ErrorCode, code);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, sentence);
    QCOMPARE(errorMessage({code, {u"A"_s, u"B"_s, u"C"_s, u"D"_s}}), sentence);
    QCOMPARE(errorKind(code), kind);
}

void ErrorTest::argumentsAreNoPatterns()
{
    // A name may hold what looks like a place for the next argument.
    QCOMPARE(errorMessage({ErrorCode::DuplicateAddress, {u"%2"_s, u"%1"_s}}),
             u"%2 is watched already, as '%1'"_s);
    QCOMPARE(errorMessage({ErrorCode::DuplicateName, {u"50 %"_s}}),
             u"A switch named '50 %' exists already"_s);
}

void ErrorTest::missingArgumentsLeaveNoMarks()
{
    QCOMPARE(errorMessage({ErrorCode::BadInput, {}}), u": "_s);
}

void ErrorTest::stayOnOneLine()
{
    const QString message = errorMessage({ErrorCode::DatabaseFailed, {u"here"_s, u"first\n  second\r\n"_s}});
    QCOMPARE(message, u"The database here failed: first second"_s);
}

void ErrorTest::shortens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("fits") << u"1234567890"_s << u"1234567890"_s;
    QTest::newRow("too long") << u"12345678901"_s << u"1234567890…"_s;
    QTest::newRow("controls") << u"a\nb\x1b[c\u2028d"_s << u"a b [c d"_s;
}

void ErrorTest::shortens()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(shortened(text, 10), shown);
}

void ErrorTest::areValues()
{
    const Error error{ErrorCode::SwitchNotFound, {u"7"_s}};
    QCOMPARE(error, (Error{ErrorCode::SwitchNotFound, {u"7"_s}}));
    QVERIFY(error != (Error{ErrorCode::SwitchNotFound, {u"8"_s}}));
    QVERIFY(error != (Error{ErrorCode::OutageNotFound, {u"7"_s}}));
}

QTEST_GUILESS_MAIN(ErrorTest)
#include "tst_error.moc"
