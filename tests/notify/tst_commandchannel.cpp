// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "notify/commandchannel.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace powermon;

namespace {

Message message()
{
    Message message;
    message.channel = u"script"_s;
    message.key = u"outage-1/1"_s;
    message.event = u"outage-1"_s;
    message.title = u"out; rm -rf $HOME \"now\" 'é'"_s;
    message.body = u"line 1\nline 2"_s;
    return message;
}

} // namespace

/// Programs that are started with messages.
class CommandChannelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesArgumentsAsTheyAre();
    void tellsByEnvironmentAndInput();
    void tellsNoSecretOfOurs();
    void tellsHowItEnded_data();
    void tellsHowItEnded();
    void endsWhatNeverEnds();
    void killsWhatDoesNotListen();
    void muchOutputIsNoTrouble();
    void oneThatLeavesWithoutReading();
    void whatIsUnderWayEndsWithTheChannel();
    void waitsForItsProgram();

private:
    /// A script of the shell as a program of its own.
    QString script(const QByteArray& text)
    {
        const QString path = m_folder.filePath(u"script%1"_s.arg(++m_scripts));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n" + text + "\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    QByteArray written(const QString& name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static Delivery deliver(const ProgramSettings& program)
    {
        CommandChannel channel(program);
        const auto future = channel.deliver(message());
        const bool isDone = QTest::qWaitFor([&] { return future.isFinished(); }, awhile);
        return isDone ? future.result() : Delivery{DeliveryOutcome::Later, u"hangs"_s};
    }

    QTemporaryDir m_folder;
    int m_scripts = 0;
};

void CommandChannelTest::passesArgumentsAsTheyAre()
{
    const QString out = m_folder.filePath(u"arguments"_s);
    const QString program = script("printf '<%s>' \"$@\" > '" + out.toUtf8() + "'");
    const Delivery delivery = deliver({program, {u"--title={title}"_s, u"a  b"_s, u"$HOME"_s, u"{text}"_s}});
    QCOMPARE(delivery.outcome, DeliveryOutcome::Delivered);
    QCOMPARE(QString::fromUtf8(written(u"arguments"_s)),
             u"<--title="_s + message().title + u"><a  b><$HOME><line 1\nline 2>"_s);
}

void CommandChannelTest::tellsByEnvironmentAndInput()
{
    const QString out = m_folder.filePath(u"told"_s);
    const QString program =
        script("{ printf '%s|%s|%s|' \"$POWERMON_TITLE\" \"$POWERMON_STAGE\" \"$POWERMON_ID\"; cat; } > '" +
               out.toUtf8() + "'");
    QCOMPARE(deliver({program, {}}).outcome, DeliveryOutcome::Delivered);
    QCOMPARE(QString::fromUtf8(written(u"told"_s)),
             message().title + u"|began|outage-1/1|"_s + message().title + u"\nline 1\nline 2\n"_s);
}

void CommandChannelTest::tellsNoSecretOfOurs()
{
    const QStringList names{u"DATABASE_URL"_s, u"SECRET_KEY"_s, u"POWERMON_API_TOKEN"_s, u"OTHER"_s};
    for (const QString& name : names)
        qputenv(qPrintable(name), "s3cret");
    const QString out = m_folder.filePath(u"environment"_s);
    const Delivery delivery = deliver({script("env > '" + out.toUtf8() + "'"), {}});
    for (const QString& name : names)
        qunsetenv(qPrintable(name));
    QCOMPARE(delivery.outcome, DeliveryOutcome::Delivered);
    const QByteArray environment = '\n' + written(u"environment"_s);
    QVERIFY(environment.contains("\nOTHER=s3cret\n"));
    QCOMPARE(environment.count("s3cret"), 1);
}

void CommandChannelTest::tellsHowItEnded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<DeliveryOutcome>("outcome");
    QTest::addColumn<QString>("words");
    QTest::newRow("well") << QByteArray("exit 0") << DeliveryOutcome::Delivered << u"done"_s;
    QTest::newRow("badly") << QByteArray("echo no such phone >&2; exit 3") << DeliveryOutcome::Later
                           << u"it ended with code 3: no such phone"_s;
    QTest::newRow("crash") << QByteArray("kill -SEGV $$") << DeliveryOutcome::Later << u"it crashed"_s;
}

void CommandChannelTest::tellsHowItEnded()
{
    QFETCH(QByteArray, text);
    QFETCH(DeliveryOutcome, outcome);
    QFETCH(QString, words);
    const Delivery delivery = deliver({script(text), {}});
    QCOMPARE(delivery.outcome, outcome);
    QCOMPARE(delivery.answer, words);
}

void CommandChannelTest::endsWhatNeverEnds()
{
    const Delivery delivery = deliver({script("exec sleep 600"), {}, 200ms});
    QCOMPARE(delivery.outcome, DeliveryOutcome::Later);
    QVERIFY2(delivery.answer.contains(u"not done"_s), qPrintable(delivery.answer));
}

void CommandChannelTest::killsWhatDoesNotListen()
{
    const Delivery delivery = deliver({script("trap '' TERM; while :; do :; done"), {}, 200ms});
    QCOMPARE(delivery.outcome, DeliveryOutcome::Later);
    QVERIFY2(delivery.answer.contains(u"not done"_s), qPrintable(delivery.answer));
}

void CommandChannelTest::muchOutputIsNoTrouble()
{
    const Delivery delivery =
        deliver({script("head -c 3000000 /dev/zero >&2; head -c 3000000 /dev/zero"), {}});
    QCOMPARE(delivery.outcome, DeliveryOutcome::Delivered);
    QVERIFY(delivery.answer.size() < 300);
}

void CommandChannelTest::oneThatLeavesWithoutReading()
{
    QCOMPARE(deliver({u"true"_s, {}}).outcome, DeliveryOutcome::Delivered);
}

void CommandChannelTest::whatIsUnderWayEndsWithTheChannel()
{
    const QString out = m_folder.filePath(u"started"_s);
    {
        CommandChannel channel({script(": > '" + out.toUtf8() + "'; exec sleep 600"), {}});
        const auto future = channel.deliver(message());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(out), awhile);
        QVERIFY(!future.isFinished());
    }
    QVERIFY(QFile::exists(out));
}

void CommandChannelTest::waitsForItsProgram()
{
    QFile file(m_folder.filePath(u"plain"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(deliver({file.fileName(), {}}).answer.contains(u"cannot be run"_s));
    QVERIFY(deliver({u"no-such-program-at-all"_s, {}}).answer.contains(u"there is no program"_s));
    // It may be there another time.
    const Delivery delivery = deliver({u"/no/such/program"_s, {}});
    QCOMPARE(delivery.outcome, DeliveryOutcome::Later);
    QVERIFY(delivery.answer.contains(u"/no/such/program"_s));
}

QTEST_GUILESS_MAIN(CommandChannelTest)
#include "tst_commandchannel.moc"
