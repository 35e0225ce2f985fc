// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/messagetemplate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

/// Facts that every message has as fields, though only some have a value for them.
const QStringList factFields{u"short"_s,
                             u"topic"_s,
                             u"cause"_s,
                             u"confidence"_s,
                             u"group"_s,
                             u"since"_s,
                             u"since_iso"_s,
                             u"since_earliest_iso"_s,
                             u"since_latest_iso"_s,
                             u"until"_s,
                             u"until_iso"_s,
                             u"duration"_s,
                             u"duration_seconds"_s,
                             u"switches"_s,
                             u"switch_count"_s,
                             u"why"_s,
                             u"late"_s};
const QStringList ownFields{u"title"_s,   u"text"_s,     u"event"_s,    u"id"_s,  u"stage"_s,
                            u"channel"_s, u"severity"_s, u"priority"_s, u"json"_s};

const QRegularExpression& fieldForm()
{
    static const QRegularExpression form(u"\\{([a-z][a-z_]*)\\}"_s);
    return form;
}

QString severityOf(const Message& message)
{
    if (message.reason == "test"_L1)
        return u"info"_s;
    return message.stage == MessageStage::Ended ? u"success"_s : u"failure"_s;
}

/// A JSON text without its quotation marks.
QString jsonEscaped(const QString& text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(2, array.size() - 4));
}

QString documentOf(const Message& message)
{
    QJsonObject data = message.facts;
    data.remove(u"nature"_s);
    data.insert(u"title"_s, message.title);
    data.insert(u"text"_s, message.body);
    data.insert(u"event"_s, message.event);
    data.insert(u"id"_s, message.key);
    data.insert(u"stage"_s, toWord(message.stage));
    const QString subject = message.event.section(u'-', 0, 0);
    const QJsonObject document{{u"type"_s, subject + u'.' + toWord(message.stage)},
                               {u"timestamp"_s, message.createdAt.toIso()},
                               {u"data"_s, data}};
    return QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact));
}

QString escaped(const QString& value, TemplatePlace place)
{
    switch (place) {
    case TemplatePlace::Plain:
        return value;
    case TemplatePlace::JsonText:
        return jsonEscaped(value);
    case TemplatePlace::Url:
        return QString::fromLatin1(QUrl::toPercentEncoding(value));
    case TemplatePlace::Header:
        return value.simplified();
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList templateFields()
{
    return ownFields + factFields;
}

QMap<QString, QString> fieldsOf(const Message& message)
{
    QMap<QString, QString> fields;
    for (const QString& name : factFields)
        fields.insert(name, message.facts.value(name).toVariant().toString());
    fields.insert(u"title"_s, message.title);
    fields.insert(u"text"_s, message.body);
    fields.insert(u"event"_s, message.event);
    fields.insert(u"id"_s, message.key);
    fields.insert(u"stage"_s, toWord(message.stage));
    fields.insert(u"channel"_s, message.channel);
    fields.insert(u"severity"_s, severityOf(message));
    fields.insert(u"priority"_s, message.stage == MessageStage::Ended ? u"3"_s : u"4"_s);
    fields.insert(u"json"_s, documentOf(message));
    return fields;
}

Result<void> checkTemplate(const QString& where, const QString& text, const QStringList& fields)
{
    auto matches = fieldForm().globalMatch(text);
    while (matches.hasNext()) {
        const QString field = matches.next().captured(1);
        if (fields.contains(field))
            continue;
        return failure(ErrorCode::BadInput,
                       {where, QCoreApplication::translate("MessageTemplate",
                                                           "there is no field {%1}; the fields are %2")
                                   .arg(field, fields.join(u", "_s))});
    }
    return {};
}

bool usesField(const QString& text, const QString& field)
{
    return text.contains(u'{' + field + u'}');
}

QString expandTemplate(const QString& text, const QMap<QString, QString>& fields, TemplatePlace place)
{
    QString expanded;
    qsizetype at = 0;
    auto matches = fieldForm().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto field = fields.constFind(match.captured(1));
        expanded += text.mid(at, match.capturedStart() - at);
        const bool isDocument = match.captured(1) == "json"_L1;
        if (field == fields.cend())
            expanded += match.captured();
        else
            expanded += isDocument && place == TemplatePlace::JsonText ? *field : escaped(*field, place);
        at = match.capturedEnd();
    }
    return expanded + text.mid(at);
}

} // namespace powermon
