// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

/// Each site of a PostgreSQL database has a schema of its own, so that no statement can mix two of them up.
namespace powermon::SiteSchema {

/// One to 40 of a-z, 0-9 and _, so that it needs no quotes in SQL and none in a URL.
[[nodiscard]] bool isSiteName(const QString& text);
/// The name of the schema: "powermon" for the site without a name, "powermon_garden" for "garden".
[[nodiscard]] QString nameOf(const QString& site);
/// The site of a schema; nothing where it is none of ours.
[[nodiscard]] std::optional<QString> siteOf(const QString& schema);

} // namespace powermon::SiteSchema
