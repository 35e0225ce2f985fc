// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/salvagereport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Salvage", text);
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace

QString salvageReportKey()
{
    return u"salvage_report"_s;
}

QString toText(const SalvageReport& report)
{
    const QJsonObject json{
        {u"at"_s, report.at.toIso()},          {u"damaged_file"_s, report.damagedFile},
        {u"backup_file"_s, report.backupFile}, {u"switches"_s, report.switches},
        {u"outages"_s, report.outages},        {u"checks"_s, report.checks},
        {u"from_backup"_s, report.fromBackup}, {u"gaps"_s, QJsonArray::fromStringList(report.gaps)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<SalvageReport> salvageReportFromText(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto at = Timestamp::fromIso(json.value("at"_L1).toString());
    if (!at)
        return std::nullopt;
    SalvageReport report;
    report.at = *at;
    report.damagedFile = json.value("damaged_file"_L1).toString();
    report.backupFile = json.value("backup_file"_L1).toString();
    report.switches = json.value("switches"_L1).toInteger();
    report.outages = json.value("outages"_L1).toInteger();
    report.checks = json.value("checks"_L1).toInteger();
    report.fromBackup = json.value("from_backup"_L1).toInteger();
    for (const QJsonValue& gap : json.value("gaps"_L1).toArray())
        report.gaps.append(gap.toString());
    return report;
}

QString salvageMessage(const SalvageReport& report)
{
    QString text =
        translated(QT_TRANSLATE_NOOP("Salvage",
                                     "The database was damaged. Saved: %1 switches, %2 outages, %3 checks"))
            .arg(countText(report.switches), countText(report.outages), countText(report.checks));
    if (report.fromBackup > 0)
        text += translated(QT_TRANSLATE_NOOP("Salvage", ", %1 records of them from the backup %2"))
                    .arg(countText(report.fromBackup), report.backupFile);
    text += report.gaps.isEmpty()
                ? translated(QT_TRANSLATE_NOOP("Salvage", "; nothing was found to be missing."))
                : translated(QT_TRANSLATE_NOOP("Salvage", "; parts of these could not be read: %1."))
                      .arg(report.gaps.join(u", "_s));
    return text + u' ' +
           translated(QT_TRANSLATE_NOOP("Salvage", "The damaged file was kept as %1."))
               .arg(report.damagedFile);
}

} // namespace powermon
