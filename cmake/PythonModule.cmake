# The private extension `_bursar` inside the package `bursar`; scikit-build puts it into the wheel.
find_package(pybind11 3 REQUIRED CONFIG)
file(GLOB binding_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/bindings/python/*.cpp")
pybind11_add_module(_bursar MODULE NO_EXTRAS ${binding_sources})
target_compile_definitions(_bursar PRIVATE BURSAR_VERSION="${PROJECT_VERSION}")
target_link_libraries(_bursar PRIVATE bursar::bursar)
foreach(adapter json sqlite csv archive)
  if(TARGET bursar_${adapter})
    target_link_libraries(_bursar PRIVATE bursar_${adapter})
  endif()
endforeach()
# Nothing of ours or of the static parts may clash with other extensions of the same process.
target_link_options(_bursar PRIVATE -Wl,--exclude-libs,ALL)
install(TARGETS _bursar LIBRARY DESTINATION bursar COMPONENT python)
