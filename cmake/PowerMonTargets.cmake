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

# Saves a third of a build's time; what a file uses it has to include all the same, for clang-tidy looks at it without these.
option(POWERMON_PCH "Precompile what most files include" OFF)
set(CMAKE_PCH_WARN_INVALID OFF)
set(powermon_pch_headers
  <algorithm> <chrono> <functional> <memory> <optional> <utility> <vector> <tl/expected.hpp>
  <QCoreApplication> <QDateTime> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject> <QPromise>
  <QString> <QStringList> <QTimer>)
set(powermon_pch_gui_headers <QAbstractTableModel> <QComboBox> <QDialog> <QIcon> <QLabel> <QPainter> <QPushButton> <QTableView> <QWidget>)

# powermon_precompile(NAME PRIVATE HEADERS ... | REUSE_FROM TARGET): what the files of NAME mostly include.
function(powermon_precompile name)
  if(POWERMON_PCH)
    target_precompile_headers(${name} ${ARGN})
    # What ccache asks of GCC.
    target_compile_options(${name} PRIVATE -fpch-preprocess)
  endif()
endfunction()

if(POWERMON_PCH)
  # Of no layer, so that none of their definitions keeps another from it.
  file(GENERATE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/headers.cpp" CONTENT "")
  add_library(powermon_headers STATIC "${CMAKE_CURRENT_BINARY_DIR}/headers.cpp")
  target_link_libraries(powermon_headers PRIVATE powermon_options Qt6::Core tl::expected)
  powermon_precompile(powermon_headers PRIVATE ${powermon_pch_headers})
endif()

# powermon_add_layer(NAME LIBS ... SOURCES ...): one static library per layer.
function(powermon_add_layer name)
  cmake_parse_arguments(LAYER "" "" "LIBS;SOURCES" ${ARGN})
  qt_add_library(${name} STATIC ${LAYER_SOURCES})
  target_link_libraries(${name} PUBLIC powermon_options ${LAYER_LIBS})
  if(name STREQUAL "powermon_gui")
    powermon_precompile(${name} PRIVATE ${powermon_pch_headers} ${powermon_pch_gui_headers})
  else()
    powermon_precompile(${name} REUSE_FROM powermon_headers)
  endif()
endfunction()

# A test that reads the sources themselves. The others know of no folder, so that a compiler's cache serves every clone.
function(powermon_tell_source_dir name)
  target_compile_definitions(${name} PRIVATE POWERMON_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
endfunction()

# The tests' own code is built quickly and watched for its memory alone: what is examined is the product.
add_library(powermon_test_options INTERFACE)
if(POWERMON_SANITIZE MATCHES "undefined")
  target_compile_options(powermon_test_options INTERFACE -O0 -fno-sanitize=undefined)
endif()
target_include_directories(powermon_test_options INTERFACE "${PROJECT_SOURCE_DIR}/tests")
# Qt Test tells each test its folders, which none of ours asks for and which would keep them from sharing anything.
get_target_property(powermon_told Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
list(FILTER powermon_told EXCLUDE REGEX QT_TESTCASE)
set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${powermon_told}")
set(powermon_pch_test_headers ${powermon_pch_headers} <QSignalSpy> <QTemporaryDir> <QTest>)

# powermon_add_test(NAME LIBS ... [SOURCES ...]): tests/<...>/NAME.cpp, one Qt Test class, run by ctest without a display.
function(powermon_add_test name)
  cmake_parse_arguments(TEST "" "" "LIBS;SOURCES" ${ARGN})
  qt_add_executable(${name} ${name}.cpp ${TEST_SOURCES})
  # The network for all of them, as Qt Test's headers differ with it and are precompiled once.
  target_link_libraries(${name} PRIVATE powermon_options powermon_test_options Qt6::Test Qt6::Network ${TEST_LIBS})
  if("powermon_gui" IN_LIST TEST_LIBS)
    powermon_precompile(${name} REUSE_FROM powermon_gui_testing)
  else()
    powermon_precompile(${name} REUSE_FROM powermon_testing)
  endif()
  if(POWERMON_SANITIZE STREQUAL "thread")
    target_sources(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/support/tsanhandover.cpp")
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 400 ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;HOME=${CMAKE_BINARY_DIR}/home;QT_FATAL_WARNINGS=0;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp:die_after_fork=0;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0")
endfunction()
