// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QIODevice>
#include <QJsonObject>
#include <QString>

#include "core/base/error.h"

namespace powermon {

class TextTable;

enum class OutputForm
{
    Text,
    Json,
};

/// What a command says: its answer on standard output, everything else on standard error. A stream that
/// cannot be written to any more is left alone. That is no error where the reader of a pipe has gone, who had
/// enough; anything else is one (answerProblem()).
class CommandOutput
{
public:
    CommandOutput(QIODevice& answers, QIODevice& messages, bool showsProgress);

    void setForm(OutputForm form) { m_form = form; }
    [[nodiscard]] bool isJson() const { return m_form == OutputForm::Json; }

    /// A line of the answer; control characters are made visible.
    void line(const QString& text);
    void table(const TextTable& table);
    /// The answer as one JSON document.
    void json(const QJsonObject& object);
    /// Bytes of the answer as they are; whether anybody wants more.
    [[nodiscard]] bool raw(const QByteArray& bytes);
    /// Text of several lines whose origin is this program (help).
    void block(const QString& text);

    /// A line on standard error.
    void message(const QString& text);
    void error(const Error& error);
    /// Text of several lines on standard error.
    void messageBlock(const QString& text);
    /// How far the work is; shown only on a terminal, on a line of its own that the next text replaces.
    void progress(const QString& text);

    /// Why the answer did not get out whole; nothing where it did, or where nobody wants it any more. Errors:
    /// FileUnwritable.
    [[nodiscard]] std::optional<Error> answerProblem() const;

private:
    struct Stream
    {
        QIODevice& device;
        bool isBroken = false;
        QString problem = {}; ///< empty: none, or the reader has gone
    };

    static void write(Stream& stream, const QByteArray& bytes);
    void clearProgress();

    Stream m_answers;
    Stream m_messages;
    bool m_showsProgress;
    OutputForm m_form = OutputForm::Text;
    bool m_progressShown = false;
};

} // namespace powermon
