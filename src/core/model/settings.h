// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include "core/base/timestamp.h"
#include "core/model/detectionpolicy.h"
#include "core/model/monitorpower.h"
#include "core/model/switch.h"

namespace powermon {

enum class ThemeChoice
{
    System,
    Light,
    Dark,
};

/// A switch named by SMART_SWITCHES.
struct NamedTarget
{
    QString name;
    ProbeTarget target;

    friend bool operator==(const NamedTarget&, const NamedTarget&) = default;
};

/// Everything that can be set from outside, merged from defaults, file, .env, environment and options.
struct Settings
{
    QString databaseUrl;                               ///< as in the contract; never empty after loading
    std::chrono::seconds monitorInterval{60};          ///< MONITOR_INTERVAL
    DetectionPolicy policy;                            ///< POWERMON_POLICY, POWER_OUTAGE_THRESHOLD
    MonitorPower monitorPower = MonitorPower::Unknown; ///< POWERMON_MONITOR_POWER
    Milliseconds probeTimeout{5000};
    std::chrono::days keepChecks{0};  ///< POWERMON_KEEP_CHECKS; 0: for ever
    int backupsKept = 7;              ///< POWERMON_BACKUPS; 0: no automatic backups
    QString backupFolder;             ///< POWERMON_BACKUP_FOLDER; empty: beside the database
    QList<NamedTarget> smartSwitches; ///< SMART_SWITCHES
    QString language;                 ///< "en", "de"; empty: the system's
    ThemeChoice theme = ThemeChoice::System;
    QString secretKey;                                ///< SECRET_KEY; empty: made and kept in the keychain
    bool apiEnabled = false;                          ///< POWERMON_API
    QString apiAddress = QStringLiteral("127.0.0.1"); ///< POWERMON_API_ADDRESS
    quint16 apiPort = 56957;                          ///< POWERMON_API_PORT
    QString apiToken;          ///< POWERMON_API_TOKEN; empty: made and kept in the keychain
    QString apiCertificate;    ///< POWERMON_API_CERTIFICATE: file in PEM; empty: no TLS
    QString apiCertificateKey; ///< POWERMON_API_CERTIFICATE_KEY: file in PEM; empty: in the certificate's
    bool apiBehindProxy =
        false;            ///< POWERMON_API_BEHIND_PROXY: what comes from there is not local, and is safe
    QStringList apiHosts; ///< POWERMON_API_HOSTS: further names by which it is reached

    friend bool operator==(const Settings&, const Settings&) = default;
};

} // namespace powermon
