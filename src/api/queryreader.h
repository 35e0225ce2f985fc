// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QUrlQuery>

#include "core/base/result.h"
#include "core/base/strongid.h"
#include "core/base/timestamp.h"

namespace powermon {

/// Reads the parameters of a query by their types, and remembers the first that was wrong. One that is not
/// asked for is ignored, an empty one counts as missing, and of one that comes twice the first counts.
class QueryReader
{
public:
    /// \a query: as sent, percent-encoded.
    explicit QueryReader(const QByteArray& query);

    /// A length of time in hours, also "1.5", more than 0 and up to \a most.
    [[nodiscard]] Milliseconds hours(const QString& key, std::chrono::hours fallback,
                                     std::chrono::hours most);
    /// A whole number in digits.
    [[nodiscard]] int number(const QString& key, int fallback, int least, int most);
    /// true, false, 1, 0, yes or no.
    [[nodiscard]] bool truth(const QString& key, bool fallback);
    [[nodiscard]] std::optional<SwitchId> switchId(const QString& key);
    [[nodiscard]] std::optional<Timestamp> time(const QString& key);
    /// Empty where it is missing.
    [[nodiscard]] QString text(const QString& key) const;

    /// Notes that a value is wrong; \a allowed: in words for a person.
    void refuse(const QString& key, const QString& allowed);
    /// BadValue that names the first one that was wrong, and what is allowed.
    [[nodiscard]] const std::optional<Error>& fault() const { return m_fault; }

private:
    QUrlQuery m_query;
    std::optional<Error> m_fault;
};

/// The number in \a text: digits alone, without a leading zero; nothing for any other text.
[[nodiscard]] std::optional<qint64> exactNumber(QStringView text);
/// The same for an id: as large as a store can have, which is 32 bits.
[[nodiscard]] std::optional<qint64> exactId(QStringView text);

} // namespace powermon
