// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/systemexamination.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QStorageInfo>

#include "core/base/whenfinished.h"

namespace powermon {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 3000;              ///< milliseconds
constexpr qint64 littleSpace = 200'000'000; ///< bytes; a year of a home fits, and its backups

[[nodiscard]] QDBusMessage busCall(const QString& method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                          u"org.freedesktop.DBus"_s, method);
}

[[nodiscard]] Finding diskFinding(const QString& folder)
{
    const QStorageInfo disk(folder);
    const qint64 megabytes = disk.bytesAvailable() / 1'000'000;
    const QString text =
        SystemExamination::tr("%1 MB are free in %2").arg(QString::number(megabytes), folder);
    if (!disk.isValid() || disk.bytesAvailable() >= littleSpace)
        return {u"disk"_s, FindingState::Good, text};
    return {u"disk"_s, FindingState::Trouble, text,
            SystemExamination::tr("Make room there, or move the database: powermon-cli copy-database")};
}

[[nodiscard]] Finding keychainFinding(const std::optional<Error>& error)
{
    if (!error)
        return {u"keychain"_s, FindingState::Good, SystemExamination::tr("The keychain answers")};
    return {u"keychain"_s, FindingState::Note, errorMessage(*error),
            SystemExamination::tr("Passwords and tokens are kept in a private file instead; for a keychain, "
                                  "unlock it, or install gnome-keyring or KWallet")};
}

[[nodiscard]] Finding notificationFinding(const QStringList& services)
{
    if (services.contains("org.freedesktop.Notifications"_L1))
        return {u"notifications"_s, FindingState::Good,
                SystemExamination::tr("The desktop shows notifications")};
    return {u"notifications"_s, FindingState::Trouble,
            SystemExamination::tr("Nothing on this desktop shows notifications"),
            SystemExamination::tr("Install a notification daemon, such as dunst")};
}

[[nodiscard]] Finding trayFinding(const QStringList& services)
{
    if (services.contains("org.kde.StatusNotifierWatcher"_L1))
        return {u"tray"_s, FindingState::Good, SystemExamination::tr("The desktop has a tray")};
    return {u"tray"_s, FindingState::Note,
            SystemExamination::tr("No tray of the newer kind; one of the older kind (XEmbed) may be there"),
            SystemExamination::tr("In GNOME, install the extension AppIndicator")};
}

} // namespace

QFuture<QList<Finding>> SystemExamination::examine(const QString& databaseFolder)
{
    m_promise.start();
    if (!databaseFolder.isEmpty())
        m_atOnce.append(diskFinding(databaseFolder));
    m_atOnce.append(networkFinding());
    whenFinished(m_parts.keychain.read(u"doctor"_s), this,
                 [this](const Result<std::optional<QString>>& answer) {
                     m_keychain = keychainFinding(answer ? std::nullopt : std::optional(answer.error()));
                     answered();
                 });
    askDesktop();
    askClock();
    return m_promise.future();
}

Finding SystemExamination::networkFinding()
{
    const NetworkSight sight = m_parts.network.look({});
    if (!sight.hasWayOut)
        return {u"network"_s, FindingState::Trouble, tr("This computer has no way out of its network"),
                tr("Look at its cable or its Wi-Fi: without a network nothing can be told of the power")};
    const QString gateway = sight.gateway.isEmpty() ? tr("there is one") : sight.gateway;
    return {u"network"_s, FindingState::Good, tr("The way out of the network: %1").arg(gateway)};
}

/// Those that run and those that the bus would start.
void SystemExamination::askDesktop()
{
    if (!m_parts.session.isConnected()) {
        m_desktop = {{u"desktop"_s,
                      FindingState::Note,
                      tr("There is no desktop session here: nobody sees notifications of this process"),
                      {}}};
        QMetaObject::invokeMethod(this, &SystemExamination::answered, Qt::QueuedConnection);
        return;
    }
    auto services = std::make_shared<QStringList>();
    auto left = std::make_shared<int>(2);
    for (const QString& method : {u"ListNames"_s, u"ListActivatableNames"_s}) {
        auto* call = new QDBusPendingCallWatcher(m_parts.session.asyncCall(busCall(method), patience), this);
        connect(call, &QDBusPendingCallWatcher::finished, this,
                [this, services, left](QDBusPendingCallWatcher* done) {
                    const QDBusPendingReply<QStringList> reply = *done;
                    if (!reply.isError())
                        services->append(reply.value());
                    if (--*left == 0)
                        noteServices(*services);
                });
    }
}

void SystemExamination::noteServices(const QStringList& services)
{
    m_desktop = {notificationFinding(services), trayFinding(services)};
    answered();
}

void SystemExamination::askClock()
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(u"org.freedesktop.timedate1"_s, u"/org/freedesktop/timedate1"_s,
                                       u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({u"org.freedesktop.timedate1"_s, u"NTPSynchronized"_s});
    if (!m_parts.system.isConnected()) {
        QMetaObject::invokeMethod(this, &SystemExamination::answered, Qt::QueuedConnection);
        return;
    }
    auto* call = new QDBusPendingCallWatcher(m_parts.system.asyncCall(question, patience), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError() && reply.value().variant().toBool())
            m_clock = {u"clock"_s, FindingState::Good, tr("The clock is set by the network")};
        else if (!reply.isError())
            m_clock = {u"clock"_s, FindingState::Note, tr("Nobody sets the clock"),
                       tr("timedatectl set-ntp true")};
        answered();
    });
}

void SystemExamination::answered()
{
    if (--m_awaited > 0)
        return;
    QList<Finding> findings = m_atOnce;
    findings.append(m_keychain);
    findings.append(m_desktop);
    if (m_clock)
        findings.append(*m_clock);
    m_promise.addResult(findings);
    m_promise.finish();
}

} // namespace powermon
