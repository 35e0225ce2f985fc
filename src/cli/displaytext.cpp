// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/displaytext.h"

#include <algorithm>
#include <array>

#include <QList>

namespace powermon {

namespace {

struct CodeRange
{
    char32_t first;
    char32_t last;
};

/// Unicode Standard Annex #11, East_Asian_Width W and F, joined to blocks.
constexpr std::array wideRanges{
    CodeRange{0x1100, 0x115F},   CodeRange{0x231A, 0x231B},   CodeRange{0x23E9, 0x23EC},
    CodeRange{0x25FD, 0x25FE},   CodeRange{0x2614, 0x2615},   CodeRange{0x26A1, 0x26A1},
    CodeRange{0x26BD, 0x26BE},   CodeRange{0x2705, 0x2705},   CodeRange{0x270A, 0x270B},
    CodeRange{0x2728, 0x2728},   CodeRange{0x274C, 0x274C},   CodeRange{0x2E80, 0x303E},
    CodeRange{0x3041, 0xA4CF},   CodeRange{0xA960, 0xA97F},   CodeRange{0xAC00, 0xD7A3},
    CodeRange{0xF900, 0xFAFF},   CodeRange{0xFE30, 0xFE6F},   CodeRange{0xFF00, 0xFF60},
    CodeRange{0xFFE0, 0xFFE6},   CodeRange{0x1F1E6, 0x1F64F}, CodeRange{0x1F680, 0x1F6FF},
    CodeRange{0x1F7E0, 0x1F7EB}, CodeRange{0x1F900, 0x1FAFF}, CodeRange{0x20000, 0x3FFFD},
};

[[nodiscard]] bool isWide(char32_t code)
{
    return std::any_of(wideRanges.begin(), wideRanges.end(),
                       [code](const CodeRange& range) { return range.first <= code && code <= range.last; });
}

[[nodiscard]] bool isWidthless(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return true;
    default:
        return false;
    }
}

[[nodiscard]] bool isDangerous(QChar character)
{
    const char16_t code = character.unicode();
    const bool turnsDirection = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return turnsDirection || character.category() == QChar::Other_Control ||
           character.category() == QChar::Separator_Line ||
           character.category() == QChar::Separator_Paragraph;
}

} // namespace

QString displayable(const QString& text)
{
    QString shown = text;
    std::replace_if(shown.begin(), shown.end(), isDangerous, QChar(QChar::ReplacementCharacter));
    return shown;
}

qsizetype displayWidth(const QString& text)
{
    qsizetype width = 0;
    const QList<uint> codes = text.toUcs4();
    for (const uint code : codes) {
        if (!isWidthless(code))
            width += isWide(code) ? 2 : 1;
    }
    return width;
}

} // namespace powermon
