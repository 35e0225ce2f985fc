// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/switch.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "core/model/hostname.h"
#include "core/model/words.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr std::array roleWords{
    Word{SwitchRole::Mains, "mains"_L1}, Word{SwitchRole::Reference, "reference"_L1},
    Word{SwitchRole::Gateway, "gateway"_L1}, Word{SwitchRole::Internet, "internet"_L1}};
constexpr std::array linkWords{Word{LinkKind::Unknown, ""_L1}, Word{LinkKind::Wifi, "wifi"_L1},
                               Word{LinkKind::Wired, "wired"_L1}};
constexpr std::array refusedWords{Word{RefusedProvesPower::Automatic, "auto"_L1},
                                  Word{RefusedProvesPower::Yes, "yes"_L1},
                                  Word{RefusedProvesPower::No, "no"_L1}};
constexpr std::array schemeWords{Word{Scheme::Http, "http"_L1}, Word{Scheme::Https, "https"_L1}};

qsizetype characterCount(const QString& text)
{
    return text.size() -
           std::ranges::count_if(text, [](QChar character) { return character.isLowSurrogate(); });
}

/// One line of text that databases, terminals and windows all can hold.
bool isOneLine(const QString& text)
{
    return text.isValidUtf16() && std::ranges::none_of(text, [](QChar character) {
               return character.category() == QChar::Other_Control ||
                      character.category() == QChar::Separator_Line ||
                      character.category() == QChar::Separator_Paragraph;
           });
}

bool isVisible(const QString& text)
{
    return std::ranges::any_of(text, [](QChar character) {
        return !character.isSpace() && character.category() != QChar::Other_Format;
    });
}

std::optional<Error> problemOfName(const QString& name)
{
    if (isVisible(name) && isOneLine(name) && characterCount(name) <= maximumNameLength)
        return std::nullopt;
    return Error{
        ErrorCode::BadName,
        {shortened(name), QCoreApplication::translate("Switch", "it has 1 to 300 characters in one line")}};
}

std::optional<Error> problemOfText(const QString& key, const QString& text)
{
    if (isOneLine(text) && characterCount(text) <= maximumNameLength)
        return std::nullopt;
    return Error{ErrorCode::BadValue,
                 {QCoreApplication::translate("Switch", "switch"), key, shortened(text),
                  QCoreApplication::translate("Switch", "at most 300 characters in one line")}};
}

std::optional<Error> problemOfTimes(const Switch& powerSwitch)
{
    const QString source = QCoreApplication::translate("Switch", "switch");
    const auto interval = powerSwitch.interval;
    if (interval && (*interval < minimumInterval || *interval > maximumInterval))
        return Error{ErrorCode::BadValue,
                     {source, QCoreApplication::translate("Switch", "interval"),
                      u"%1 s"_s.arg(interval->count()),
                      QCoreApplication::translate("Switch", "1 to 86400 seconds")}};
    const auto timeout = powerSwitch.timeout;
    if (timeout && (*timeout < minimumTimeout || *timeout > maximumTimeout))
        return Error{ErrorCode::BadValue,
                     {source, QCoreApplication::translate("Switch", "timeout"),
                      u"%1 ms"_s.arg(timeout->count()),
                      QCoreApplication::translate("Switch", "0.1 to 60 seconds")}};
    return std::nullopt;
}

} // namespace

Result<Switch> validated(Switch powerSwitch)
{
    powerSwitch.name = powerSwitch.name.trimmed();
    powerSwitch.group = powerSwitch.group.trimmed();
    powerSwitch.via = powerSwitch.via.trimmed();
    if (const auto problem = problemOfName(powerSwitch.name))
        return failure(*problem);
    const auto target = validatedTarget(powerSwitch.target, powerSwitch.target.host);
    if (!target)
        return failure(target.error());
    powerSwitch.target = *target;
    if (const auto problem = problemOfText(QCoreApplication::translate("Switch", "group"), powerSwitch.group))
        return failure(*problem);
    if (const auto problem =
            problemOfText(QCoreApplication::translate("Switch", "access point"), powerSwitch.via))
        return failure(*problem);
    if (const auto problem = problemOfTimes(powerSwitch))
        return failure(*problem);
    return powerSwitch;
}

QString toWord(SwitchRole role)
{
    return wordOf(roleWords, role);
}

QString toWord(LinkKind link)
{
    return wordOf(linkWords, link);
}

QString toWord(RefusedProvesPower refused)
{
    return wordOf(refusedWords, refused);
}

QString toWord(Scheme scheme)
{
    return wordOf(schemeWords, scheme);
}

std::optional<SwitchRole> switchRoleFromWord(const QString& word)
{
    return valueOf(roleWords, word);
}

std::optional<LinkKind> linkKindFromWord(const QString& word)
{
    return valueOf(linkWords, word);
}

std::optional<RefusedProvesPower> refusedProvesPowerFromWord(const QString& word)
{
    return valueOf(refusedWords, word);
}

std::optional<Scheme> schemeFromWord(const QString& word)
{
    return valueOf(schemeWords, word);
}

} // namespace powermon
