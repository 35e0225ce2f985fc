// SPDX-FileCopyrightText: 2026 The PowerMon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/owndescriptors.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/resource.h>
#include <unistd.h>

namespace powermon {

std::optional<QList<int>> ownDescriptors()
{
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir("/proc/self/fd"), &::closedir);
    if (!folder)
        return std::nullopt;
    QList<int> descriptors;
    while (const dirent* entry = ::readdir(folder.get())) {
        int descriptor = -1;
        const char* end = entry->d_name + std::strlen(entry->d_name);
        const auto [stopped, error] = std::from_chars(entry->d_name, end, descriptor);
        if (error == std::errc() && stopped == end)
            descriptors.append(descriptor);
    }
    return descriptors;
}

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 65'536); // more only makes others' loops over all slow
    static_cast<void>(::setrlimit(RLIMIT_NOFILE, &limit));
}

bool isOutOfDescriptors()
{
    const int descriptor = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == EMFILE || errno == ENFILE;
    ::close(descriptor);
    return false;
}

} // namespace powermon
