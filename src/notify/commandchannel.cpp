// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/commandchannel.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>

#include "core/messages/messagetemplate.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr qsizetype shownOfErrors = 200;
/// As much of what it says is read.
constexpr qint64 mostKept = 8192;

/// Where the program is; empty: nowhere.
QString pathOf(const QString& program)
{
    if (program.contains(u'/'))
        return QFileInfo(program).isFile() && QFileInfo(program).isExecutable() ? program : QString();
    return QStandardPaths::findExecutable(program);
}

QString notFound(const QString& program)
{
    const QFileInfo file(program);
    if (program.contains(u'/') && file.exists())
        return CommandChannel::tr("'%1' cannot be run: it is no program, or may not be run by this user")
            .arg(shortened(program));
    return CommandChannel::tr("there is no program '%1'").arg(shortened(program));
}

QProcessEnvironment environmentFor(const QMap<QString, QString>& fields)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& secret : {u"DATABASE_URL"_s, u"SECRET_KEY"_s, u"POWERMON_API_TOKEN"_s})
        environment.remove(secret);
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        environment.insert(u"POWERMON_"_s + it.key().toUpper(), it.value());
    return environment;
}

} // namespace

CommandChannel::~CommandChannel()
{
    const QList<QProcess*> processes = findChildren<QProcess*>();
    for (QProcess* process : processes) {
        process->disconnect(this);
        process->kill();
        process->waitForFinished(static_cast<int>(killPatience.count()));
    }
}

QFuture<Delivery> CommandChannel::deliver(const Message& message)
{
    const auto promise = std::make_shared<QPromise<Delivery>>();
    promise->start();
    const QString program = pathOf(m_settings.program);
    if (program.isEmpty()) {
        promise->addResult(Delivery{DeliveryOutcome::Later, notFound(m_settings.program)});
        promise->finish();
        return promise->future();
    }
    const QMap<QString, QString> fields = fieldsOf(message);
    QStringList arguments;
    for (const QString& argument : m_settings.arguments)
        arguments.append(expandTemplate(argument, fields, TemplatePlace::Plain));
    auto* const process = new QProcess(this);
    process->setProcessEnvironment(environmentFor(fields));
    process->setStandardOutputFile(QProcess::nullDevice());
    watch(process, promise);
    process->start(program, arguments);
    process->write(message.title.toUtf8() + '\n' + message.body.toUtf8() + '\n');
    process->closeWriteChannel();
    return promise->future();
}

void CommandChannel::watch(QProcess* process, const Promise& promise)
{
    auto* const patience = new QTimer(process);
    patience->setSingleShot(true);
    const auto end = [this, process, promise, patience] {
        if (promise->future().isFinished())
            return;
        promise->addResult(judge(*process, !patience->isActive()));
        promise->finish();
        process->deleteLater();
    };
    connect(process, &QProcess::finished, this, end);
    connect(process, &QProcess::errorOccurred, this, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end();
    });
    // One that says much must not fill the memory.
    connect(process, &QProcess::readyReadStandardError, this, [process] {
        process->setReadChannel(QProcess::StandardError);
        if (process->bytesAvailable() > mostKept)
            process->readAllStandardError();
    });
    connect(patience, &QTimer::timeout, process, [process] {
        process->terminate();
        QTimer::singleShot(killPatience, process, &QProcess::kill);
    });
    patience->start(m_settings.timeout);
}

Delivery CommandChannel::judge(QProcess& process, bool isLate) const
{
    if (process.error() == QProcess::FailedToStart)
        return {DeliveryOutcome::Later, notFound(m_settings.program) + u": "_s + process.errorString()};
    if (isLate)
        return {DeliveryOutcome::Later,
                tr("it was not done after %n second(s) and was ended", nullptr,
                   static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_settings.timeout).count()))};
    const QString said =
        shortened(QString::fromUtf8(process.readAllStandardError()).simplified(), shownOfErrors);
    const QString suffix = said.isEmpty() ? QString() : u": "_s + said;
    if (process.exitStatus() == QProcess::CrashExit)
        return {DeliveryOutcome::Later, tr("it crashed") + suffix};
    if (process.exitCode() != 0)
        return {DeliveryOutcome::Later, tr("it ended with code %1").arg(process.exitCode()) + suffix};
    return {DeliveryOutcome::Delivered, tr("done") + suffix};
}

} // namespace powermon
