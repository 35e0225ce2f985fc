// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exitcode.h"

namespace powermon {

ExitCode exitCodeFor(ErrorCode code)
{
    switch (errorKind(code)) {
    case ErrorKind::WrongInput:
    case ErrorKind::Conflict:
        return ExitCode::WrongUsage;
    case ErrorKind::NotFound:
        return ExitCode::NotFound;
    case ErrorKind::Database:
        return ExitCode::DatabaseUnusable;
    case ErrorKind::Outside:
        return ExitCode::OutsideFailed;
    }
    Q_UNREACHABLE();
}

} // namespace powermon
