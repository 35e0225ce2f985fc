// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/requestdraw.h"

#include <QJsonDocument>
#include <QUrl>

namespace powermon {

using namespace Qt::StringLiterals;

struct RequestDraw::Parts
{
    QString path;
    QStringList query;
    QByteArray method;
    QByteArray fields;
    QByteArray body;
    QString what;
};

namespace {

[[nodiscard]] QByteArray bytesOf(const QJsonValue& value)
{
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2);
}

[[nodiscard]] QString textOf(const QJsonValue& value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(bytesOf(value));
}

[[nodiscard]] QJsonObject bodySchema(const QJsonObject& description)
{
    return description.value("requestBody"_L1)["content"_L1]["application/json"_L1]["schema"_L1].toObject();
}

[[nodiscard]] bool needsToken(const QJsonObject& description)
{
    const QJsonArray security = description.value("security"_L1).toArray();
    return !security.isEmpty() && !security.contains(QJsonObject());
}

} // namespace

RequestDraw::Flaw RequestDraw::chooseFlaw(const FuzzOperation& operation)
{
    if (values.chance(50))
        return Flaw::None;
    QList<Flaw> flaws{Flaw::Method, Flaw::Host};
    if (needsToken(operation.description))
        flaws.append(Flaw::Token);
    if (!bodySchema(operation.description).isEmpty()) {
        flaws.append({Flaw::ContentType, Flaw::NoJson});
        flaws.append(QList<Flaw>(12, Flaw::Body));
    }
    if (operation.description.contains("parameters"_L1))
        flaws.append(QList<Flaw>(8, Flaw::Parameter));
    return values.oneOf(flaws);
}

QString RequestDraw::pathId(const QString& path, bool isFlawed)
{
    if (isFlawed)
        return values.oneOf(QStringList{u"0"_s, u"-1"_s, u"abc"_s, u"1.5"_s, u"999999"_s, u"01"_s, u"1%00"_s,
                                        u"99999999999999999999"_s, u"%2e%2e"_s, u"1%2F1"_s, u"+1"_s});
    return QString::number(path.contains("outages"_L1) ? outage : values.oneOf(values.facts.switches));
}

void RequestDraw::addParameter(Parts& parts, const QJsonObject& parameter, bool isFlawed)
{
    const QString name = parameter.value("name"_L1).toString();
    const QJsonObject schema = parameter.value("schema"_L1).toObject();
    if (isFlawed)
        parts.what = name;
    if (parameter.value("in"_L1).toString() == "path"_L1) {
        parts.path.replace("{id}"_L1, pathId(parts.path, isFlawed));
        return;
    }
    if (name == "If-Match"_L1) {
        const QByteArray tag = isFlawed ? "\"of-before\"" : "*";
        parts.fields += "If-Match: " + tag + "\r\n";
        return;
    }
    QJsonValue value = isFlawed ? values.broken(name, schema) : values.sound(name, schema);
    if (name == "group"_L1) // any text may be one
        value = isFlawed ? u"no such group"_s : values.oneOf(values.facts.groups);
    // Nothing is no value, and is as if it were not there.
    const bool isNothing = textOf(value).isEmpty();
    const QString shown = isNothing && isFlawed ? u"\u00a0"_s : textOf(value);
    parts.query.append(name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(shown)));
}

void RequestDraw::addParameters(Parts& parts, const QJsonArray& parameters, bool hasFlaw)
{
    const qsizetype flawed = hasFlaw ? values.below(static_cast<int>(parameters.size())) : -1;
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        const QJsonObject parameter = parameters.at(i).toObject();
        if (i == flawed || parameter.value("required"_L1).toBool() || values.chance(40))
            addParameter(parts, parameter, i == flawed);
    }
}

void RequestDraw::addBody(Parts& parts, const QJsonObject& schema, Flaw flaw)
{
    const QJsonValue value = flaw == Flaw::Body ? values.broken({}, schema) : values.sound({}, schema);
    parts.body = bytesOf(value);
    if (flaw == Flaw::Body)
        parts.what = u"body "_s + QString::fromUtf8(parts.body.left(300));
    if (flaw == Flaw::NoJson) {
        parts.what = u"no JSON"_s;
        parts.body = values.oneOf(QList<QByteArray>{
            "{", "{\"name\":\"\xff\xfe\"}", "{}{}", "NaN", QByteArray(5000, '['), "\"x\"", "[]", "{'a':1}",
            "<a/>", "name=x&ip_address=y", "{\"name\":\"x\",}", "\xef\xbb\xbf", " "});
    }
    const QByteArray type =
        flaw == Flaw::ContentType
            ? values.oneOf(QList<QByteArray>{"text/plain", "application/xml",
                                             "application/x-www-form-urlencoded", "x"})
            : values.oneOf(QList<QByteArray>{"application/json", "application/json; charset=utf-8",
                                             "Application/JSON"});
    if (flaw == Flaw::ContentType)
        parts.what = QString::fromLatin1(type);
    parts.fields += "Content-Type: " + type + "\r\n";
}

FuzzRequest RequestDraw::draw(const FuzzOperation& operation)
{
    const Flaw flaw = chooseFlaw(operation);
    const QJsonObject& description = operation.description;
    Parts parts;
    parts.path = operation.path;
    parts.method = operation.method.toUpper().toLatin1();
    const bool isHead = parts.method == "GET" && values.chance(10);
    if (isHead)
        parts.method = "HEAD";
    addParameters(parts, description.value("parameters"_L1).toArray(), flaw == Flaw::Parameter);
    if (const QJsonObject schema = bodySchema(description); !schema.isEmpty())
        addBody(parts, schema, flaw);
    if (flaw == Flaw::Method) {
        parts.method = values.oneOf(QList<QByteArray>{"PUT", "TRACE", "BREW", "get", "LINK"});
        parts.what = QString::fromLatin1(parts.method);
    }
    if (flaw == Flaw::Token)
        parts.what = u"token"_s;
    else if (needsToken(description))
        parts.fields += "Authorization: Bearer " + values.facts.token.toLatin1() + "\r\n";
    if (flaw == Flaw::Host)
        parts.what = u"host"_s;
    const QByteArray host = flaw == Flaw::Host ? "evil.example" : "localhost";
    const QString query = parts.query.isEmpty() ? QString() : u'?' + parts.query.join(u'&');
    const QByteArray bytes =
        parts.method + ' ' + (parts.path + query).toUtf8() + " HTTP/1.1\r\nHost: " + host + "\r\n" +
        parts.fields + "Content-Length: " + QByteArray::number(parts.body.size()) + "\r\n\r\n" + parts.body;
    return {bytes, flaw == Flaw::None, parts.what, isHead && flaw != Flaw::Method};
}

} // namespace powermon
