// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

namespace powermon {

/// What goes on behind the body of an answer until somebody ends it. It lives as long as whoever sends it on.
class EventStream final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void written(const QByteArray& bytes);
    void ended();
};

} // namespace powermon
