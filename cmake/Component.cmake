# The parts of the library. Files are found by folder, so nobody keeps lists of them.

# bursar_sources(OUT folder…): the sources below src/<folder>.
function(bursar_sources out)
  list(TRANSFORM ARGN REPLACE "(.+)" "${PROJECT_SOURCE_DIR}/src/\\1/*.cpp" OUTPUT_VARIABLE globs)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${globs})
  set(${out} ${sources} PARENT_SCOPE)
endfunction()

# bursar_headers(OUT [folder] [EXCEPT folder…]): the headers below include/bursar[/folder].
function(bursar_headers out)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "EXCEPT")
  set(root "${PROJECT_SOURCE_DIR}/include/bursar")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${root}/${arg_UNPARSED_ARGUMENTS}/*.hpp")
  foreach(folder IN LISTS arg_EXCEPT)
    list(FILTER headers EXCLUDE REGEX "/include/bursar/${folder}/")
  endforeach()
  set(${out} ${headers} PARENT_SCOPE)
endfunction()

# bursar_publish(target name EXPORT component [HEADERS …]): the target as bursar::<name>, here and
# for those who install it.
function(bursar_publish target name)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "EXPORT" "HEADERS")
  add_library(bursar::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    set(scope INTERFACE)
  else()
    set(scope PUBLIC)
    string(REPLACE "bursar_compiled" "bursar" output "${target}")
    set_target_properties(${target} PROPERTIES OUTPUT_NAME "${output}")
  endif()
  target_sources(${target} ${scope} FILE_SET HEADERS
                 BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${arg_HEADERS})
  if(BURSAR_INSTALL)
    install(TARGETS ${target} EXPORT bursar-${arg_EXPORT}
            ARCHIVE COMPONENT development FILE_SET HEADERS COMPONENT development)
  endif()
endfunction()

# bursar_install_component(name): the export set of one component of the package.
function(bursar_install_component name)
  if(BURSAR_INSTALL)
    install(EXPORT bursar-${name} NAMESPACE bursar:: COMPONENT development
            FILE bursar-${name}.cmake DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/bursar")
  endif()
endfunction()

# bursar_adapter(name [LINK target…]): src/<name> and include/bursar/<name> as bursar::<name>.
function(bursar_adapter name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
  bursar_sources(sources ${name})
  bursar_headers(headers ${name})
  if(NOT sources)
    message(STATUS "bursar: src/${name} is empty, so there is no bursar::${name}")
    return()
  endif()
  add_library(bursar_${name} STATIC ${sources})
  bursar_publish(bursar_${name} ${name} EXPORT ${name} HEADERS ${headers})
  target_link_libraries(bursar_${name} PUBLIC bursar::bursar PRIVATE ${arg_LINK})
  bursar_install_component(${name})
endfunction()
