// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/endpatience.h"

#include <cstdlib>
#include <thread>

namespace powermon {

void endWithin(Milliseconds patience, int code)
{
    std::thread([patience, code] {
        std::this_thread::sleep_for(patience);
        std::_Exit(code);
    }).detach();
}

int endingWith(int code)
{
    endWithin(endPatience, code);
    return code;
}

} // namespace powermon
