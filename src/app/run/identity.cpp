// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/identity.h"

#include <QCoreApplication>

namespace powermon {

using namespace Qt::StringLiterals;

void setUpIdentity()
{
    QCoreApplication::setApplicationName(u"powermon"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(POWERMON_VERSION));
}

} // namespace powermon
