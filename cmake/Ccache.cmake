# Compiles through ccache where it is installed and nobody chose a launcher.
find_program(BURSAR_CCACHE ccache)
if(BURSAR_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${BURSAR_CCACHE}")
endif()
