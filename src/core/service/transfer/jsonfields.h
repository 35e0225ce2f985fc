// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QJsonArray>
#include <QJsonObject>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace powermon {

/// Reads the keys of a JSON object by their types, and remembers the first that was wrong.
class JsonFields
{
public:
    explicit JsonFields(const QJsonObject& object) : m_object(object) {}

    [[nodiscard]] QString text(const QString& key);
    /// Empty where it is null or missing.
    [[nodiscard]] QString textOrNull(const QString& key);
    /// A whole number.
    [[nodiscard]] qint64 number(const QString& key);
    /// \a fallback where it is missing.
    [[nodiscard]] bool truth(const QString& key, bool fallback);
    [[nodiscard]] Timestamp time(const QString& key);
    [[nodiscard]] std::optional<Timestamp> timeOrNull(const QString& key);
    /// Seconds, not negative.
    [[nodiscard]] std::optional<Milliseconds> secondsOrNull(const QString& key);
    [[nodiscard]] QJsonObject object(const QString& key);
    /// Empty where it is null or missing.
    [[nodiscard]] QJsonArray arrayOrNull(const QString& key);
    /// One of a set of words. \a fallback where it is null or missing.
    template <typename Value>
    [[nodiscard]] Value word(const QString& key, std::optional<Value> (*fromWord)(const QString&),
                             std::optional<Value> fallback = std::nullopt)
    {
        const QString written = fallback ? textOrNull(key) : text(key);
        if (fallback && written.isEmpty())
            return *fallback;
        const auto value = fromWord(written);
        if (!value)
            refuse(key, shownWord(written));
        return value.value_or(Value());
    }

    /// Notes that the value of \a key is wrong; \a what it must be, in words for a person.
    void refuse(const QString& key, const QString& what);
    [[nodiscard]] bool isSound() const { return !m_fault; }
    /// Errors: BadInput without a place.
    template <typename Value>
    [[nodiscard]] Result<Value> finished(const Value& value) const
    {
        return m_fault ? failure(*m_fault) : Result<Value>(value);
    }

private:
    [[nodiscard]] static QString shownWord(const QString& word);

    const QJsonObject m_object;
    std::optional<Error> m_fault;
};

} // namespace powermon
