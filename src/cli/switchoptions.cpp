// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/switchoptions.h"

#include <cmath>

#include <QCoreApplication>
#include <QRegularExpression>

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QString translated(const char* text)
{
    return QCoreApplication::translate("SwitchOptions", text);
}

[[nodiscard]] quint16 standardPort(Scheme scheme)
{
    return scheme == Scheme::Https ? 443 : 80;
}

/// Whether the port stands in the text: then it does not follow the scheme.
[[nodiscard]] bool namesPort(const QString& host)
{
    const auto http = parseTarget(u"http://"_s + host);
    const auto https = parseTarget(u"https://"_s + host);
    return http && https && http->port == https->port;
}

/// An option whose values are words.
template <typename Value>
[[nodiscard]] Result<Value> wordOption(const QString& parameter, const QString& text,
                                       std::optional<Value> (*fromWord)(const QString&),
                                       const QString& allowed)
{
    const auto value = fromWord(text);
    if (!value)
        return failure(badOption(parameter, text, allowed));
    return *value;
}

[[nodiscard]] std::optional<LinkKind> linkFromOption(const QString& text)
{
    if (text == u"wifi"_s || text == u"wired"_s)
        return linkKindFromWord(text);
    return text == u"unknown"_s ? std::optional(LinkKind::Unknown) : std::nullopt;
}

void useScheme(Switch& powerSwitch, Scheme scheme)
{
    ProbeTarget& target = powerSwitch.target;
    if (target.port == standardPort(target.scheme))
        target.port = standardPort(scheme);
    target.scheme = scheme;
}

} // namespace

QList<Parameter> SwitchOptions::parameters()
{
    return addressParameters() + meaningParameters() + timeParameters();
}

void SwitchOptions::setName(const QString& name)
{
    add(OtherStep, [name](Switch& each) { each.name = name; });
}

void SwitchOptions::setActive(bool active)
{
    add(OtherStep, [active](Switch& each) { each.isActive = active; });
}

Result<void> SwitchOptions::setHost(const QString& host)
{
    const auto target = parseTarget(host);
    if (!target)
        return failure(target.error());
    // A whole URL replaces all of the address, a host alone leaves port, path and scheme as they are.
    const bool isWhole = host.contains(u"://"_s) || host.contains(u'/');
    const bool hasPort = !isWhole && namesPort(host);
    add(AddressStep, [target = *target, isWhole](Switch& each) {
        if (isWhole)
            each.target = target;
        else
            each.target.host = target.host;
    });
    if (hasPort)
        add(PortStep, [port = target->port](Switch& each) { each.target.port = port; });
    return {};
}

QList<Parameter> SwitchOptions::addressParameters()
{
    const auto takePort = [this](const QString& text) -> Result<void> {
        const auto port = numberOption(u"--port"_s, text, 1, 65535);
        if (!port)
            return failure(port.error());
        add(PortStep, [port = static_cast<quint16>(*port)](Switch& each) { each.target.port = port; });
        return {};
    };
    const auto takePath = [this](const QString& text) -> Result<void> {
        add(OtherStep, [text](Switch& each) { each.target.path = text; });
        return {};
    };
    const auto takeScheme = [this](Scheme scheme) {
        return [this, scheme](const QString&) -> Result<void> {
            add(SchemeStep, [scheme](Switch& each) { useScheme(each, scheme); });
            return {};
        };
    };
    return {{u"--port"_s, u"N"_s, translated(QT_TRANSLATE_NOOP("SwitchOptions", "port, 80 unless given")),
             takePort},
            {u"--path"_s, u"P"_s,
             translated(QT_TRANSLATE_NOOP("SwitchOptions", "path that is asked for, / unless given")),
             takePath},
            {u"--https"_s,
             {},
             translated(QT_TRANSLATE_NOOP("SwitchOptions", "ask by HTTPS, port 443 unless given")),
             takeScheme(Scheme::Https)},
            {u"--http"_s,
             {},
             translated(QT_TRANSLATE_NOOP("SwitchOptions", "ask by HTTP")),
             takeScheme(Scheme::Http)}};
}

