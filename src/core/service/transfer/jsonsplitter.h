// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArray>
#include <QByteArrayView>

#include "core/base/result.h"

namespace powermon {

/// Takes one JSON object apart as it comes in, however it is laid out: each element of the lists that it
/// holds, and each other value in it, one by one. Never holds more than one of them.
class JsonSplitter
{
public:
    /// No element comes near it.
    static constexpr qsizetype maximumLength = 67'108'864;

    /// Takes an element of the list \a key, or the value of \a key, as it is written, and the line on which
    /// it begins, from 1; an error ends the reading.
    using Visitor = std::function<Result<void>(const QByteArray& key, QByteArrayView json, qint64 line)>;

    JsonSplitter(Visitor takeElement, Visitor takeValue)
        : m_takeElement(std::move(takeElement)), m_takeValue(std::move(takeValue))
    {
    }

    /// Errors: those of the visitors; BadInput without a place for what is no JSON object.
    [[nodiscard]] Result<void> add(QByteArrayView bytes);
    /// That was all. Errors: BadInput without a place.
    [[nodiscard]] Result<void> finish() const;
    /// Of what was read last.
    [[nodiscard]] qint64 line() const { return m_line; }

private:
    enum class State
    {
        Begin,    ///< before the object
        KeyOrEnd, ///< behind {
        Key,      ///< behind a comma
        InKey,
        Colon,
        Value,        ///< behind a colon
        ElementOrEnd, ///< behind [
        Element,      ///< behind a comma
        InItem,       ///< in a value or an element
        BehindElement,
        BehindValue,
        End,
    };
    [[nodiscard]] Result<void> take(char c, QByteArrayView bytes, qsizetype position);
    [[nodiscard]] Result<void> takeKey(char c);
    [[nodiscard]] bool expect(char c, char wanted, State next);
    [[nodiscard]] Result<void> beginItem(char c, qsizetype position, bool isElement);
    /// Whether the item ends with this character, or before it.
    enum class ItemEnd
    {
        Not,
        With,
        Before,
    };
    [[nodiscard]] ItemEnd goOn(char c);
    [[nodiscard]] Result<void> endItem(QByteArrayView bytes, qsizetype end);

    Visitor m_takeElement;
    Visitor m_takeValue;
    State m_state = State::Begin;
    QByteArray m_key;
    bool m_isEscaped = false; ///< behind a backslash
    // the item that is being read
    bool m_isElement = false;
    bool m_isText = false;   ///< in a string
    bool m_isScalar = false; ///< ends before a comma or bracket
    int m_depth = 0;
    qsizetype m_begin = 0; ///< in the bytes at hand
    QByteArray m_begun;    ///< of it, from bytes before
    qint64 m_itemLine = 1;
    qint64 m_line = 1;
};

} // namespace powermon
