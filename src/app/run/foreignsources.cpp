// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/foreignsources.h"

#include <QFileInfo>

#include "settings/settingkeys.h"
#include "storage/foreign/ancestorsource.h"
#include "storage/foreign/kumasource.h"

namespace powermon {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<ImportSource>> openForeignSource(ImportKind kind, const QString& location,
                                                        Timestamp now)
{
    if (kind == ImportKind::UptimeKuma) {
        DatabaseUrl url;
        url.path = QFileInfo(location).absoluteFilePath();
        return std::make_unique<KumaSource>(url, now);
    }
    const auto url = DatabaseUrl::parse(location);
    if (!url)
        return failure(url.error());
    return std::make_unique<AncestorSource>(*url, now);
}

QMap<QString, QString> publicSettingTexts(const Settings& settings)
{
    QMap<QString, QString> texts;
    for (const SettingKey& key : settingKeys()) {
        if (!key.isSecret && key.name != "DATABASE_URL"_L1)
            texts.insert(key.name, key.text(settings));
    }
    return texts;
}

} // namespace powermon
