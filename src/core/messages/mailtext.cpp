// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QLocale>

#include "core/messages/mailsettings.h"

using namespace Qt::StringLiterals;

namespace powermon {

namespace {

constexpr qsizetype base64Line = 76;
constexpr qsizetype wordBytes = 42; ///< so that an encoded word has less than 75 characters

/// A header's text as words of RFC 2047, which are never cut within a character.
QByteArray headerText(const QString& text)
{
    QByteArrayList words;
    QByteArray bytes;
    const auto flush = [&] {
        words.append("=?UTF-8?B?" + bytes.toBase64() + "?=");
        bytes.clear();
    };
    for (const uint character : text.simplified().toUcs4()) {
        const char32_t code = character;
        const QByteArray utf8 = QString::fromUcs4(&code, 1).toUtf8();
        if (bytes.size() + utf8.size() > wordBytes)
            flush();
        bytes += utf8;
    }
    flush();
    return words.join("\r\n ");
}

QByteArray inLines(const QByteArray& content)
{
    const QByteArray encoded = content.toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < encoded.size(); at += base64Line)
        lines += encoded.mid(at, base64Line) + "\r\n";
    return lines;
}

QByteArray part(const QByteArray& type, const QString& content)
{
    return "Content-Type: " + type + "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           inLines(content.toUtf8());
}

/// What may stand in a Message-ID, the same for the same text.
QByteArray idOf(const QString& text)
{
    return '<' + text.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
           "@powermon>";
}

QString htmlOf(const Message& message)
{
    const QString body = message.body.toHtmlEscaped().replace(u'\n', u"<br>\n"_s);
    return u"<!DOCTYPE html>\n<html><body><h2>%1</h2>\n<p>%2</p></body></html>\n"_s.arg(
        message.title.toHtmlEscaped(), body);
}

QByteArray dateText(Timestamp now)
{
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(now.milliseconds(), Qt::UTC);
    return QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000";
}

} // namespace

QByteArray mailText(const MailSettings& settings, const Message& message, Timestamp now)
{
    const QByteArray boundary = "powermon-" + QByteArray::number(message.createdAt.milliseconds());
    const QByteArray separator = "--" + boundary;
    QByteArray mail = "Date: " + dateText(now) + "\r\nFrom: PowerMon <" + settings.from.toUtf8() +
                      ">\r\nTo: " + settings.to.join(u", "_s).toUtf8() +
                      "\r\nSubject: " + headerText(message.title) + "\r\nMessage-ID: " + idOf(message.key) +
                      "\r\nReferences: " + idOf(message.event) +
                      "\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
                      "Content-Type: multipart/alternative; boundary=\"" +
                      boundary + "\"\r\n\r\n";
    mail += separator + "\r\n" + part("text/plain", message.title + u"\n\n"_s + message.body + u'\n');
    mail += separator + "\r\n" + part("text/html", htmlOf(message));
    return mail + separator + "--\r\n";
}

} // namespace powermon
