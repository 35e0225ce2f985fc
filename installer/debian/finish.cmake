# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What Debian wants of a package beside what is installed everywhere: compressed manuals and a changelog. Run by CPack before it
# packs what stands in its temporary folder.
file(GLOB pages "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share/man/man1/*.1")
set(changelog "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share/doc/powermon/changelog")
configure_file("${CMAKE_CURRENT_LIST_DIR}/changelog" "${changelog}" COPYONLY)
file(CHMOD "${changelog}" PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
execute_process(COMMAND gzip -9n ${pages} "${changelog}" COMMAND_ERROR_IS_FATAL ANY)
