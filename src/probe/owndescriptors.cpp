// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/owndescriptors.h"

#include <charconv>
#include <cstring>
#include <dirent.h>
#include <memory>

namespace powermon {

QList<int> ownDescriptors()
{
    QList<int> descriptors;
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir("/proc/self/fd"), &::closedir);
    if (!folder)
        return descriptors;
    while (const dirent* entry = ::readdir(folder.get())) {
        int descriptor = -1;
        const char* end = entry->d_name + std::strlen(entry->d_name);
        const auto [stopped, error] = std::from_chars(entry->d_name, end, descriptor);
        if (error == std::errc() && stopped == end)
            descriptors.append(descriptor);
    }
    return descriptors;
}

} // namespace powermon
