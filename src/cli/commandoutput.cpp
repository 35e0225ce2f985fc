// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandoutput.h"

#include <cerrno>

#include <QCoreApplication>
#include <QFileDevice>
#include <QJsonDocument>

#include "cli/displaytext.h"
#include "cli/texttable.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// JSON leaves the characters 7F to 9F as they are, and terminals obey some of them. They can only stand in
/// strings.
[[nodiscard]] QString withoutControls(const QString& json)
{
    QString safe;
    safe.reserve(json.size());
    for (const QChar character : json) {
        const char16_t code = character.unicode();
        if (code >= 0x7F && code <= 0x9F)
            safe += u"\\u%1"_s.arg(code, 4, 16, QChar(u'0'));
        else
            safe += character;
    }
    return safe;
}

} // namespace

CommandOutput::CommandOutput(QIODevice& answers, QIODevice& messages, bool showsProgress)
    : m_answers{answers}, m_messages{messages}, m_showsProgress(showsProgress)
{
}

void CommandOutput::line(const QString& text)
{
    block(displayable(text) + u'\n');
}

void CommandOutput::table(const TextTable& table)
{
    block(table.lines().join(u'\n') + u'\n');
}

void CommandOutput::json(const QJsonObject& object)
{
    block(withoutControls(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented))));
}

bool CommandOutput::raw(const QByteArray& bytes)
{
    clearProgress();
    write(m_answers, bytes);
    return !m_answers.isBroken;
}

void CommandOutput::block(const QString& text)
{
    clearProgress();
    write(m_answers, text.toUtf8());
}

void CommandOutput::message(const QString& text)
{
    messageBlock(displayable(text) + u'\n');
}

void CommandOutput::error(const Error& error)
{
    message(u"powermon-cli: "_s + errorMessage(error));
}

void CommandOutput::messageBlock(const QString& text)
{
    clearProgress();
    write(m_messages, text.toUtf8());
}

void CommandOutput::progress(const QString& text)
{
    if (!m_showsProgress)
        return;
    clearProgress();
    write(m_messages, displayable(text).toUtf8());
    m_progressShown = true;
}

std::optional<Error> CommandOutput::answerProblem() const
{
    if (m_answers.problem.isEmpty())
        return std::nullopt;
    return Error{ErrorCode::FileUnwritable,
                 {QCoreApplication::translate("CommandOutput", "The answer"), m_answers.problem}};
}

void CommandOutput::write(Stream& stream, const QByteArray& bytes)
{
    if (stream.isBroken)
        return;
    errno = 0; // the device has no code of its own for a reader that has gone
    stream.isBroken = stream.device.write(bytes) != bytes.size();
    if (auto* file = qobject_cast<QFileDevice*>(&stream.device))
        stream.isBroken = !file->flush() || stream.isBroken;
    if (stream.isBroken && errno != EPIPE)
        stream.problem = stream.device.errorString();
}

void CommandOutput::clearProgress()
{
    if (!m_progressShown)
        return;
    m_progressShown = false;
    write(m_messages, "\r\x1b[K"); // back to the line's start, and empty it
}

} // namespace powermon
