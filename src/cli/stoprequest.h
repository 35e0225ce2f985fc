// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace powermon {

/// Somebody wants the program to end (Ctrl-C, SIGTERM): asked once, kept for good.
class StopRequest final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool isRequested() const { return m_isRequested; }
    void request()
    {
        if (m_isRequested)
            return;
        m_isRequested = true;
        Q_EMIT requested();
    }

Q_SIGNALS:
    void requested();

private:
    bool m_isRequested = false;
};

} // namespace powermon
