// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httprequestparser.h"

#include <algorithm>
#include <utility>

namespace powermon {

namespace {

/// RFC 9110, 5.6.2: what a name of a method or a field is made of.
[[nodiscard]] bool isToken(const QByteArray& text)
{
    static constexpr QByteArrayView marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::ranges::all_of(text, [](char each) {
        const bool isLetter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
        return isLetter || (each >= '0' && each <= '9') || marks.contains(each);
    });
}

/// Visible ASCII, spaces and tabs, and bytes of other encodings.
[[nodiscard]] bool isFieldText(const QByteArray& text)
{
    return std::ranges::all_of(text, [](char each) {
        const auto code = static_cast<unsigned char>(each);
        return code == '\t' || (code >= 0x20 && code != 0x7f);
    });
}

[[nodiscard]] bool isVisible(const QByteArray& text)
{
    return std::ranges::all_of(text, [](char each) { return each > 0x20 && each < 0x7f; });
}

[[nodiscard]] bool isDigits(const QByteArray& text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char each) { return each >= '0' && each <= '9'; });
}

[[nodiscard]] bool lists(const QByteArray& field, QByteArrayView word)
{
    const QList<QByteArray> listed = field.toLower().split(',');
    return std::ranges::any_of(listed, [word](const QByteArray& each) { return each.trimmed() == word; });
}

} // namespace

HttpRequestParser::State HttpRequestParser::fail(RequestFault fault)
{
    m_fault = fault;
    m_keepsAlive = false;
    return m_state = State::Failed;
}

HttpRequestParser::State HttpRequestParser::feed(QByteArray& bytes)
{
    if (m_state == State::Waiting || m_state == State::Head)
        takeLines(bytes);
    if (m_state != State::Body)
        return m_state;
    const qsizetype taken = static_cast<qsizetype>(std::min<qint64>(m_bodyLeft, bytes.size()));
    m_request.body += bytes.left(taken);
    bytes.remove(0, taken);
    m_bodyLeft -= taken;
    if (m_bodyLeft == 0)
        m_state = State::Done;
    return m_state;
}

void HttpRequestParser::takeLines(QByteArray& bytes)
{
    while (!bytes.isEmpty() && (m_state == State::Waiting || m_state == State::Head)) {
        const qsizetype end = bytes.indexOf('\n');
        const qsizetype size = end < 0 ? bytes.size() : end + 1;
        m_headerSize += size;
        m_line += bytes.left(size);
        bytes.remove(0, size);
        if (m_headerSize > longestHeader || m_line.size() > longestLine) {
            fail(RequestFault::FieldsTooLarge);
            return;
        }
        if (end < 0) {
            // An empty line before a request is allowed, and is none of it.
            m_state = m_state == State::Waiting && m_line != "\r" ? State::Head : m_state;
            return;
        }
        if (!m_line.endsWith("\r\n")) {
            fail(RequestFault::Malformed);
            return;
        }
        takeLine(std::exchange(m_line, {}).chopped(2));
    }
}

void HttpRequestParser::takeLine(const QByteArray& line)
{
    const bool isFirst = m_request.method.isEmpty();
    if (isFirst && line.isEmpty() && m_headerSize <= 2)
        return;
    if (isFirst)
        takeRequestLine(line);
    else if (line.isEmpty())
        endHead();
    else
        takeField(line);
}

void HttpRequestParser::takeRequestLine(const QByteArray& line)
{
    m_state = State::Head;
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts.at(0)) || parts.at(1).isEmpty() || !isVisible(parts.at(1))) {
        fail(RequestFault::Malformed);
        return;
    }
    const QByteArray& version = parts.at(2);
    const bool isHttp = version.size() == 8 && version.startsWith("HTTP/") && version.at(6) == '.' &&
                        isDigits(version.mid(5, 1)) && isDigits(version.mid(7, 1));
    if (!isHttp || version.at(5) != '1') {
        fail(isHttp ? RequestFault::HttpVersion : RequestFault::Malformed);
        return;
    }
    m_minorVersion = version.at(7) == '0' ? 0 : 1;
    m_request.method = parts.at(0);
    takeTarget(parts.at(1));
}

void HttpRequestParser::takeTarget(const QByteArray& target)
{
    QByteArray local = target;
    // What is sent to a proxy names the host as well, and every server has to understand it.
    if (const qsizetype scheme = target.indexOf("://"); scheme > 0 && !target.startsWith('/')) {
        const qsizetype path = target.indexOf('/', scheme + 3);
        local = path < 0 ? QByteArray("/") : target.mid(path);
    }
    const bool isAsterisk = local == "*" && m_request.method == "OPTIONS";
    if (!local.startsWith('/') && !isAsterisk) {
        fail(RequestFault::Malformed);
        return;
    }
    const qsizetype mark = local.indexOf('?');
    m_request.path = mark < 0 ? local : local.left(mark);
    m_request.query = mark < 0 ? QByteArray() : local.mid(mark + 1);
}

void HttpRequestParser::takeField(const QByteArray& line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(std::max<qsizetype>(colon, 0));
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (m_request.fields.size() >= mostFields)
        fail(RequestFault::FieldsTooLarge);
    else if (!isToken(name) || !isFieldText(value))
        fail(RequestFault::Malformed);
    else
        m_request.fields.append({name.toLower(), value});
}

qsizetype HttpRequestParser::count(QByteArrayView name) const
{
    return std::ranges::count(m_request.fields, name, &HttpField::name);
}

void HttpRequestParser::endHead()
{
    const qsizetype hosts = count("host");
    if (hosts > 1 || (hosts == 0 && m_minorVersion > 0)) {
        fail(RequestFault::Malformed);
        return;
    }
    const QByteArray connection = m_request.field("connection").value_or(QByteArray());
    m_keepsAlive = m_minorVersion > 0 ? !lists(connection, "close") : lists(connection, "keep-alive");
    if (count("transfer-encoding") > 0) {
        fail(RequestFault::NotImplemented);
        return;
    }
    readLength();
    if (m_state == State::Failed)
        return;
    m_state = m_bodyLeft > 0 ? State::Body : State::Done;
    m_wantsContinue = m_bodyLeft > 0 && m_minorVersion > 0 &&
                      lists(m_request.field("expect").value_or(QByteArray()), "100-continue");
}

void HttpRequestParser::readLength()
{
    constexpr qsizetype mostDigits = 18;
    const auto length = m_request.field("content-length");
    if (!length)
        return;
    if (count("content-length") > 1 || !isDigits(*length)) {
        fail(RequestFault::Malformed);
        return;
    }
    m_bodyLeft = length->size() > mostDigits ? longestBody + 1 : length->toLongLong();
    if (m_bodyLeft > longestBody)
        fail(RequestFault::TooLarge);
}

bool HttpRequestParser::takeContinueWanted()
{
    return std::exchange(m_wantsContinue, false);
}

} // namespace powermon
