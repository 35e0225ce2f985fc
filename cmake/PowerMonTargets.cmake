# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The one target that carries every compile option; all of ours link it.
add_library(powermon_options INTERFACE)
target_compile_features(powermon_options INTERFACE cxx_std_20)
target_include_directories(powermon_options INTERFACE "${PROJECT_SOURCE_DIR}/src")
target_compile_options(powermon_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
target_compile_definitions(powermon_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_JAVA_STYLE_ITERATORS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  POWERMON_VERSION="${PROJECT_VERSION}")
set(POWERMON_SANITIZE "" CACHE STRING "Sanitizers for -fsanitize=, for example address,undefined")
if(POWERMON_SANITIZE)
  target_compile_options(powermon_options INTERFACE "-fsanitize=${POWERMON_SANITIZE}" -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(powermon_options INTERFACE "-fsanitize=${POWERMON_SANITIZE}")
endif()
option(POWERMON_COVERAGE "Measure test coverage" OFF)
if(POWERMON_COVERAGE)
  target_compile_options(powermon_options INTERFACE --coverage)
  target_link_options(powermon_options INTERFACE --coverage)
endif()

# powermon_add_layer(NAME LIBS ... SOURCES ...): one static library per layer.
function(powermon_add_layer name)
  cmake_parse_arguments(LAYER "" "" "LIBS;SOURCES" ${ARGN})
  qt_add_library(${name} STATIC ${LAYER_SOURCES})
  target_link_libraries(${name} PUBLIC powermon_options ${LAYER_LIBS})
endfunction()

# A test that reads the sources themselves. The others know of no folder, so that a compiler's cache serves every clone.
function(powermon_tell_source_dir name)
  target_compile_definitions(${name} PRIVATE POWERMON_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
endfunction()

# powermon_add_test(NAME LIBS ... [SOURCES ...]): tests/<...>/NAME.cpp, one Qt Test class, run by ctest without a display.
function(powermon_add_test name)
  cmake_parse_arguments(TEST "" "" "LIBS;SOURCES" ${ARGN})
  qt_add_executable(${name} ${name}.cpp ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE powermon_options Qt6::Test ${TEST_LIBS})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  if(POWERMON_SANITIZE STREQUAL "thread")
    target_sources(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/support/tsanhandover.cpp")
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 400 ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;HOME=${CMAKE_BINARY_DIR}/home;QT_FATAL_WARNINGS=0;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0")
endfunction()
