// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/transfer/jsonsplitter.h"

#include <QCoreApplication>

#include "core/service/replay/tracetime.h"

namespace powermon {

namespace {

[[nodiscard]] bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Whether a value can begin so.
[[nodiscard]] bool beginsValue(char c)
{
    return c != ',' && c != ':' && c != ']' && c != '}';
}

[[nodiscard]] tl::unexpected<Error> notJson()
{
    return failure(
        traceFault(QCoreApplication::translate("Archive", "this is not JSON as export writes it")));
}

} // namespace

Result<void> JsonSplitter::add(QByteArrayView bytes)
{
    m_begin = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (auto taken = take(c, bytes, i); !taken)
            return taken;
        m_line += c == '\n' ? 1 : 0;
    }
    if (m_state != State::InItem)
        return {};
    m_begun.append(bytes.sliced(m_begin));
    if (m_begun.size() > maximumLength)
        return failure(traceFault(QCoreApplication::translate("Archive", "this is longer than any record")));
    return {};
}

Result<void> JsonSplitter::finish() const
{
    if (m_state == State::End)
        return {};
    return failure(traceFault(QCoreApplication::translate("Archive", "the file ends in its middle")));
}

bool JsonSplitter::expect(char c, char wanted, State next)
{
    if (c != wanted)
        return false;
    m_state = next;
    return true;
}

Result<void> JsonSplitter::takeKey(char c)
{
    if (m_isEscaped)
        m_isEscaped = false;
    else if (c == '\\')
        m_isEscaped = true;
    else if (c == '"')
        m_state = State::Colon;
    if (m_state == State::InKey)
        m_key.append(c);
    return m_key.size() > 1000 ? notJson() : Result<void>();
}

Result<void> JsonSplitter::take(char c, QByteArrayView bytes, qsizetype position)
{
    if (m_state == State::InItem) {
        const ItemEnd end = goOn(c);
        if (end == ItemEnd::Not)
            return {};
        if (auto ended = endItem(bytes, end == ItemEnd::With ? position + 1 : position); !ended)
            return ended;
        return end == ItemEnd::With ? Result<void>() : take(c, bytes, position);
    }
    if (m_state == State::InKey)
        return takeKey(c);
    if (isSpace(c))
        return {};
    switch (m_state) {
    case State::Begin:
        return expect(c, '{', State::KeyOrEnd) ? Result<void>() : notJson();
    case State::KeyOrEnd:
    case State::Key:
        m_key.clear();
        if (m_state == State::KeyOrEnd && expect(c, '}', State::End))
            return {};
        return expect(c, '"', State::InKey) ? Result<void>() : notJson();
    case State::Colon:
        return expect(c, ':', State::Value) ? Result<void>() : notJson();
    case State::Value:
        if (expect(c, '[', State::ElementOrEnd))
            return {};
        return beginsValue(c) ? beginItem(c, position, false) : notJson();
    case State::ElementOrEnd:
    case State::Element:
        if (m_state == State::ElementOrEnd && expect(c, ']', State::BehindValue))
            return {};
        return beginsValue(c) ? beginItem(c, position, true) : notJson();
    case State::BehindElement:
        return expect(c, ',', State::Element) || expect(c, ']', State::BehindValue) ? Result<void>()
                                                                                    : notJson();
    case State::BehindValue:
        return expect(c, ',', State::Key) || expect(c, '}', State::End) ? Result<void>() : notJson();
    default:
        return notJson();
    }
}

Result<void> JsonSplitter::beginItem(char c, qsizetype position, bool isElement)
{
    m_state = State::InItem;
    m_isElement = isElement;
    m_begin = position;
    m_begun.resize(0);
    m_itemLine = m_line;
    m_isText = c == '"';
    m_depth = c == '{' || c == '[' ? 1 : 0;
    m_isScalar = !m_isText && m_depth == 0;
    m_isEscaped = false;
    return {};
}

JsonSplitter::ItemEnd JsonSplitter::goOn(char c)
{
    if (m_isScalar)
        return isSpace(c) || c == ',' || c == ']' || c == '}' ? ItemEnd::Before : ItemEnd::Not;
    if (m_isText) {
        if (m_isEscaped)
            m_isEscaped = false;
        else if (c == '\\')
            m_isEscaped = true;
        else if (c == '"')
            m_isText = false;
        return !m_isText && m_depth == 0 ? ItemEnd::With : ItemEnd::Not;
    }
    if (c == '"')
        m_isText = true;
    else if (c == '{' || c == '[')
        ++m_depth;
    else if ((c == '}' || c == ']') && --m_depth == 0)
        return ItemEnd::With;
    return ItemEnd::Not;
}

Result<void> JsonSplitter::endItem(QByteArrayView bytes, qsizetype end)
{
    QByteArrayView item = bytes.sliced(m_begin, end - m_begin);
    if (!m_begun.isEmpty()) {
        m_begun.append(item);
        item = m_begun;
    }
    m_state = m_isElement ? State::BehindElement : State::BehindValue;
    return m_isElement ? m_takeElement(m_key, item, m_itemLine) : m_takeValue(m_key, item, m_itemLine);
}

} // namespace powermon
