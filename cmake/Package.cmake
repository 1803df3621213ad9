# What lets others find an installed bursar: a CMake package and pkg-config files. Both work out
# their prefix from where they lie, so an installed tree can be moved.
include(CMakePackageConfigHelpers)

set(cmake_dir "${CMAKE_INSTALL_LIBDIR}/cmake/bursar")
configure_package_config_file(
  "${CMAKE_CURRENT_LIST_DIR}/bursar-config.cmake.in" "${PROJECT_BINARY_DIR}/bursar-config.cmake"
  INSTALL_DESTINATION "${cmake_dir}" NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/bursar-config-version.cmake"
                                 COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/bursar-config.cmake"
              "${PROJECT_BINARY_DIR}/bursar-config-version.cmake"
              "${CMAKE_CURRENT_LIST_DIR}/FindQrCodeGen.cmake"
        DESTINATION "${cmake_dir}" COMPONENT development)

# Rules as data, for schools to adopt.
install(DIRECTORY "${PROJECT_SOURCE_DIR}/src/packs" DESTINATION "${CMAKE_INSTALL_DATADIR}/bursar"
        COMPONENT development FILES_MATCHING PATTERN "*.jsonl")

# bursar_pc(name REQUIRES "…" CFLAGS "…" LIBS "…")
function(bursar_pc name)
  cmake_parse_arguments(PARSE_ARGV 1 pc "" "REQUIRES;CFLAGS;LIBS" "")
  file(RELATIVE_PATH up "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
  configure_file("${PROJECT_SOURCE_DIR}/cmake/bursar.pc.in" "${name}.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/${name}.pc"
          DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT development)
endfunction()

bursar_pc(bursar-core REQUIRES "libcrypto" CFLAGS "-std=c++20 -pthread" LIBS "-pthread")
if(TARGET bursar_compiled)
  bursar_pc(bursar REQUIRES "bursar-core" CFLAGS "-DBURSAR_COMPILED" LIBS "-lbursar")
else()
  bursar_pc(bursar REQUIRES "bursar-core")
endif()
foreach(adapter json sqlite csv archive label)
  if(TARGET bursar_${adapter})
    set(libs "-lbursar_${adapter}")
    set(requires "bursar")
    if(adapter STREQUAL "sqlite")
      string(APPEND requires " sqlite3")
    elseif(adapter STREQUAL "label")
      string(APPEND requires " qrcodegencpp")
    elseif(adapter STREQUAL "archive")
      string(APPEND libs " -lboost_serialization")  # Boost has no pkg-config files
    endif()
    bursar_pc(bursar-${adapter} REQUIRES "${requires}" LIBS "${libs}")
  endif()
endforeach()
