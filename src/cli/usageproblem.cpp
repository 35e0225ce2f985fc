// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/usageproblem.h"

#include <array>

#include <QCoreApplication>
#include <QRegularExpression>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

/// A sentence of CLI11 (include/CLI/Error.hpp), whose first group is what it speaks of, and ours.
struct KnownSentence
{
    const char* pattern;
    const char* text;
};

constexpr std::array sentences{
    KnownSentence{"^A subcommand is required$", QT_TRANSLATE_NOOP("UsageProblem", "a command is missing")},
    KnownSentence{"^(.+) is required$", QT_TRANSLATE_NOOP("UsageProblem", "%1 is missing")},
    KnownSentence{"^The following arguments? (?:was|were) not expected: (.+)$",
                  QT_TRANSLATE_NOOP("UsageProblem", "not expected here: %1")},
    KnownSentence{"^(.+): \\d+ required .*missing$", QT_TRANSLATE_NOOP("UsageProblem", "%1 needs a value")},
    KnownSentence{"^(.+): At Most 1 required but received \\d+$",
                  QT_TRANSLATE_NOOP("UsageProblem", "%1 may be given only once")},
};

} // namespace

QString usageProblem(const QString& librarySentence)
{
    const QString sentence = librarySentence.simplified();
    for (const KnownSentence& each : sentences) {
        const QRegularExpressionMatch match =
            QRegularExpression(QLatin1StringView(each.pattern)).match(sentence);
        if (!match.hasMatch())
            continue;
        const QString text = QCoreApplication::translate("UsageProblem", each.text);
        return match.lastCapturedIndex() > 0 ? text.arg(match.captured(1)) : text;
    }
    return sentence;
}

} // namespace powermon