QList<Parameter> SwitchOptions::meaningParameters()
{
    const auto takeRole = [this](const QString& text) -> Result<void> {
        const auto role =
            wordOption(u"--role"_s, text, switchRoleFromWord, u"mains, reference, gateway, internet"_s);
        if (!role)
            return failure(role.error());
        deny({LearnedKind::Gateway, LearnedKind::Outside}, *role == SwitchRole::Mains);
        add(OtherStep, [role = *role](Switch& each) { each.role = role; });
        return {};
    };
    const auto takeLink = [this](const QString& text) -> Result<void> {
        const auto link = wordOption(u"--link"_s, text, linkFromOption, u"wifi, wired, unknown"_s);
        if (!link)
            return failure(link.error());
        add(OtherStep, [link = *link](Switch& each) { each.link = link; });
        return {};
    };
    const auto takeRefused = [this](const QString& text) -> Result<void> {
        const auto refused =
            wordOption(u"--refused-proves-power"_s, text, refusedProvesPowerFromWord, u"auto, yes, no"_s);
        if (!refused)
            return failure(refused.error());
        add(OtherStep, [refused = *refused](Switch& each) { each.refusedProvesPower = refused; });
        return {};
    };
    const auto takeBackup = [this](bool hasBackup) {
        return [this, hasBackup](const QString&) -> Result<void> {
            deny({LearnedKind::Backup}, !hasBackup);
            add(OtherStep, [hasBackup](Switch& each) { each.hasBackup = hasBackup; });
            return {};
        };
    };
    const auto takeText = [this](QString Switch::*field) {
        return [this, field](const QString& text) -> Result<void> {
            add(OtherStep, [text, field](Switch& each) { each.*field = text; });
            return {};
        };
    };
    return {{u"--role"_s, u"ROLE"_s,
             translated(QT_TRANSLATE_NOOP("SwitchOptions", "mains, reference, gateway or internet")),
             takeRole},
            {u"--backup"_s,
             {},
             translated(QT_TRANSLATE_NOOP("SwitchOptions", "it has a battery or a UPS")),
             takeBackup(true)},
            {u"--no-backup"_s,
             {},
             translated(QT_TRANSLATE_NOOP("SwitchOptions", "it has none")),
             takeBackup(false)},
            {u"--group"_s, u"G"_s,
             translated(QT_TRANSLATE_NOOP("SwitchOptions", "circuit, room or site; empty: none")),
             takeText(&Switch::group)},
            {u"--link"_s, u"LINK"_s, translated(QT_TRANSLATE_NOOP("SwitchOptions", "wifi, wired or unknown")),
             takeLink},
            {u"--via"_s, u"V"_s,
             translated(QT_TRANSLATE_NOOP("SwitchOptions", "access point it hangs on; empty: not told")),
             takeText(&Switch::via)},
            {u"--refused-proves-power"_s, u"WORD"_s,
             translated(QT_TRANSLATE_NOOP("SwitchOptions", "auto, yes or no")), takeRefused}};
}

QList<Parameter> SwitchOptions::timeParameters()
{
    return {{u"--interval"_s, u"S"_s,
             translated(
                 QT_TRANSLATE_NOOP("SwitchOptions", "seconds between its checks; default: the common one")),
             [this](const QString& text) { return takeInterval(text); }},
            {u"--timeout"_s, u"S"_s,
             translated(QT_TRANSLATE_NOOP("SwitchOptions",
                                          "seconds until it counts as silent; default: the common one")),
             [this](const QString& text) { return takeTimeout(text); }}};
}

Result<void> SwitchOptions::takeInterval(const QString& text)
{
    std::optional<std::chrono::seconds> interval;
    if (text != u"default"_s) {
        const auto number = numberOption(u"--interval"_s, text, static_cast<int>(minimumInterval.count()),
                                         static_cast<int>(maximumInterval.count()));
        if (!number)
            return failure(number.error());
        interval = std::chrono::seconds(*number);
    }
    add(OtherStep, [interval](Switch& each) { each.interval = interval; });
    return {};
}

Result<void> SwitchOptions::takeTimeout(const QString& text)
{
    std::optional<Milliseconds> timeout;
    if (text != u"default"_s) {
        static const QRegularExpression decimal(u"\\A[0-9]{1,5}(?:\\.[0-9]{1,6})?\\z"_s);
        timeout = Milliseconds(std::llround(decimal.match(text).hasMatch() ? text.toDouble() * 1000.0 : 0.0));
        if (*timeout < minimumTimeout || *timeout > maximumTimeout) {
            const QString allowed =
                translated(QT_TRANSLATE_NOOP("SwitchOptions", "a number of seconds from 0.1 to 60"));
            return failure(badOption(u"--timeout"_s, text, allowed));
        }
    }
    add(OtherStep, [timeout](Switch& each) { each.timeout = timeout; });
    return {};
}

void SwitchOptions::deny(const QList<LearnedKind>& kinds, bool areDenied)
{
    for (const LearnedKind kind : kinds) {
        m_answers.denied.removeAll(kind);
        if (areDenied)
            m_answers.denied.append(kind);
    }
}

void SwitchOptions::applyTo(Switch& powerSwitch) const
{
    for (const auto& [step, edit] : m_edits)
        edit(powerSwitch);
}

} // namespace powermon
