// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/standardstreams.h"

#include <fcntl.h>
#include <initializer_list>
#include <unistd.h>

namespace powermon {

void holdStandardStreams()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // The lowest free descriptor is given out first. Only for reading: writing fails as it would have.
        if (fcntl(descriptor, F_GETFD) < 0 && open("/dev/null", O_RDONLY) < 0)
            return;
    }
}

} // namespace powermon
