# The private extension `_bursar` inside the package `bursar`; scikit-build puts it into the wheel.
set(PYBIND11_FINDPYTHON ON)
find_package(pybind11 3 REQUIRED CONFIG)
file(GLOB binding_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/bindings/python/*.cpp"
     "${PROJECT_SOURCE_DIR}/bindings/python/domains/*.cpp")
pybind11_add_module(_bursar MODULE NO_EXTRAS ${binding_sources})
target_compile_definitions(_bursar PRIVATE BURSAR_VERSION="${PROJECT_VERSION}")
target_link_libraries(_bursar PRIVATE bursar::bursar)
target_precompile_headers(_bursar PRIVATE "${PROJECT_SOURCE_DIR}/include/bursar/books.hpp")
foreach(adapter json sqlite csv archive label)
  if(TARGET bursar_${adapter})
    target_link_libraries(_bursar PRIVATE bursar_${adapter})
  endif()
endforeach()
# Nothing of ours or of the static parts may clash with other extensions of the same process.
target_link_options(_bursar PRIVATE -Wl,--exclude-libs,ALL)
install(TARGETS _bursar LIBRARY DESTINATION bursar COMPONENT python)

install(DIRECTORY "${PROJECT_SOURCE_DIR}/src/packs" DESTINATION bursar COMPONENT python
        FILES_MATCHING PATTERN "*.jsonl")

# The type stubs of the domains say what the module itself describes.
if(NOT CMAKE_CROSSCOMPILING)
  set(stubs "${CMAKE_CURRENT_BINARY_DIR}/stubs")
  set(make_stubs "${PROJECT_SOURCE_DIR}/bindings/python/make_stubs.py")
  file(GLOB stub_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/bindings/python/bursar/*.py")
  add_custom_command(
    OUTPUT "${stubs}/stamp"
    COMMAND Python::Interpreter "${make_stubs}" "$<TARGET_FILE_DIR:_bursar>" "${stubs}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${stubs}/stamp"
    DEPENDS _bursar "${make_stubs}" ${stub_sources}
    COMMENT "Writing type stubs" VERBATIM)
  add_custom_target(bursar_stubs ALL DEPENDS "${stubs}/stamp")
  install(DIRECTORY "${stubs}/" DESTINATION bursar COMPONENT python
          FILES_MATCHING PATTERN "*.pyi")
endif()
