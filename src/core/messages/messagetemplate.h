// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include "core/base/result.h"
#include "core/model/message.h"

namespace powermon {

/// What stands around a field that is put into a text.
enum class TemplatePlace
{
    Plain,
    JsonText, ///< between quotation marks in a JSON document
    Url,
    Header, ///< one line
};

/// The names that stand in a template as {title}, {text}, …; "secret" is not among them.
[[nodiscard]] QStringList templateFields();
/// What they stand for; "json" is the whole message as a document:
/// {"type":"outage.began","timestamp":…,"data":{…}}.
[[nodiscard]] QMap<QString, QString> fieldsOf(const Message& message);

/// Whether every {field} of it is known; other braces are what they are. \a where names it. Errors: BadInput.
[[nodiscard]] Result<void> checkTemplate(const QString& where, const QString& text,
                                         const QStringList& fields);
[[nodiscard]] bool usesField(const QString& text, const QString& field);
/// \a text with the fields put in; unknown ones stay as they are.
[[nodiscard]] QString expandTemplate(const QString& text, const QMap<QString, QString>& fields,
                                     TemplatePlace place);

} // namespace powermon
