// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QString>

#include "core/base/result.h"
#include "core/base/strongid.h"
#include "core/base/timestamp.h"

namespace powermon {

enum class Scheme
{
    Http,
    Https,
};

/// What is asked: one HTTP request to this address.
struct ProbeTarget
{
    QString host; ///< IPv4, IPv6 literal without brackets, or a name; lower case
    quint16 port = 80;
    QString path = QStringLiteral("/");
    Scheme scheme = Scheme::Http;

    friend bool operator==(const ProbeTarget&, const ProbeTarget&) = default;
};

/// What the switch stands for when an outage is judged.
enum class SwitchRole
{
    Mains,     ///< goes out with the power
    Reference, ///< has a battery or UPS and should survive
    Gateway,   ///< the path to the others
    Internet,  ///< a witness outside
};

enum class LinkKind
{
    Unknown,
    Wifi,
    Wired,
};

/// Whether a refused connection proves that the device has power.
enum class RefusedProvesPower
{
    Automatic, ///< yes, unless the address is this computer's own
    Yes,
    No,
};

/// A power checkpoint: a device that answers HTTP while it has power.
struct Switch
{
    SwitchId id;
    QString name;
    ProbeTarget target;
    SwitchRole role = SwitchRole::Mains;
    bool hasBackup = false;
    QString group; ///< circuit, room or site; empty: none
    LinkKind link = LinkKind::Unknown;
    QString via; ///< the access point it hangs on; empty: not told
    RefusedProvesPower refusedProvesPower = RefusedProvesPower::Automatic;
    std::optional<std::chrono::seconds> interval; ///< nothing: the common one
    std::optional<Milliseconds> timeout;          ///< nothing: the common one
    bool isActive = true;                         ///< false: paused, never checked, in no quorum
    Timestamp createdAt;
    Timestamp updatedAt;

    friend bool operator==(const Switch&, const Switch&) = default;
};

// Limits of what a person may enter.
inline constexpr qsizetype maximumNameLength = 300;
inline constexpr qsizetype maximumHostLength = 253;
inline constexpr qsizetype maximumPathLength = 2000;
inline constexpr std::chrono::seconds minimumInterval{1};
inline constexpr std::chrono::seconds maximumInterval{86400};
inline constexpr Milliseconds minimumTimeout{100};
inline constexpr Milliseconds maximumTimeout{60000};

/// Host, port, scheme and path out of what a person types: "192.168.1.5", "plug.local:8080",
/// "[fe80::1%eth0]:80", "https://plug/status". Errors: BadHost.
[[nodiscard]] Result<ProbeTarget> parseTarget(const QString& text);

/// The switch as it is to be stored (name trimmed, host lower case), or why it cannot be. Errors: BadName,
/// BadHost, BadValue.
[[nodiscard]] Result<Switch> validated(Switch powerSwitch);

/// "192.168.1.5:80", "[::1]:80": how an address is shown and compared.
[[nodiscard]] QString addressText(const ProbeTarget& target);

/// "http://192.168.1.5:80/": the URL that is asked.
[[nodiscard]] QString urlText(const ProbeTarget& target);

// The words that stand in databases, JSON and options: "mains", "wifi", "auto", "https", …; nothing for any
// other text.
[[nodiscard]] QString toWord(SwitchRole role);
[[nodiscard]] QString toWord(LinkKind link); ///< empty for Unknown
[[nodiscard]] QString toWord(RefusedProvesPower refused);
[[nodiscard]] QString toWord(Scheme scheme);
[[nodiscard]] std::optional<SwitchRole> switchRoleFromWord(const QString& word);
[[nodiscard]] std::optional<LinkKind> linkKindFromWord(const QString& word);
[[nodiscard]] std::optional<RefusedProvesPower> refusedProvesPowerFromWord(const QString& word);
[[nodiscard]] std::optional<Scheme> schemeFromWord(const QString& word);

} // namespace powermon
