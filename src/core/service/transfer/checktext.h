// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include "core/base/result.h"
#include "core/model/checkresult.h"

namespace powermon {

/// Writes checks as JSON, in the shape of /api/power-checks and of a trace, with "http_status" of an answer
/// and "failed_after" (seconds) of a failure. About a million a second.
class CheckWriter
{
public:
    /// Adds one object without spaces or line end. \a name: of its switch, always the same.
    void write(QByteArray& text, const CheckResult& check, const QString& name);
    /// "2026-01-01T00:00:00.000Z"
    void writeTime(QByteArray& text, Timestamp time);

private:
    qint64 m_day = -1; ///< since 1970, whose date is known
    QByteArray m_date;
    QHash<SwitchId, QByteArray> m_names; ///< as JSON writes them
};

/// Reads them back.
class CheckReader
{
public:
    CheckReader();
    ~CheckReader();

    /// A check by its "switch_id". Errors: BadInput without a place.
    [[nodiscard]] Result<CheckResult> read(QByteArrayView json);

private:
    struct Library;
    std::unique_ptr<Library> m_library;
};

} // namespace powermon
